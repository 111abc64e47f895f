package dev.winnow.core.score;

import dev.winnow.core.evidence.BlockClassifier;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.normalize.RepairStep;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.TextBlock;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the list of addresses that text browsers such as lynx write below a page, one for each
 * number that they put before a link. A text that has no such numbers may have a list of its own.
 * Thread-safe.
 */
public final class LinkLists implements BlockClassifier {

  private static final String SOURCE = "structure/link-list";

  private static final Pattern ENTRY =
      Pattern.compile("\\d{1,5}\\. (?:https?|file|ftp|mailto|tel|javascript):\\S*+(?: .*+)?");

  /** Entries that make a list. */
  private static final int FEWEST = 3;

  /** Most lines above a list that say what it is, and most words of each. */
  private static final int HEADINGS = 2;

  private static final int HEADING_WORDS = 3;

  private static final double SURE = 0.97;

  @Override
  public void classify(PageContext context, PageEvidence.Builder evidence) {
    List<TextBlock> blocks = context.page().blocks();
    if (context.page().hasMarkup() || !hasNumbers(blocks)) {
      return;
    }
    int start = 0;
    for (int i = 0; i <= blocks.size(); i++) {
      if (i == blocks.size() || !ENTRY.matcher(blocks.get(i).text()).matches()) {
        if (i - start >= FEWEST) {
          add(blocks, start, i, evidence);
        }
        start = i + 1;
      }
    }
  }

  private static boolean hasNumbers(List<TextBlock> blocks) {
    for (TextBlock block : blocks) {
      if (block.repairs().contains(RepairStep.LINK_NUMBERS)) {
        return true;
      }
    }
    return false;
  }

  private static void add(
      List<TextBlock> blocks, int start, int end, PageEvidence.Builder evidence) {
    int first = start;
    while (first > 0
        && start - first < HEADINGS
        && blocks.get(first - 1).words() <= HEADING_WORDS
        && blocks.get(first - 1).counts().sentences() == 0) {
      first--;
    }
    for (int i = first; i < end; i++) {
      evidence.add(
          i, new Evidence.Shape(SOURCE, BlockKind.NAVIGATION, SURE, "links by their numbers"));
    }
  }
}
