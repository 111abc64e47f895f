package dev.winnow.core.score;

import java.util.Arrays;

/**
 * A sum of regression trees, as gradient boosting makes them. All trees are padded to complete ones
 * of the same depth, so that the way through a tree is a fixed number of steps without a branch.
 * Immutable and thread-safe; allocates nothing but the result.
 */
public final class TreeModel {

  /** Deepest trees: a complete one of this depth has a thousand leaves. */
  static final int MAX_DEPTH = 10;

  /** Rows that are looked at together. */
  private static final int ROWS = 8;

  private final int depth;
  private final int trees;

  /** By tree and node; node 1 is the root, the children of {@code k} are 2k and 2k + 1. */
  private final int[] features;

  private final float[] thresholds;
  private final float[] leaves;

  /** The column that a node looks at, and its threshold as an integer of the same order. */
  private final long[] nodes;

  /**
   * A model of complete trees.
   *
   * @param depth steps from a root to a leaf, 1 to 10
   * @param features columns that inner nodes look at; {@code 1 << depth} places a tree, the first
   *     one of each unused
   * @param thresholds what they compare with, in the same places: a smaller value goes to the left
   * @param leaves the values of the leaves, from left to right, {@code 1 << depth} a tree
   * @throws IllegalArgumentException if the arrays do not fit each other or a value is not a number
   */
  public TreeModel(int depth, int[] features, float[] thresholds, float[] leaves) {
    int stride = 1 << Math.max(1, Math.min(MAX_DEPTH, depth));
    if (depth < 1
        || depth > MAX_DEPTH
        || features.length % stride != 0
        || thresholds.length != features.length
        || leaves.length != features.length) {
      throw new IllegalArgumentException("trees of depth " + depth + " do not fit their arrays");
    }
    this.depth = depth;
    trees = features.length / stride;
    this.features = features.clone();
    this.thresholds = thresholds.clone();
    this.leaves = leaves.clone();
    nodes = new long[thresholds.length];
    for (int i = 0; i < thresholds.length; i++) {
      if (Float.isNaN(thresholds[i]) || !Float.isFinite(leaves[i]) || features[i] < 0) {
        throw new IllegalArgumentException("place " + i + " holds no node");
      }
      nodes[i] =
          ((long) features[i] << Integer.SIZE) | Integer.toUnsignedLong(order(thresholds[i]));
    }
  }

  /** Steps from a root to a leaf. */
  int depth() {
    return depth;
  }

  /** The number of trees. */
  public int trees() {
    return trees;
  }

  int[] features() {
    return features.clone();
  }

  float[] thresholds() {
    return thresholds.clone();
  }

  float[] leaves() {
    return leaves.clone();
  }

  /** The same trees looking at other columns: column {@code i} becomes {@code columns[i]}. */
  TreeModel withColumns(int[] columns) {
    int[] mapped = new int[features.length];
    for (int i = 0; i < mapped.length; i++) {
      mapped[i] = columns[features[i]];
    }
    return new TreeModel(depth, mapped, thresholds, leaves);
  }

  /**
   * The sums of all trees' leaves.
   *
   * @param values rows of features, without NaN
   * @param columns the number of values a row
   * @return a sum for each row; for a model of classes, log-odds
   */
  public float[] sums(float[] values, int columns) {
    int rows = values.length / columns;
    int[] keys = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      keys[i] = order(values[i]);
    }
    float[] sums = new float[rows];
    int row = 0;
    for (; row + ROWS <= rows; row += ROWS) {
      addRows(keys, row, columns, sums);
    }
    for (; row < rows; row++) {
      addRow(keys, row, columns, sums);
    }
    return sums;
  }

  private void addRow(int[] keys, int row, int columns, float[] sums) {
    int stride = 1 << depth;
    for (int base = 0; base < nodes.length; base += stride) {
      int node = 1;
      for (int step = 0; step < depth; step++) {
        node = child(keys, row * columns, base, node);
      }
      sums[row] += leaves[base + node - stride];
    }
  }

  /** Eight rows at once: a step waits for the one before it, so that one row leaves time unused. */
  private void addRows(int[] keys, int row, int columns, float[] sums) {
    int at0 = row * columns;
    int at1 = at0 + columns;
    int at2 = at1 + columns;
    int at3 = at2 + columns;
    int at4 = at3 + columns;
    int at5 = at4 + columns;
    int at6 = at5 + columns;
    int at7 = at6 + columns;
    int stride = 1 << depth;
    for (int base = 0; base < nodes.length; base += stride) {
      int node0 = 1;
      int node1 = 1;
      int node2 = 1;
      int node3 = 1;
      int node4 = 1;
      int node5 = 1;
      int node6 = 1;
      int node7 = 1;
      for (int step = 0; step < depth; step++) {
        node0 = child(keys, at0, base, node0);
        node1 = child(keys, at1, base, node1);
        node2 = child(keys, at2, base, node2);
        node3 = child(keys, at3, base, node3);
        node4 = child(keys, at4, base, node4);
        node5 = child(keys, at5, base, node5);
        node6 = child(keys, at6, base, node6);
        node7 = child(keys, at7, base, node7);
      }
      int leaf = base - stride;
      sums[row] += leaves[leaf + node0];
      sums[row + 1] += leaves[leaf + node1];
      sums[row + 2] += leaves[leaf + node2];
      sums[row + 3] += leaves[leaf + node3];
      sums[row + 4] += leaves[leaf + node4];
      sums[row + 5] += leaves[leaf + node5];
      sums[row + 6] += leaves[leaf + node6];
      sums[row + 7] += leaves[leaf + node7];
    }
  }

  /** The node below, without a branch: the sign of a difference is the way. */
  private int child(int[] keys, int at, int base, int node) {
    long place = nodes[base + node];
    long difference = (long) keys[at + (int) (place >>> Integer.SIZE)] - (int) place;
    return 2 * node + 1 - (int) (difference >>> (Long.SIZE - 1));
  }

  /** An integer that is less than that of another number exactly if the number is. */
  private static int order(float value) {
    // Adding zero makes one zero of the two.
    int bits = Float.floatToRawIntBits(value + 0f);
    return bits ^ ((bits >> (Integer.SIZE - 1)) & Integer.MAX_VALUE);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TreeModel model
        && depth == model.depth
        && Arrays.equals(features, model.features)
        && Arrays.equals(thresholds, model.thresholds)
        && Arrays.equals(leaves, model.leaves);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(features) + Arrays.hashCode(leaves);
  }
}
