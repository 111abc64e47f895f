package dev.winnow.core.score;

/**
 * The sizes of a {@link RecurrentNet}, and where in its array the weights of each layer begin. A
 * layer has a row of weights for each of its inputs, and behind these what is added to its outputs.
 *
 * @param inputs features of a block
 * @param embedding numbers that the first layer makes of them
 * @param state numbers that each direction remembers
 * @param hidden numbers of the layer before the last
 */
public record NetShape(int inputs, int embedding, int state, int hidden) {

  /** Largest size of a layer: a limit for files. */
  private static final int MAX = 1024;

  /** Checks the sizes. */
  public NetShape {
    for (int size : new int[] {inputs, embedding, state, hidden}) {
      if (size < 1 || size > MAX) {
        throw new IllegalArgumentException("a layer of " + size + " numbers");
      }
    }
  }

  /** Numbers that a direction's states are made of: gates, then candidates. */
  public int gates() {
    return 2 * state;
  }

  /** Numbers that the last layers see of a block: its embedding and both states. */
  public int seen() {
    return embedding + 2 * state;
  }

  /** The layer from the features to the embedding. */
  public int embeddingLayer() {
    return 0;
  }

  /** The layer from the embedding to the gates and candidates of a direction, 0 or 1. */
  public int gateLayer(int direction) {
    return (inputs + 1) * embedding + direction * (embedding + 1) * gates();
  }

  /** The layer from what is seen to the hidden numbers. */
  public int hiddenLayer() {
    return gateLayer(2);
  }

  /** The layer from the hidden numbers to the log-odds. */
  public int outputLayer() {
    return hiddenLayer() + (seen() + 1) * hidden;
  }

  /** The number of weights. */
  public int size() {
    return outputLayer() + hidden + 1;
  }
}
