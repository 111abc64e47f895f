package dev.winnow.core.score;

import java.util.Arrays;

/**
 * A network that reads the blocks of a document in their order, from the front and from behind: a
 * layer that embeds a block's features, a gated recurrent unit for each direction, a hidden layer
 * over both states and the embedding, a sum. It knows what came before a block and what follows,
 * where trees see one block at a time. Immutable and thread-safe.
 *
 * <p>The unit is the minimal one, whose gates see the block alone and not the state before, so that
 * all but a weighted mean is computed for all blocks at once: L. Feng et al., "Were RNNs All We
 * Needed?", 2024, with tanh for the candidates. In two directions as M. Schuster, K. Paliwal,
 * "Bidirectional Recurrent Neural Networks", 1997.
 */
public final class RecurrentNet {

  /** Blocks that are read at a time: bounds the memory that a page takes. */
  private static final int MOST_BLOCKS = 1024;

  private static final float[] NONE = {};

  private final NetShape shape;
  private final int[] columns;
  private final FeatureScale scale;
  private final float[] weights;

  /**
   * A net.
   *
   * @param columns the model's features that the net looks at, by their number
   * @param weights as {@link NetShape} says
   * @throws IllegalArgumentException if the sizes do not fit or a weight is not a number
   */
  public RecurrentNet(NetShape shape, int[] columns, FeatureScale scale, float[] weights) {
    if (shape.size() != weights.length
        || scale.features() != shape.inputs()
        || columns.length != shape.inputs()) {
      throw new IllegalArgumentException("the weights of the net do not fit its sizes");
    }
    for (float weight : weights) {
      if (!Float.isFinite(weight)) {
        throw new IllegalArgumentException("a weight of the net is not a number");
      }
    }
    this.shape = shape;
    this.columns = columns.clone();
    this.scale = scale;
    this.weights = weights.clone();
  }

  /** The same net for rows in which the model's features are in these columns. */
  RecurrentNet over(int[] used) {
    int[] places = new int[columns.length];
    Arrays.setAll(places, i -> used[columns[i]]);
    return new RecurrentNet(shape, places, scale, weights);
  }

  NetShape shape() {
    return shape;
  }

  int[] columns() {
    return columns.clone();
  }

  FeatureScale scale() {
    return scale;
  }

  float[] weights() {
    return weights.clone();
  }

  /**
   * The log-odds of each block of a document.
   *
   * @param values rows of features, without NaN
   * @param width the number of values a row, of which the model's features are the first
   */
  public float[] logOdds(float[] values, int width) {
    float[] result = new float[values.length / width];
    for (int from = 0; from < result.length; from += MOST_BLOCKS) {
      int rows = Math.min(MOST_BLOCKS, result.length - from);
      float[] inputs = scale.apply(values, columns, width, from, rows);
      NetPass pass = new NetPass(shape, weights, inputs, rows, NONE, NONE);
      System.arraycopy(pass.logOdds, 0, result, from, rows);
    }
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecurrentNet net
        && shape.equals(net.shape)
        && Arrays.equals(columns, net.columns)
        && scale.equals(net.scale)
        && Arrays.equals(weights, net.weights);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(weights);
  }
}
