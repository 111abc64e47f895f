package dev.winnow.core.score;

/**
 * Where the weights of a {@link LineNetwork} stand in their array. The network projects the
 * features of a line, walks over the lines in both directions with a gated recurrent unit each
 * (GRU; Cho et al., Learning phrase representations using RNN encoder-decoder, 2014), and adds up
 * what both know of a line and its projection. Matrices are stored by input: the weights of an
 * input stand together.
 *
 * @param inputs features of a line
 * @param projected numbers that the features are projected to
 * @param hidden numbers that each direction remembers
 */
public record NetworkLayout(int inputs, int projected, int hidden) {

  /** The gates of a unit: reset, update, candidate. */
  static final int GATES = 3;

  private static final int MOST = 1 << 12;

  /** Checks the sizes. */
  public NetworkLayout {
    if (inputs < 1
        || projected < 1
        || hidden < 1
        || inputs > MOST
        || projected > MOST
        || hidden > MOST) {
      throw new IllegalArgumentException(
          "sizes of a network: " + inputs + ", " + projected + ", " + hidden);
    }
  }

  /** The number of weights. */
  public int size() {
    return outputBias() + 1;
  }

  /** The first weight of the projection; {@link #projected} of them an input. */
  public int projection() {
    return 0;
  }

  /** The first constant of the projection. */
  public int projectionBias() {
    return inputs * projected;
  }

  /** The width of the gates: reset, update, candidate behind each other. */
  public int gates() {
    return GATES * hidden;
  }

  private int direction(boolean backward) {
    int size = projected * gates() + hidden * gates() + gates() + hidden;
    return projectionBias() + projected + (backward ? size : 0);
  }

  /** The first weight from the projection to the gates; {@link #gates} of them an input. */
  public int input(boolean backward) {
    return direction(backward);
  }

  /** The first weight from what is remembered to the gates; {@link #gates} of them an input. */
  public int recurrent(boolean backward) {
    return input(backward) + projected * gates();
  }

  /** The first constant of the gates. */
  public int bias(boolean backward) {
    return recurrent(backward) + hidden * gates();
  }

  /** The first constant inside of the candidate's reset. */
  public int resetBias(boolean backward) {
    return bias(backward) + gates();
  }

  /** The first weight of the sum: of the projection, then of what each direction remembers. */
  public int output() {
    return resetBias(true) + hidden;
  }

  /** The constant of the sum. */
  public int outputBias() {
    return output() + projected + 2 * hidden;
  }
}
