package dev.winnow.core.score;

import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.TextBlock;
import java.util.Arrays;

/**
 * Where a block stands in the tree: how far from the nodes that hold most of the running text, in
 * which containers, below which elements.
 */
final class TreeFeatures {

  private static final int MAX_HOPS = 30;

  /**
   * Readability's parameters: blocks from this length count … (Characters; Arc90's Readability.)
   */
  private static final int SCORED_CHARACTERS = 25;

  /** … if they are linked less than this, … (Share of characters.) */
  private static final double SCORED_LINK_DENSITY = 0.5;

  /** … a point for each hundred characters, three at most. */
  private static final double CHARACTERS_A_POINT = 100;

  private static final double MOST_POINTS = 3;

  private final PageArrays page;
  private final NodeTree tree;
  private final long[] tags;
  private final long[] names;

  /** The nodes with half, three quarters and nine tenths of the running text, and Readability's. */
  final int[] mains;

  TreeFeatures(PageArrays page, NodeKinds kinds) {
    this.page = page;
    tree = page.tree;
    tags = kinds.tags;
    names = kinds.names;
    mains =
        new int[] {
          page.deepestHolding(0.5),
          page.deepestHolding(0.75),
          page.deepestHolding(0.9),
          readabilitysBest()
        };
  }

  void write(FeatureSheet sheet) {
    int[] hops = new int[Long.SIZE];
    for (int i = 0; i < page.size; i++) {
      sheet.begin(i, FeatureCatalog.Group.MAIN);
      for (int main : mains) {
        writeMain(sheet, page.node[i], main);
      }
      sheet.end(i, FeatureCatalog.Group.MAIN);
      writeContainers(sheet, i);
      sheet.begin(i, FeatureCatalog.Group.TAGS);
      writeHops(sheet, hops, tags, page.node[i], ElementKinds.TAGS.size());
      sheet.end(i, FeatureCatalog.Group.TAGS);
      sheet.begin(i, FeatureCatalog.Group.NAMES);
      writeHops(sheet, hops, names, page.node[i], WordTables.CLASS.kinds().size());
      sheet.end(i, FeatureCatalog.Group.NAMES);
    }
  }

  private void writeMain(FeatureSheet sheet, int node, int main) {
    int common = node;
    while (!tree.within(main, common)) {
      common = tree.parent(common);
    }
    int up = tree.depth(node) - tree.depth(common);
    int down = tree.depth(main) - tree.depth(common);
    sheet.put(common == main);
    sheet.put(Math.min(MAX_HOPS, up + down));
    sheet.put(Math.min(MAX_HOPS, down));
    sheet.put(page.shareOfPage(page.charactersBelow[main]));
  }

  /** The owner's ancestors, each time that they hold more than the one before. */
  private void writeContainers(FeatureSheet sheet, int block) {
    sheet.begin(block, FeatureCatalog.Group.HOLDERS);
    int written = 0;
    int held = page.charactersBelow[page.node[block]];
    int node = tree.parent(page.node[block]);
    while (node >= 0 && written < FeatureCatalog.CONTAINERS) {
      if (page.charactersBelow[node] != held) {
        held = page.charactersBelow[node];
        writeContainer(sheet, node, block);
        written++;
      }
      node = tree.parent(node);
    }
    int columns =
        FeatureCatalog.end(FeatureCatalog.Group.HOLDERS)
            - FeatureCatalog.start(FeatureCatalog.Group.HOLDERS);
    for (int i = written * columns / FeatureCatalog.CONTAINERS; i < columns; i++) {
      sheet.put(-1);
    }
    sheet.end(block, FeatureCatalog.Group.HOLDERS);
  }

  private void writeContainer(FeatureSheet sheet, int node, int block) {
    int blocks = Math.max(1, page.blocksBelow[node]);
    sheet.putLog(page.wordsBelow[node]);
    sheet.put(page.linkDensityBelow(node));
    sheet.putLog(page.blocksBelow[node]);
    sheet.put(page.shareOfPage(page.charactersBelow[node]));
    sheet.put(PageArrays.share(page.runningBelow[node], page.wordsBelow[node]));
    sheet.put(PageArrays.share(page.runningBelow[node], page.runningBelow[0]));
    sheet.putLog((double) page.charactersBelow[node] / (tree.end(node) - node));
    sheet.put((double) page.headingsBelow[node] / blocks);
    sheet.put((double) (block - page.first[node]) / blocks);
  }

  private void writeHops(FeatureSheet sheet, int[] hops, long[] kinds, int owner, int count) {
    Arrays.fill(hops, 0, count, FeatureCatalog.NO_HOPS);
    long seen = 0;
    int steps = 0;
    for (int node = owner; node >= 0; node = tree.parent(node)) {
      for (long bits = kinds[node] & ~seen; bits != 0; bits &= bits - 1) {
        hops[Long.numberOfTrailingZeros(bits)] = Math.min(FeatureCatalog.NO_HOPS - 1, steps);
      }
      seen |= kinds[node];
      steps++;
    }
    for (int kind = 0; kind < count; kind++) {
      sheet.put(hops[kind]);
    }
  }

  /**
   * The node that Readability would start from: paragraphs give points for commas and length to
   * their parent, half to the one above, less for links.
   */
  private int readabilitysBest() {
    double[] points = new double[tree.size()];
    for (int i = 0; i < page.size; i++) {
      TextBlock block = page.block(i);
      if (page.characters[i] >= SCORED_CHARACTERS && page.linkDensity(i) < SCORED_LINK_DENSITY) {
        double score =
            1
                + commas(block.text())
                + Math.min(MOST_POINTS, page.characters[i] / CHARACTERS_A_POINT);
        int parent = Math.max(0, tree.parent(page.node[i]));
        points[parent] += score;
        if (parent > 0) {
          points[tree.parent(parent)] += score / 2;
        }
      }
    }
    int best = 0;
    double most = 0;
    for (int node = 0; node < points.length; node++) {
      double score = points[node] * (1 - page.linkDensityBelow(node));
      if (score > most) {
        most = score;
        best = node;
      }
    }
    return best;
  }

  private static int commas(String text) {
    int commas = 0;
    for (int i = 0; i < text.length(); i++) {
      commas += text.charAt(i) == ',' ? 1 : 0;
    }
    return commas;
  }
}
