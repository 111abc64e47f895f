package dev.winnow.core.score;

import java.util.Arrays;

/**
 * One way of a document's blocks through a {@link RecurrentNet}, with all that was computed on the
 * way: training needs it. All arrays lie as {@link Products} says; nobody changes them afterwards.
 */
public final class NetPass {

  /** Beyond this the approximation of tanh leaves its range, and tanh is 1 to four digits. */
  private static final float TANH_LIMIT = 4.97f;

  /** The sizes. */
  public final NetShape shape;

  /** The number of blocks. */
  public final int blocks;

  /** What is seen of a block: its embedding, the state from the front, the state from behind. */
  public final float[] seen;

  /** For each direction the gates, then the candidates. */
  public final float[][] gates;

  /** The hidden layer. */
  public final float[] hidden;

  /** The log-odds of each block. */
  public final float[] logOdds;

  /**
   * Goes through a net.
   *
   * @param weights as {@link NetShape} says
   * @param inputs scaled features
   * @param embeddingMask factors of the embedding's numbers, for training; empty for none
   * @param hiddenMask factors of the hidden layer's numbers, for training; empty for none
   */
  public NetPass(
      NetShape shape,
      float[] weights,
      float[] inputs,
      int blocks,
      float[] embeddingMask,
      float[] hiddenMask) {
    this.shape = shape;
    this.blocks = blocks;
    seen = new float[blocks * shape.seen()];
    layer(shape.inputs(), shape.embedding(), inputs, weights, shape.embeddingLayer(), seen);
    rectify(seen, blocks * shape.embedding(), embeddingMask);
    gates = new float[2][blocks * shape.gates()];
    for (int direction = 0; direction < 2; direction++) {
      int at = shape.gateLayer(direction);
      layer(shape.embedding(), shape.gates(), seen, weights, at, gates[direction]);
      remember(direction);
    }
    hidden = new float[blocks * shape.hidden()];
    layer(shape.seen(), shape.hidden(), seen, weights, shape.hiddenLayer(), hidden);
    rectify(hidden, hidden.length, hiddenMask);
    logOdds = new float[blocks];
    layer(shape.hidden(), 1, hidden, weights, shape.outputLayer(), logOdds);
  }

  /** Computes a layer; its output begins where the array begins. */
  private void layer(int inner, int outer, float[] inputs, float[] weights, int at, float[] sums) {
    for (int j = 0; j < outer; j++) {
      Arrays.fill(sums, j * blocks, (j + 1) * blocks, weights[at + inner * outer + j]);
    }
    Products.add(blocks, inner, outer, inputs, weights, at, sums);
  }

  private static void rectify(float[] layer, int count, float[] mask) {
    for (int i = 0; i < count; i++) {
      layer[i] = Math.max(0f, layer[i]);
    }
    for (int i = 0; i < mask.length; i++) {
      layer[i] *= mask[i];
    }
  }

  /** Computes the states of a direction. */
  private void remember(int direction) {
    int count = blocks * shape.state();
    float[] gate = gates[direction];
    for (int i = 0; i < count; i++) {
      gate[i] = 0.5f + 0.5f * tanh(0.5f * gate[i]);
    }
    for (int i = count; i < 2 * count; i++) {
      gate[i] = tanh(gate[i]);
    }
    int into = blocks * (shape.embedding() + direction * shape.state());
    int first = direction == 0 ? 0 : blocks - 1;
    int way = direction == 0 ? 1 : -1;
    int i = 0;
    for (; i + 4 <= shape.state(); i += 4) {
      rememberFour(gate, count, i * blocks + first, way, into);
    }
    for (; i < shape.state(); i++) {
      float state = 0;
      int at = i * blocks + first;
      for (int step = 0; step < blocks; step++, at += way) {
        state += gate[at] * (gate[count + at] - state);
        seen[into + at] = state;
      }
    }
  }

  /** Four numbers of the state at once: each step waits for the one before it. */
  private void rememberFour(float[] gate, int count, int first, int way, int into) {
    float state0 = 0;
    float state1 = 0;
    float state2 = 0;
    float state3 = 0;
    int at0 = first;
    for (int step = 0; step < blocks; step++, at0 += way) {
      int at1 = at0 + blocks;
      int at2 = at1 + blocks;
      int at3 = at2 + blocks;
      state0 += gate[at0] * (gate[count + at0] - state0);
      state1 += gate[at1] * (gate[count + at1] - state1);
      state2 += gate[at2] * (gate[count + at2] - state2);
      state3 += gate[at3] * (gate[count + at3] - state3);
      seen[into + at0] = state0;
      seen[into + at1] = state1;
      seen[into + at2] = state2;
      seen[into + at3] = state3;
    }
  }

  /**
   * The hyperbolic tangent to four digits, from its continued fraction (J. H. Lambert, 1768) cut
   * off after the seventh term: a quotient of two polynomials, the same on every machine.
   */
  static float tanh(float value) {
    float x = Math.max(-TANH_LIMIT, Math.min(TANH_LIMIT, value));
    float square = x * x;
    float above = x * (135135f + square * (17325f + square * (378f + square)));
    float below = 135135f + square * (62370f + square * (3150f + square * 28f));
    return above / below;
  }
}
