package dev.winnow.core.score;

import dev.winnow.core.segment.NodeTree;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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

  /** Features of one container. */
  private static final int CONTAINER_COLUMNS =
      (FeatureCatalog.end(FeatureCatalog.Group.HOLDERS)
              - FeatureCatalog.start(FeatureCatalog.Group.HOLDERS))
          / FeatureCatalog.CONTAINERS;

  private final PageArrays page;
  private final NodeTree tree;

  /** By node: what holds of it as a container, as far as it has been asked for. */
  private final float[] @Nullable [] containers;

  private final long[] tags;
  private final long[] names;

  /** The nodes with half, three quarters and nine tenths of the running text, and Readability's. */
  final int[] mains;

  TreeFeatures(PageArrays page, NodeKinds kinds, TextFeatures text) {
    this.page = page;
    tree = page.tree;
    tags = kinds.tags;
    names = kinds.names;
    containers = new float[tree.size()][];
    mains =
        new int[] {
          page.deepestHolding(0.5),
          page.deepestHolding(0.75),
          page.deepestHolding(0.9),
          readabilitysBest(text.commas)
        };
  }

  void write(FeatureSheet sheet) {
    Hops ofTags = new Hops(sheet, FeatureCatalog.Group.TAGS, tags);
    Hops ofNames = new Hops(sheet, FeatureCatalog.Group.NAMES, names);
    for (int i = 0; i < page.size; i++) {
      sheet.begin(i, FeatureCatalog.Group.MAIN);
      for (int main : mains) {
        writeMain(sheet, page.node[i], main);
      }
      sheet.end(FeatureCatalog.Group.MAIN);
      writeContainers(sheet, i);
      ofTags.write(i);
      ofNames.write(i);
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
    for (int i = written * CONTAINER_COLUMNS;
        i < FeatureCatalog.CONTAINERS * CONTAINER_COLUMNS;
        i++) {
      sheet.put(-1);
    }
    sheet.end(FeatureCatalog.Group.HOLDERS);
  }

  private void writeContainer(FeatureSheet sheet, int node, int block) {
    float[] known = containers[node];
    if (known == null) {
      known = container(node);
      containers[node] = known;
    }
    for (float value : known) {
      sheet.put(value);
    }
    sheet.put((double) (block - page.first[node]) / Math.max(1, page.blocksBelow[node]));
  }

  /** What holds of a container whatever the block in it. */
  private float[] container(int node) {
    return new float[] {
      FeatureSheet.log(page.wordsBelow[node]),
      (float) page.linkDensityBelow(node),
      FeatureSheet.log(page.blocksBelow[node]),
      (float) page.shareOfPage(page.charactersBelow[node]),
      (float) PageArrays.share(page.runningBelow[node], page.wordsBelow[node]),
      (float) PageArrays.share(page.runningBelow[node], page.runningBelow[0]),
      FeatureSheet.log((double) page.charactersBelow[node] / (tree.end(node) - node)),
      (float) ((double) page.headingsBelow[node] / Math.max(1, page.blocksBelow[node]))
    };
  }

  /** How far it is from a block up to the nearest element of each kind that anybody asks for. */
  private final class Hops {
    private final FeatureSheet sheet;
    private final int first;
    private final long[] kinds;

    /** The kinds that are asked for, as numbers and as bits. */
    private final int[] wanted;

    private final long mask;

    Hops(FeatureSheet sheet, FeatureCatalog.Group group, long[] kinds) {
      this.sheet = sheet;
      this.kinds = kinds;
      first = FeatureCatalog.start(group);
      int[] held = new int[FeatureCatalog.end(group) - first];
      int count = 0;
      long bits = 0;
      for (int kind = 0; kind < held.length; kind++) {
        if (sheet.holds(first + kind)) {
          held[count++] = kind;
          bits |= 1L << kind;
        }
      }
      wanted = Arrays.copyOf(held, count);
      mask = bits;
    }

    void write(int block) {
      for (int kind : wanted) {
        sheet.set(block, first + kind, FeatureCatalog.NO_HOPS);
      }
      long left = mask;
      int steps = 0;
      for (int node = page.node[block]; node >= 0 && left != 0; node = tree.parent(node)) {
        for (long bits = kinds[node] & left; bits != 0; bits &= bits - 1) {
          int hops = Math.min(FeatureCatalog.NO_HOPS - 1, steps);
          sheet.set(block, first + Long.numberOfTrailingZeros(bits), hops);
        }
        left &= ~kinds[node];
        steps++;
      }
    }
  }

  /**
   * The node that Readability would start from: paragraphs give points for commas and length to
   * their parent, half to the one above, less for links.
   */
  private int readabilitysBest(int[] commas) {
    double[] points = new double[tree.size()];
    for (int i = 0; i < page.size; i++) {
      if (page.characters[i] >= SCORED_CHARACTERS && page.linkDensity(i) < SCORED_LINK_DENSITY) {
        double score =
            1 + commas[i] + Math.min(MOST_POINTS, page.characters[i] / CHARACTERS_A_POINT);
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
}
