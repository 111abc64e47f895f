package dev.winnow.cli;

import dev.winnow.core.Winnow;
import dev.winnow.core.decide.Focus;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.source.Limits;
import dev.winnow.rules.RulePacks;
import java.util.Set;

/** The one place where the command joins core with what is known of sites and languages. */
final class CleanerFactory {

  private CleanerFactory() {}

  /**
   * A cleaner.
   *
   * @param focus which mistake weighs more
   * @param keep kinds to keep in the text
   * @param remove kinds to remove
   * @param limits bounds on one document
   */
  static Winnow create(Focus focus, Set<BlockKind> keep, Set<BlockKind> remove, Limits limits) {
    Winnow.Builder builder =
        Winnow.builder().knowledge(RulePacks.bundled()).focus(focus).limits(limits);
    keep.forEach(builder::keep);
    remove.forEach(builder::remove);
    return builder.build();
  }
}
