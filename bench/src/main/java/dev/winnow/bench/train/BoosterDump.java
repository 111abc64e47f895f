package dev.winnow.bench.train;

import dev.winnow.core.score.TreeModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads XGBoost's text dump of its trees with their statistics, lines of {@code 0:[f3<0.5]
 * yes=1,no=2,missing=1,gain=3,cover=9} and {@code 1:leaf=0.25,cover=4}, into complete trees. Its
 * numbers have all their digits.
 */
final class BoosterDump {

  private final int depth;
  private final int[] features;
  private final float[] thresholds;
  private final float[] leaves;
  private final float[] means;

  private BoosterDump(int trees, int depth) {
    this.depth = depth;
    features = new int[trees << depth];
    thresholds = new float[trees << depth];
    leaves = new float[trees << depth];
    means = new float[trees << depth];
    Arrays.fill(thresholds, Float.POSITIVE_INFINITY);
  }

  /**
   * Reads the trees.
   *
   * @param depth the depth of the deepest
   * @throws IllegalArgumentException if a line is not as expected
   */
  static TreeModel read(String[] dump, int depth) {
    BoosterDump result = new BoosterDump(dump.length, depth);
    for (int i = 0; i < dump.length; i++) {
      Map<Integer, String> nodes = new HashMap<>();
      for (String line : dump[i].strip().split("\n", -1)) {
        int colon = line.indexOf(':');
        nodes.put(Integer.valueOf(line.substring(0, colon).strip()), line.substring(colon + 1));
      }
      result.copy(nodes, 0, i << depth, 1);
    }
    return new TreeModel(depth, result.features, result.thresholds, result.leaves, result.means);
  }

  /**
   * Copies a node and what is below it; recursion is as deep as the tree.
   *
   * @return the mean of the leaves below, weighted by the rows that reached them
   */
  private float copy(Map<Integer, String> nodes, int number, int base, int place) {
    String node = nodes.getOrDefault(number, "");
    if (node.startsWith("leaf=")) {
      float value = Float.parseFloat(field(node, "leaf="));
      fill(base, place, value);
      return value;
    }
    int less = node.indexOf('<');
    int end = node.indexOf(']');
    if (!node.startsWith("[f") || less < 0 || end < less || place >= 1 << depth) {
      throw new IllegalArgumentException("no node of a tree: " + node);
    }
    features[base + place] = Integer.parseInt(node.substring(2, less));
    thresholds[base + place] = Float.parseFloat(node.substring(less + 1, end));
    int left = Integer.parseInt(field(node, "yes="));
    int right = Integer.parseInt(field(node, "no="));
    float leftMean = copy(nodes, left, base, 2 * place);
    float rightMean = copy(nodes, right, base, 2 * place + 1);
    float leftCover = cover(nodes, left);
    float rightCover = cover(nodes, right);
    means[base + place] =
        (leftMean * leftCover + rightMean * rightCover) / (leftCover + rightCover);
    return means[base + place];
  }

  private static float cover(Map<Integer, String> nodes, int number) {
    return Float.parseFloat(field(nodes.getOrDefault(number, ""), "cover="));
  }

  private static String field(String node, String name) {
    int start = node.indexOf(name);
    if (start < 0) {
      throw new IllegalArgumentException("no " + name + " in the node of a tree: " + node);
    }
    int end = node.indexOf(',', start);
    return node.substring(start + name.length(), end < 0 ? node.length() : end);
  }

  /** Gives all leaves below a place the same value: what the nodes between ask never matters. */
  private void fill(int base, int place, float value) {
    int width = 1;
    int first = place;
    while (first < 1 << depth) {
      Arrays.fill(means, base + first, base + first + width, value);
      first *= 2;
      width *= 2;
    }
    int leaf = base + first - (1 << depth);
    Arrays.fill(leaves, leaf, leaf + width, value);
  }
}
