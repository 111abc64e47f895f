package dev.winnow.core.score;

import java.util.Arrays;

/**
 * A sum of regression trees, as gradient boosting makes them. All trees are padded to complete ones
 * of the same depth, so that the way through a tree is a fixed number of steps ({@link KeyedTrees}
 * takes them). Immutable and thread-safe.
 */
public final class TreeModel {

  /** Deepest trees: a complete one of this depth has a thousand leaves. */
  static final int MAX_DEPTH = 10;

  /** Rows whose numbers are held as integers at a time. */
  private static final int ROWS = 64;

  private final int depth;
  private final int trees;

  /** By tree and node; node 1 is the root, the children of {@code k} are 2k and 2k + 1. */
  private final int[] features;

  private final float[] thresholds;
  private final float[] leaves;
  private final float[] means;

  /** The same trees for rows that hold no other feature than theirs. */
  private final KeyedTrees keyed;

  /** The number of features that {@link #keyed} takes. */
  private final int width;

  /**
   * A model of complete trees.
   *
   * @param depth steps from a root to a leaf, 1 to 10
   * @param features columns that inner nodes look at; {@code 1 << depth} places a tree, the first
   *     one of each unused
   * @param thresholds what they compare with, in the same places: a smaller value goes to the left
   * @param leaves the values of the leaves, from left to right, {@code 1 << depth} a tree
   * @param means the mean of the training rows' leaves below each inner node, in their places
   * @throws IllegalArgumentException if the arrays do not fit each other or a value is not a number
   */
  public TreeModel(int depth, int[] features, float[] thresholds, float[] leaves, float[] means) {
    int stride = 1 << Math.max(1, Math.min(MAX_DEPTH, depth));
    if (depth < 1
        || depth > MAX_DEPTH
        || features.length % stride != 0
        || thresholds.length != features.length
        || leaves.length != features.length
        || means.length != features.length) {
      throw new IllegalArgumentException("trees of depth " + depth + " do not fit their arrays");
    }
    this.depth = depth;
    trees = features.length / stride;
    this.features = features.clone();
    this.thresholds = thresholds.clone();
    this.leaves = leaves.clone();
    this.means = means.clone();
    int last = 0;
    for (int i = 0; i < thresholds.length; i++) {
      if (Float.isNaN(thresholds[i])
          || !Float.isFinite(leaves[i])
          || !Float.isFinite(means[i])
          || features[i] < 0) {
        throw new IllegalArgumentException("place " + i + " holds no node");
      }
      last = Math.max(last, features[i]);
    }
    width = last + 1;
    keyed = new KeyedTrees(depth, this.features, this.thresholds, this.leaves, width);
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

  float[] means() {
    return means.clone();
  }

  /** The same for rows that hold the features of the trees, in their order, and all trees. */
  public float[] sums(float[] values, int columns) {
    int[] used = new int[columns];
    Arrays.setAll(used, i -> i);
    return sums(values, columns, used, Float.NEGATIVE_INFINITY);
  }

  /** The same for rows of other features, too. */
  float[] sums(float[] values, int columns, int[] used, float settled) {
    int[] rows = new int[values.length / columns];
    Arrays.setAll(rows, i -> i);
    return sums(values, columns, used, rows, settled);
  }

  /**
   * How much each feature moved the sum of a row from the mean of all rows: the differences of the
   * means along the way through each tree, each given to the feature that was asked there (Saabas:
   * Interpreting random forests, 2014). With the mean they add up to the sum over all trees.
   *
   * @param row the features of the trees, in their order
   */
  public float[] contributions(float[] row) {
    float[] moved = new float[row.length];
    int stride = 1 << depth;
    for (int base = 0; base < features.length; base += stride) {
      int node = 1;
      float before = means[base + 1];
      for (int step = 0; step < depth; step++) {
        int feature = features[base + node];
        node = 2 * node + (row[feature] < thresholds[base + node] ? 0 : 1);
        float behind = node < stride ? means[base + node] : leaves[base + node - stride];
        moved[feature] += behind - before;
        before = behind;
      }
    }
    return moved;
  }

  /**
   * The sums of all trees' leaves for some rows.
   *
   * @param values rows of features, without NaN
   * @param columns the number of values a row
   * @param used the column of each feature of the trees
   * @param rows the numbers of the rows to look at
   * @param settled a row whose sum is below this after a fifth of the trees is left as it is;
   *     negative infinity looks at all trees
   * @return a sum for each of these rows; for a model of classes, log-odds
   */
  public float[] sums(float[] values, int columns, int[] used, int[] rows, float settled) {
    float[] sums = new float[rows.length];
    int[] keys = new int[Math.min(ROWS, sums.length) * width];
    for (int from = 0; from < sums.length; from += ROWS) {
      int count = Math.min(ROWS, sums.length - from);
      int at = 0;
      for (int k = from; k < from + count; k++) {
        for (int i = 0; i < width; i++) {
          keys[at++] = KeyedTrees.key(values[rows[k] * columns + used[i]]);
        }
      }
      keyed.add(keys, count, settled, Float.NaN, sums, from);
    }
    return sums;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TreeModel model
        && depth == model.depth
        && Arrays.equals(features, model.features)
        && Arrays.equals(thresholds, model.thresholds)
        && Arrays.equals(leaves, model.leaves)
        && Arrays.equals(means, model.means);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(features) + Arrays.hashCode(leaves);
  }
}
