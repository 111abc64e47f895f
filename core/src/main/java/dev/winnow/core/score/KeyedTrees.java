package dev.winnow.core.score;

/**
 * The trees of a {@link TreeModel}, for rows that hold integers of the same order in place of the
 * numbers: whoever fills the rows makes these {@linkplain #key keys} once, and the walk through a
 * tree compares without a branch. Immutable and thread-safe.
 */
final class KeyedTrees {

  /** Share of the trees after which a row may be settled. */
  private static final double FIRST_SHARE = 0.2;

  /** Rows that are looked at together. */
  private static final int ROWS = 8;

  /** Nodes of the trees that are looked at together: the nearest cache holds them beside rows. */
  private static final int NODES = 1 << 11;

  private final int depth;
  private final int columns;

  /** The column that a node looks at, and one less than the key of its threshold. */
  private final long[] nodes;

  private final float[] leaves;

  /**
   * The trees of a model.
   *
   * @param columns the number of values a row
   * @param used the column of each feature of the trees
   */
  KeyedTrees(TreeModel model, int columns, int[] used) {
    this(model.depth(), columnsOf(model, used), model.thresholds(), model.leaves(), columns);
  }

  /** Trees as a {@link TreeModel} holds them, whose features are the columns of the rows. */
  KeyedTrees(int depth, int[] features, float[] thresholds, float[] leaves, int columns) {
    this.depth = depth;
    this.columns = columns;
    this.leaves = leaves.clone();
    nodes = new long[features.length];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] =
          ((long) features[i] << Integer.SIZE) | Integer.toUnsignedLong(key(thresholds[i]) - 1);
    }
  }

  private static int[] columnsOf(TreeModel model, int[] used) {
    int[] features = model.features();
    for (int i = 0; i < features.length; i++) {
      features[i] = used[features[i]];
    }
    return features;
  }

  /** An integer that is less than that of another number exactly if the number is. */
  static int key(float value) {
    // Adding zero makes one zero of the two.
    int bits = Float.floatToRawIntBits(value + 0f);
    return bits ^ ((bits >> (Integer.SIZE - 1)) & Integer.MAX_VALUE);
  }

  /** The number that has a {@link #key}. */
  static float value(int key) {
    return Float.intBitsToFloat(key ^ ((key >> (Integer.SIZE - 1)) & Integer.MAX_VALUE));
  }

  /**
   * The sums of all trees' leaves, as {@link TreeModel#sums(float[], int)}.
   *
   * @param keys rows of keys, without those of NaN
   * @return a sum for each row; for a model of classes, log-odds
   */
  float[] sums(int[] keys) {
    return sums(keys, Float.NEGATIVE_INFINITY, 0);
  }

  /**
   * The same without the later trees for rows that are settled.
   *
   * @param settled a row whose sum is below this after {@link #FIRST_SHARE} of the trees is settled
   * @param settledSum the sum of such a row: what they come to in the mean
   */
  float[] sums(int[] keys, float settled, float settledSum) {
    float[] sums = new float[keys.length / columns];
    add(keys, sums.length, settled, settledSum, sums, 0);
    return sums;
  }

  /**
   * The same, into an array of zeros.
   *
   * @param rows the number of rows to look at
   * @param settledSum NaN leaves settled rows with the sum that they have
   * @param sums takes the sums
   * @param at the place of the first row's sum
   */
  void add(int[] keys, int rows, float settled, float settledSum, float[] sums, int at) {
    int[] open = new int[rows];
    for (int i = 0; i < rows; i++) {
      open[i] = i;
    }
    int first = (int) ((nodes.length >> depth) * FIRST_SHARE) << depth;
    add(keys, open, rows, 0, first, sums, at);
    int left = 0;
    for (int i = 0; i < rows; i++) {
      if (sums[at + i] >= settled) {
        open[left++] = i;
      } else if (!Float.isNaN(settledSum)) {
        sums[at + i] = settledSum;
      }
    }
    add(keys, open, left, first, nodes.length, sums, at);
  }

  /** Adds the leaves of some trees for some rows. */
  private void add(int[] keys, int[] rows, int count, int from, int to, float[] sums, int at) {
    int step = Math.max(NODES, 1 << depth);
    for (int start = from; start < to; start += step) {
      int end = Math.min(to, start + step);
      int next = 0;
      for (; next + ROWS <= count; next += ROWS) {
        addRows(keys, rows, next, start, end, sums, at);
      }
      for (; next < count; next++) {
        addRow(keys, rows[next], start, end, sums, at);
      }
    }
  }

  private void addRow(int[] keys, int row, int from, int to, float[] sums, int at) {
    int stride = 1 << depth;
    for (int base = from; base < to; base += stride) {
      int node = 1;
      for (int step = 0; step < depth; step++) {
        node = child(keys, row * columns, base, node);
      }
      sums[at + row] += leaves[base + node - stride];
    }
  }

  /** Eight rows at once: a step waits for the one before it, so that one row leaves time unused. */
  private void addRows(int[] keys, int[] rows, int next, int from, int to, float[] sums, int at) {
    int at0 = rows[next] * columns;
    int at1 = rows[next + 1] * columns;
    int at2 = rows[next + 2] * columns;
    int at3 = rows[next + 3] * columns;
    int at4 = rows[next + 4] * columns;
    int at5 = rows[next + 5] * columns;
    int at6 = rows[next + 6] * columns;
    int at7 = rows[next + 7] * columns;
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
      sums[at + rows[next]] += leaves[leaf + node0];
      sums[at + rows[next + 1]] += leaves[leaf + node1];
      sums[at + rows[next + 2]] += leaves[leaf + node2];
      sums[at + rows[next + 3]] += leaves[leaf + node3];
      sums[at + rows[next + 4]] += leaves[leaf + node4];
      sums[at + rows[next + 5]] += leaves[leaf + node5];
      sums[at + rows[next + 6]] += leaves[leaf + node6];
      sums[at + rows[next + 7]] += leaves[leaf + node7];
    }
  }

  /** The node below, without a branch: the sign of a difference is the way. */
  private int child(int[] keys, int at, int base, int node) {
    long place = nodes[base + node];
    long difference = (long) (int) place - keys[at + (int) (place >>> Integer.SIZE)];
    return 2 * node + (int) (difference >>> (Long.SIZE - 1));
  }
}
