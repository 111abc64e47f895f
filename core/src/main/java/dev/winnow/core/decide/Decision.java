package dev.winnow.core.decide;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.segment.TextBlock;
import java.util.List;

/**
 * What becomes of a block, and why.
 *
 * @param block the block
 * @param kind what it was taken for
 * @param fate what becomes of it under the options in force
 * @param confidence how sure the decision is, 0 to 1
 * @param decisive the piece of evidence that decided
 * @param evidence all that was known of the block
 */
public record Decision(
    TextBlock block,
    BlockKind kind,
    Fate fate,
    double confidence,
    Evidence decisive,
    List<Evidence> evidence) {

  /** Copies the list of evidence. */
  public Decision {
    evidence = List.copyOf(evidence);
  }

  /** Whether the block stays in the text. */
  public boolean kept() {
    return fate == Fate.TEXT;
  }
}
