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

  /** Share of the trees after which a row may be settled. */
  private static final double FIRST_SHARE = 0.2;

  /** Rows that are looked at together. */
  private static final int ROWS = 8;

  private final int depth;
  private final int trees;

  /** By tree and node; node 1 is the root, the children of {@code k} are 2k and 2k + 1. */
  private final int[] features;

  private final float[] thresholds;
  private final float[] leaves;
  private final float[] means;

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
    nodes = new long[thresholds.length];
    for (int i = 0; i < thresholds.length; i++) {
      if (Float.isNaN(thresholds[i])
          || !Float.isFinite(leaves[i])
          || !Float.isFinite(means[i])
          || features[i] < 0) {
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

  float[] means() {
    return means.clone();
  }

  /** The same for rows that hold the features of the trees, in their order, and all trees. */
  public float[] sums(float[] values, int columns) {
    int[] used = new int[columns];
    for (int i = 0; i < columns; i++) {
      used[i] = i;
    }
    return sums(values, columns, used, Float.NEGATIVE_INFINITY);
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
    for (int base = 0; base < nodes.length; base += stride) {
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
   * The sums of all trees' leaves.
   *
   * @param values rows of features, without NaN
   * @param columns the number of values a row
   * @param used the column of each feature of the trees
   * @param settled a row whose sum is below this after {@link #FIRST_SHARE} of the trees is left as
   *     it is; negative infinity looks at all trees
   * @return a sum for each row; for a model of classes, log-odds
   */
  public float[] sums(float[] values, int columns, int[] used, float settled) {
    int rows = values.length / columns;
    float[] sums = new float[rows];
    int[] open = new int[rows];
    for (int i = 0; i < rows; i++) {
      open[i] = i;
    }
    Lanes lanes = new Lanes(values, columns, used);
    int first = (int) (trees * FIRST_SHARE) << depth;
    add(lanes, open, rows, 0, first, sums);
    int left = 0;
    for (int i = 0; i < rows; i++) {
      open[left] = i;
      left += sums[i] < settled ? 0 : 1;
    }
    add(lanes, open, left, first, nodes.length, sums);
    return sums;
  }

  /** The rows that are looked at together: what they hold as integers, and their sums so far. */
  private static final class Lanes {
    private final float[] values;
    private final int columns;
    private final int[] used;

    /** Whether the columns used are the first ones, in order. */
    private final boolean inOrder;

    private final int[] keys;
    private final float[] sums = new float[ROWS];

    Lanes(float[] values, int columns, int[] used) {
      this.values = values;
      this.columns = columns;
      this.used = used;
      boolean ordered = true;
      for (int i = 0; i < used.length; i++) {
        ordered &= used[i] == i;
      }
      inOrder = ordered;
      keys = new int[ROWS * used.length];
    }

    void take(int lane, int row, float sum) {
      int from = row * columns;
      int to = lane * used.length;
      if (inOrder) {
        for (int i = 0; i < used.length; i++) {
          keys[to + i] = order(values[from + i]);
        }
      } else {
        for (int i = 0; i < used.length; i++) {
          keys[to + i] = order(values[from + used[i]]);
        }
      }
      sums[lane] = sum;
    }
  }

  /** Adds the leaves of some trees for some rows. Lanes without a row say what they said before. */
  private void add(Lanes lanes, int[] rows, int count, int from, int to, float[] sums) {
    for (int next = 0; next < count; next += ROWS) {
      int taken = Math.min(ROWS, count - next);
      for (int i = 0; i < taken; i++) {
        lanes.take(i, rows[next + i], sums[rows[next + i]]);
      }
      addRows(lanes.keys, lanes.used.length, from, to, lanes.sums);
      for (int i = 0; i < taken; i++) {
        sums[rows[next + i]] = lanes.sums[i];
      }
    }
  }

  /** Eight rows at once: a step waits for the one before it, so that one row leaves time unused. */
  private void addRows(int[] keys, int width, int from, int to, float[] sums) {
    int at1 = width;
    int at2 = 2 * width;
    int at3 = 3 * width;
    int at4 = 4 * width;
    int at5 = 5 * width;
    int at6 = 6 * width;
    int at7 = 7 * width;
    int stride = 1 << depth;
    for (int base = from; base < to; base += stride) {
      int node0 = 1;
      int node1 = 1;
      int node2 = 1;
      int node3 = 1;
      int node4 = 1;
      int node5 = 1;
      int node6 = 1;
      int node7 = 1;
      for (int step = 0; step < depth; step++) {
        node0 = child(keys, 0, base, node0);
        node1 = child(keys, at1, base, node1);
        node2 = child(keys, at2, base, node2);
        node3 = child(keys, at3, base, node3);
        node4 = child(keys, at4, base, node4);
        node5 = child(keys, at5, base, node5);
        node6 = child(keys, at6, base, node6);
        node7 = child(keys, at7, base, node7);
      }
      int leaf = base - stride;
      sums[0] += leaves[leaf + node0];
      sums[1] += leaves[leaf + node1];
      sums[2] += leaves[leaf + node2];
      sums[3] += leaves[leaf + node3];
      sums[4] += leaves[leaf + node4];
      sums[5] += leaves[leaf + node5];
      sums[6] += leaves[leaf + node6];
      sums[7] += leaves[leaf + node7];
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
        && Arrays.equals(leaves, model.leaves)
        && Arrays.equals(means, model.means);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(features) + Arrays.hashCode(leaves);
  }
}
