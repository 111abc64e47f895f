package dev.winnow.core.page;

import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.segment.TextCounts;
import java.util.Arrays;
import java.util.List;

/**
 * How much text each node of a page holds and what its class and id say: one pass over the blocks
 * and one over the nodes, in arrays. For one page and one thread; whoever reads does not write.
 */
final class PageNodes {

  /** Words from which a block is running text. (Words; a study on WCXB's pages.) */
  static final int LONG_WORDS = 12;

  /** Link density up to which a block is running text. (Share of characters; the same study.) */
  private static final double LONG_LINK_DENSITY = 0.4;

  /** No set of cues: there are fewer than bits. */
  private static final int UNKNOWN = -1;

  static final CueWords CLASS_CUES = CueWords.load("class-cues.tsv");

  final List<TextBlock> blocks;
  final NodeTree tree;

  // By node, with everything below it.
  final int[] words;
  final int[] linkedWords;
  final int[] runningWords;
  final int[] runningBlocks;

  /** The first block below a node and the one behind the last; equal for a node without text. */
  final int[] first;

  final int[] end;

  /** What class and id of the node say, as bits of {@link #CLASS_CUES}; 0 for nodes without text */
  final int[] cues;

  PageNodes(SegmentedPage page) {
    blocks = page.blocks();
    tree = page.tree();
    int size = tree.size();
    words = new int[size];
    linkedWords = new int[size];
    runningWords = new int[size];
    runningBlocks = new int[size];
    first = new int[size];
    end = new int[size];
    cues = new int[size];
    Arrays.fill(first, Integer.MAX_VALUE);
    readBlocks();
    sumUp();
    if (tree.hasMarkup()) {
      readNames();
    }
  }

  /** Whether a block is running text: long, hardly linked, with the end of a sentence. */
  static boolean isRunning(TextBlock block) {
    TextCounts counts = block.counts();
    return counts.words() >= LONG_WORDS
        && counts.sentences() > 0
        && counts.linkDensity() < LONG_LINK_DENSITY;
  }

  private void readBlocks() {
    for (TextBlock block : blocks) {
      int node = block.placement().node();
      words[node] += block.words();
      linkedWords[node] += block.counts().linkedWords();
      if (isRunning(block) && !block.placement().hidden()) {
        runningWords[node] += block.words();
        runningBlocks[node]++;
      }
      first[node] = Math.min(first[node], block.index());
      end[node] = block.index() + 1;
    }
  }

  private void sumUp() {
    for (int node = tree.size() - 1; node > 0; node--) {
      int parent = tree.parent(node);
      words[parent] += words[node];
      linkedWords[parent] += linkedWords[node];
      runningWords[parent] += runningWords[node];
      runningBlocks[parent] += runningBlocks[node];
      first[parent] = Math.min(first[parent], first[node]);
      end[parent] = Math.max(end[parent], end[node]);
    }
  }

  private void readNames() {
    int[] byClass = new int[tree.distinctClasses()];
    Arrays.fill(byClass, UNKNOWN);
    for (int node = 0; node < tree.size(); node++) {
      if (words[node] > 0) {
        int number = tree.classNumber(node);
        if (byClass[number] == UNKNOWN) {
          byClass[number] = CLASS_CUES.in(tree.classes(node));
        }
        cues[node] = byClass[number];
        if (tree.hasOtherAttributes(node)) {
          cues[node] |= CLASS_CUES.in(tree.attribute(node, "id"));
        }
      }
    }
  }

  /** Whether two nodes with text have the same class attribute. */
  boolean haveSameClass(int a, int b) {
    return tree.classNumber(a) == tree.classNumber(b);
  }

  /** Share of a node's words that are inside links, 0 to 1. */
  double linkDensity(int node) {
    return words[node] == 0 ? 0 : (double) linkedWords[node] / words[node];
  }
}
