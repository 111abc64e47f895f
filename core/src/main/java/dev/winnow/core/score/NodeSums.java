package dev.winnow.core.score;

import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.segment.TextCounts;

/**
 * How much text each node of a page holds, and which nodes hold the most of it. Two passes over the
 * tree.
 */
final class NodeSums {

  /** Words from which a block is long. (Words; a study on WCXB's pages.) */
  static final int LONG_WORDS = 12;

  /** Link density up to which a block is long. (Share of characters; the same study.) */
  static final double LONG_LINK_DENSITY = 0.4;

  private final NodeTree tree;
  private final double[] longWords;
  private final double[] characters;
  private final double[] linked;

  private NodeSums(NodeTree tree) {
    this.tree = tree;
    longWords = new double[tree.size()];
    characters = new double[tree.size()];
    linked = new double[tree.size()];
  }

  /** The sums of a page. */
  static NodeSums of(SegmentedPage page) {
    NodeSums sums = new NodeSums(page.tree());
    boolean any = false;
    for (TextBlock block : page.blocks()) {
      any |= isLong(block);
    }
    for (TextBlock block : page.blocks()) {
      int node = block.placement().node();
      TextCounts counts = block.counts();
      sums.characters[node] += counts.characters();
      sums.linked[node] += counts.linkedCharacters();
      // A page without any long block is judged by its unlinked words.
      sums.longWords[node] +=
          any ? (isLong(block) ? counts.words() : 0) : counts.words() - counts.linkedWords();
    }
    for (int node = page.tree().size() - 1; node > 0; node--) {
      int parent = page.tree().parent(node);
      sums.longWords[parent] += sums.longWords[node];
      sums.characters[parent] += sums.characters[node];
      sums.linked[parent] += sums.linked[node];
    }
    return sums;
  }

  /** Whether a block is running text: long, hardly linked, with the end of a sentence. */
  static boolean isLong(TextBlock block) {
    TextCounts counts = block.counts();
    return counts.words() >= LONG_WORDS
        && counts.sentences() > 0
        && !block.placement().hidden()
        && counts.linkDensity() < LONG_LINK_DENSITY;
  }

  /** The share of the page's long words that a node holds, 0 to 1. */
  double share(int node) {
    return longWords[0] == 0 ? 0 : longWords[node] / longWords[0];
  }

  /** Whether there is no text below a node. */
  boolean isEmpty(int node) {
    return characters[node] == 0;
  }

  /** The share of a node's characters that are inside links, 0 to 1. */
  double linkDensity(int node) {
    return characters[node] == 0 ? 0 : linked[node] / characters[node];
  }

  /** The deepest node that holds at least a share of the page's long words. */
  int deepestHolding(double share) {
    int node = 0;
    int child = 1;
    while (child < tree.end(node)) {
      if (share(child) >= share && longWords[0] > 0) {
        node = child;
        child = node + 1;
      } else {
        child = tree.end(child);
      }
    }
    return node;
  }
}
