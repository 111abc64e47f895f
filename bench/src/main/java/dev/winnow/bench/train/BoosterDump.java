package dev.winnow.bench.train;

import dev.winnow.core.score.TreeModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads XGBoost's text dump of its trees, lines of {@code 0:[f3<0.5] yes=1,no=2,missing=1} and
 * {@code 1:leaf=0.25}, into complete trees. Its numbers have all their digits.
 */
final class BoosterDump {

  private final int depth;
  private final int[] features;
  private final float[] thresholds;
  private final float[] leaves;

  private BoosterDump(int trees, int depth) {
    this.depth = depth;
    features = new int[trees << depth];
    thresholds = new float[trees << depth];
    leaves = new float[trees << depth];
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
    return new TreeModel(depth, result.features, result.thresholds, result.leaves);
  }

  /** Copies a node and what is below it; recursion is as deep as the tree. */
  private void copy(Map<Integer, String> nodes, int number, int base, int place) {
    String node = nodes.getOrDefault(number, "");
    if (node.startsWith("leaf=")) {
      fill(base, place, Float.parseFloat(node.substring("leaf=".length())));
      return;
    }
    int less = node.indexOf('<');
    int end = node.indexOf(']');
    if (!node.startsWith("[f") || less < 0 || end < less || place >= 1 << depth) {
      throw new IllegalArgumentException("no node of a tree: " + node);
    }
    features[base + place] = Integer.parseInt(node.substring(2, less));
    thresholds[base + place] = Float.parseFloat(node.substring(less + 1, end));
    copy(nodes, child(node, "yes="), base, 2 * place);
    copy(nodes, child(node, "no="), base, 2 * place + 1);
  }

  private static int child(String node, String name) {
    int start = node.indexOf(name) + name.length();
    int end = node.indexOf(',', start);
    return Integer.parseInt(node.substring(start, end));
  }

  /** Gives all leaves below a place the same value: the nodes between never matter. */
  private void fill(int base, int place, float value) {
    int width = 1;
    int first = place;
    while (first < 1 << depth) {
      first *= 2;
      width *= 2;
    }
    int leaf = base + first - (1 << depth);
    Arrays.fill(leaves, leaf, leaf + width, value);
  }
}
