package dev.winnow.core.score;

import dev.winnow.core.evidence.BlockClassifier;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.Evidence.RuleHit;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what stands below the last paragraph of a plain text, where rules know some of the lines
 * for a page's: what is no sentence there is no text either, be it the headline of another article,
 * a tag or the author's name. Thread-safe.
 */
public final class TailLines implements BlockClassifier {

  private static final String SOURCE = "structure/tail";

  /** Paragraphs of a text that has a tail. (Blocks.) */
  private static final int PARAGRAPHS = 3;

  /**
   * Lines that rules know, from which what stands behind the first of them is a page's. (Blocks.)
   */
  private static final int KNOWN_LINES = 2;

  /** Longest line that is a headline or a label. (Words.) */
  private static final int LINE_WORDS = 25;

  /** Weight from which a rule's hit counts. */
  private static final double CLAIMED = 0.8;

  private static final double LIKELY = 0.9;

  /** What stands below articles only. Advertisements stand between the lines of recipes, too. */
  private static final Set<BlockKind> FRAME =
      EnumSet.of(
          BlockKind.RELATED,
          BlockKind.SHARE,
          BlockKind.COMMENT_FORM,
          BlockKind.NEWSLETTER,
          BlockKind.PAYWALL,
          BlockKind.APP_PROMPT,
          BlockKind.TAGS,
          BlockKind.LEGAL);

  @Override
  public void classify(PageContext context, PageEvidence.Builder evidence) {
    SegmentedPage page = context.page();
    if (!page.hasMarkup()) {
      classify(page.blocks(), evidence);
    }
  }

  private static void classify(List<TextBlock> blocks, PageEvidence.Builder evidence) {
    int first = firstKnownBelow(blocks, evidence);
    int known = 0;
    for (int i = first; i < blocks.size(); i++) {
      known += isKnown(evidence.of(i)) ? 1 : 0;
    }
    if (known < KNOWN_LINES) {
      return;
    }
    for (int i = first + 1; i < blocks.size(); i++) {
      TextBlock line = blocks.get(i);
      if (evidence.of(i).isEmpty()
          && line.words() <= LINE_WORDS
          && !LineShape.endsSentence(line.text())) {
        evidence.add(
            i,
            new Evidence.Shape(
                SOURCE, BlockKind.OTHER, LIKELY, "below the text, among lines of a page"));
      }
    }
  }

  /** The first line below the last paragraph that rules know; the number of blocks without any. */
  private static int firstKnownBelow(List<TextBlock> blocks, PageEvidence.Builder evidence) {
    int paragraphs = 0;
    int last = blocks.size();
    for (int i = 0; i < blocks.size(); i++) {
      if (LineShape.isProse(blocks.get(i)) && !isKnown(evidence.of(i))) {
        paragraphs++;
        last = i;
      }
    }
    int first = last + 1;
    while (first < blocks.size() && !isKnown(evidence.of(first))) {
      first++;
    }
    return paragraphs < PARAGRAPHS ? blocks.size() : first;
  }

  private static boolean isKnown(List<Evidence> evidence) {
    for (Evidence known : evidence) {
      if (known instanceof RuleHit hit && FRAME.contains(hit.kind()) && hit.weight() >= CLAIMED) {
        return true;
      }
    }
    return false;
  }
}
