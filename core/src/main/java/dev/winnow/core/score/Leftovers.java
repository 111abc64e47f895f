package dev.winnow.core.score;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.Evidence.RuleHit;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.segment.TextBlock;
import java.util.List;
import java.util.Set;

/**
 * Tells whether anything of a page is left in a plain text. A text without leftovers is somebody's
 * own and stays as it is, its head too; this also keeps a cleaned text as it is. Stateless.
 */
final class Leftovers {

  /** Weight from which a rule's hit shows that a text has leftovers of a page in it. */
  private static final double SURE = 0.8;

  private Leftovers() {}

  /**
   * Whether a rule knows any block for a leftover.
   *
   * @param own kinds that a text may have on its own
   */
  static boolean areIn(List<TextBlock> blocks, PageEvidence.Builder evidence, Set<BlockKind> own) {
    for (TextBlock block : blocks) {
      for (Evidence known : evidence.of(block.index())) {
        if (known instanceof RuleHit hit
            && hit.kind().fate() != Fate.TEXT
            && !own.contains(hit.kind())
            && hit.weight() >= SURE) {
          return true;
        }
      }
    }
    return false;
  }
}
