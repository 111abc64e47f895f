package dev.winnow.core.segment;

import dev.winnow.core.normalize.RepairStep;
import java.util.Set;

/**
 * A run of text that stands or falls together: a paragraph, a heading, a table cell, a button.
 *
 * @param index position among the page's blocks, from 0
 * @param span place in {@link SegmentedPage#source()}
 * @param text the characters of the span, normalised; never blank
 * @param placement where it stands
 * @param counts the sizes of {@code text}
 * @param repairs the normalisation steps that made {@code text} differ from the span's characters
 */
public record TextBlock(
    int index,
    SourceSpan span,
    String text,
    Placement placement,
    TextCounts counts,
    Set<RepairStep> repairs) {

  /** Copies the set of repairs. */
  public TextBlock {
    repairs = Set.copyOf(repairs);
  }

  /** The same block at another position. */
  public TextBlock at(int position) {
    return new TextBlock(position, span, text, placement, counts, repairs);
  }

  /** What the markup or the shape says that the block is. */
  public BlockRole role() {
    return placement.role();
  }

  /** The number of words, at least 0. */
  public int words() {
    return counts.words();
  }
}
