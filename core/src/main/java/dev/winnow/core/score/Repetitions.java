package dev.winnow.core.score;

import dev.winnow.core.evidence.BlockClassifier;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds blocks of a page with markup that say word for word what an earlier one said, as pages do
 * that show a text twice, for wide and narrow screens. What is said again beside itself, in the
 * same container, is the text's own repetition, such as the refrain of a song; in a plain text
 * everything is. Thread-safe.
 */
public final class Repetitions implements BlockClassifier {

  /** Shortest block that counts. (Words; a study on WCXB's pages.) */
  private static final int BLOCK_WORDS = 8;

  /** Most short blocks between two that are repetitions. (Blocks.) */
  private static final int SHORT_BLOCKS = 12;

  /** Earlier blocks that say the same and are named as repeated. (Blocks.) */
  private static final int MOST_COMPARED = 4;

  @Override
  public void classify(PageContext context, PageEvidence.Builder evidence) {
    if (!context.page().hasMarkup()) {
      return;
    }
    // A text shown twice has the same length both times; most lengths occur once.
    Map<Integer, List<TextBlock>> byLength = new HashMap<>();
    for (TextBlock block : context.page().blocks()) {
      if (counts(block)) {
        byLength.computeIfAbsent(block.counts().characters(), key -> new ArrayList<>(1)).add(block);
      }
    }
    for (List<TextBlock> alike : byLength.values()) {
      if (alike.size() > 1) {
        compare(context.page().tree(), alike, evidence);
      }
    }
    addShort(context.page().blocks(), evidence);
  }

  /**
   * Says the same of the short blocks between two such blocks, if all of them stand in that order
   * between what these repeat.
   */
  private static void addShort(List<TextBlock> blocks, PageEvidence.Builder evidence) {
    int before = -1;
    for (int i = 0; i < blocks.size(); i++) {
      if (repeated(evidence, i) < 0) {
        continue;
      }
      if (before >= 0 && i - before > 1 && i - before <= SHORT_BLOCKS) {
        addBetween(blocks, before, i, evidence);
      }
      before = i;
    }
  }

  private static void addBetween(
      List<TextBlock> blocks, int first, int last, PageEvidence.Builder evidence) {
    int from = repeated(evidence, first);
    int to = repeated(evidence, last);
    if (to <= from || to > first || to - from > 2 * SHORT_BLOCKS) {
      return;
    }
    int[] of = new int[last - first - 1];
    int next = from + 1;
    for (int i = 0; i < of.length; i++) {
      String text = blocks.get(first + 1 + i).text();
      while (next < to && !blocks.get(next).text().equals(text)) {
        next++;
      }
      if (next == to) {
        return;
      }
      of[i] = next++;
    }
    for (int i = 0; i < of.length; i++) {
      evidence.add(first + 1 + i, new Evidence.Repeat(of[i], 1));
    }
  }

  /** The first block that a block is known to repeat, or -1. */
  private static int repeated(PageEvidence.Builder evidence, int block) {
    List<Evidence> known = evidence.of(block);
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i) instanceof Evidence.Repeat repeat) {
        return repeat.of();
      }
    }
    return -1;
  }

  private static boolean counts(TextBlock block) {
    return block.words() >= BLOCK_WORDS
        && block.role() != BlockRole.CODE
        && block.role() != BlockRole.TABLE_CELL;
  }

  private static void compare(
      NodeTree tree, List<TextBlock> blocks, PageEvidence.Builder evidence) {
    Map<Integer, List<Said>> seen = new HashMap<>();
    for (TextBlock block : blocks) {
      Said now = new Said(block.index(), block.placement().node(), Wording.of(block.text()));
      List<Said> alike = seen.computeIfAbsent(now.wording().key(), key -> new ArrayList<>(1));
      for (Said earlier : alike) {
        if (!isRefrain(tree, earlier.node(), now.node()) && earlier.wording().same(now.wording())) {
          evidence.add(block.index(), new Evidence.Repeat(earlier.block(), 1));
        }
      }
      if (alike.size() < MOST_COMPARED) {
        alike.add(now);
      }
    }
  }

  /** Whether two nodes are one, or of one tag in the same container. */
  private static boolean isRefrain(NodeTree tree, int first, int second) {
    return first == second
        || (tree.parent(first) == tree.parent(second) && tree.tag(first).equals(tree.tag(second)));
  }

  /** What a block says, and in which node. */
  private record Said(int block, int node, Wording wording) {}
}
