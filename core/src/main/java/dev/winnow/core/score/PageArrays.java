package dev.winnow.core.score;

import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.segment.TextCounts;
import java.util.Arrays;
import java.util.Set;

/**
 * The sizes of a page's blocks, and of all text below each of its nodes, as arrays: one pass over
 * the blocks, one over the nodes. For one page and one thread; whoever reads does not write.
 */
final class PageArrays {

  /** Elements that are parts of a text and not its place, whatever they hold. */
  private static final Set<String> PARTS_OF_TEXT =
      Set.of(
          ("a b big blockquote center dd dl dt em figure font form h1 h2 h3 h4 h5 h6 i label li ol"
                  + " p pre small span strong table tbody thead tr u ul")
              .split(" "));

  final SegmentedPage page;
  final NodeTree tree;

  /** The number of blocks. */
  final int size;

  // By block.
  final int[] node;
  final int[] words;
  final int[] characters;
  final int[] linked;

  /** Whether a block is running text: long, hardly linked, with the end of a sentence. */
  final boolean[] running;

  // By node, with everything below it.
  final int[] wordsBelow;
  final int[] charactersBelow;
  final int[] linkedBelow;
  final int[] blocksBelow;
  final int[] headingsBelow;

  /** Words of running text; on a page without any, words outside of links. */
  final int[] runningBelow;

  /** The first block below a node; the number of blocks for a node without text. */
  final int[] first;

  PageArrays(SegmentedPage page) {
    this.page = page;
    tree = page.tree();
    size = page.blocks().size();
    node = new int[size];
    words = new int[size];
    characters = new int[size];
    linked = new int[size];
    running = new boolean[size];
    int nodes = tree.size();
    wordsBelow = new int[nodes];
    charactersBelow = new int[nodes];
    linkedBelow = new int[nodes];
    blocksBelow = new int[nodes];
    headingsBelow = new int[nodes];
    runningBelow = new int[nodes];
    first = new int[nodes];
    Arrays.fill(first, size);
    boolean any = readBlocks();
    sumUp(any);
  }

  private boolean readBlocks() {
    boolean any = false;
    for (int i = 0; i < size; i++) {
      TextBlock block = page.blocks().get(i);
      TextCounts counts = block.counts();
      node[i] = block.placement().node();
      words[i] = counts.words();
      characters[i] = counts.characters();
      linked[i] = counts.linkedCharacters();
      running[i] =
          counts.words() >= NodeSums.LONG_WORDS
              && counts.sentences() > 0
              && counts.linkDensity() < NodeSums.LONG_LINK_DENSITY;
      any |= running[i];
    }
    return any;
  }

  private void sumUp(boolean anyRunning) {
    for (int i = size - 1; i >= 0; i--) {
      int owner = node[i];
      TextBlock block = page.blocks().get(i);
      wordsBelow[owner] += words[i];
      charactersBelow[owner] += characters[i];
      linkedBelow[owner] += linked[i];
      blocksBelow[owner]++;
      headingsBelow[owner] += block.role() == BlockRole.HEADING ? 1 : 0;
      if (anyRunning) {
        runningBelow[owner] += running[i] ? words[i] : 0;
      } else {
        runningBelow[owner] += words[i] - block.counts().linkedWords();
      }
      first[owner] = i;
    }
    for (int i = tree.size() - 1; i > 0; i--) {
      int parent = tree.parent(i);
      wordsBelow[parent] += wordsBelow[i];
      charactersBelow[parent] += charactersBelow[i];
      linkedBelow[parent] += linkedBelow[i];
      blocksBelow[parent] += blocksBelow[i];
      headingsBelow[parent] += headingsBelow[i];
      runningBelow[parent] += runningBelow[i];
      first[parent] = Math.min(first[parent], first[i]);
    }
  }

  /** The block of an index. */
  TextBlock block(int index) {
    return page.blocks().get(index);
  }

  /** Share of a block's characters that are inside links, 0 to 1. */
  double linkDensity(int block) {
    return share(linked[block], characters[block]);
  }

  /** Share of the characters below a node that are inside links, 0 to 1. */
  double linkDensityBelow(int node) {
    return share(linkedBelow[node], charactersBelow[node]);
  }

  /** A share of the page's characters, 0 to 1. */
  double shareOfPage(int characters) {
    return share(characters, charactersBelow[0]);
  }

  /** A quotient, 0 if there is nothing to divide by. */
  static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /**
   * The deepest node that holds at least a share of the page's running text and that may be the
   * place of an article. A list or a table may hold half of one, and so may an element that nobody
   * closed, such as a font; what stands around these belongs to the article as well.
   */
  int deepestHolding(double share) {
    int result = 0;
    int child = 1;
    while (runningBelow[0] > 0 && child < tree.end(result)) {
      if (runningBelow[child] >= share * runningBelow[0]) {
        result = child;
        child = result + 1;
      } else {
        child = tree.end(child);
      }
    }
    while (result > 0 && PARTS_OF_TEXT.contains(tree.tag(result))) {
      result = tree.parent(result);
    }
    return result;
  }
}
