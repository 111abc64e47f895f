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

  private final int depth;
  private final int trees;

  /** By tree and node; node 1 is the root, the children of {@code k} are 2k and 2k + 1. */
  private final int[] features;

  private final float[] thresholds;
  private final float[] leaves;

  /** The thresholds as integers of the same order. */
  private final int[] ordered;

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
    ordered = new int[thresholds.length];
    for (int i = 0; i < thresholds.length; i++) {
      if (Float.isNaN(thresholds[i]) || !Float.isFinite(leaves[i]) || features[i] < 0) {
        throw new IllegalArgumentException("place " + i + " holds no node");
      }
      ordered[i] = order(thresholds[i]);
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
    int stride = 1 << depth;
    for (int base = 0; base < features.length; base += stride) {
      add(base, keys, columns, sums);
    }
    return sums;
  }

  private void add(int base, int[] keys, int columns, float[] sums) {
    int stride = 1 << depth;
    for (int row = 0, at = 0; row < sums.length; row++, at += columns) {
      int node = 1;
      for (int step = 0; step < depth; step++) {
        long difference = (long) keys[at + features[base + node]] - ordered[base + node];
        node = 2 * node + 1 - (int) (difference >>> (Long.SIZE - 1));
      }
      sums[row] += leaves[base + node - stride];
    }
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
