package dev.winnow.bench.train;

import dev.winnow.core.score.NetPass;
import dev.winnow.core.score.NetShape;
import dev.winnow.core.score.Products;
import java.util.Arrays;

/**
 * The gradient of a loss by the weights of a {@link dev.winnow.core.score.RecurrentNet}: error
 * back-propagation, through time for the states (P. Werbos, 1990). Sums up over documents until it
 * is cleared. Arrays lie as {@link Products} says. Not thread-safe.
 */
final class NetGradient {

  private final NetShape shape;

  /** The gradient, place by place as the weights. */
  final float[] sum;

  /** The layers the other way round, which the errors go back through. */
  private final float[][] gatesBack = new float[2][];

  private float[] hiddenBack = {};
  private float[] weights = {};

  NetGradient(NetShape shape) {
    this.shape = shape;
    sum = new float[shape.size()];
  }

  /** Begins anew, with these weights. */
  void clear(float[] weights) {
    this.weights = weights;
    Arrays.fill(sum, 0);
    hiddenBack = Products.transposed(shape.seen(), shape.hidden(), weights, shape.hiddenLayer());
    for (int d = 0; d < 2; d++) {
      gatesBack[d] =
          Products.transposed(shape.embedding(), shape.gates(), weights, shape.gateLayer(d));
    }
  }

  /**
   * Adds the gradient of a document.
   *
   * @param inputs what went in
   * @param pass the way forward, with the masks
   * @param errors the derivative of the loss by each block's log-odds
   */
  void add(
      float[] inputs, NetPass pass, float[] errors, float[] embeddingMask, float[] hiddenMask) {
    int blocks = pass.blocks;
    layer(blocks, shape.hidden(), 1, pass.hidden, errors, shape.outputLayer());
    float[] hidden = new float[blocks * shape.hidden()];
    for (int i = 0; i < shape.hidden(); i++) {
      float weight = weights[shape.outputLayer() + i];
      for (int k = 0; k < blocks; k++) {
        hidden[i * blocks + k] = weight * errors[k];
      }
    }
    rectify(hidden, pass.hidden, hiddenMask);
    layer(blocks, shape.seen(), shape.hidden(), pass.seen, hidden, shape.hiddenLayer());
    float[] seen = new float[blocks * shape.seen()];
    Products.add(blocks, shape.hidden(), shape.seen(), hidden, hiddenBack, 0, seen);
    for (int direction = 0; direction < 2; direction++) {
      float[] gates = throughTime(pass, seen, direction);
      int at = shape.gateLayer(direction);
      layer(blocks, shape.embedding(), shape.gates(), pass.seen, gates, at);
      Products.add(blocks, shape.gates(), shape.embedding(), gates, gatesBack[direction], 0, seen);
    }
    float[] embedding = Arrays.copyOf(seen, blocks * shape.embedding());
    rectify(embedding, pass.seen, embeddingMask);
    layer(blocks, shape.inputs(), shape.embedding(), inputs, embedding, shape.embeddingLayer());
  }

  /** Adds the gradient of a layer's weights and of what is added to its outputs. */
  private void layer(int blocks, int inner, int outer, float[] inputs, float[] errors, int at) {
    Products.addGradient(blocks, inner, outer, inputs, errors, sum, at);
    for (int j = 0; j < outer; j++) {
      float all = 0;
      for (int k = 0; k < blocks; k++) {
        all += errors[j * blocks + k];
      }
      sum[at + inner * outer + j] += all;
    }
  }

  /** Takes errors back to before the negative numbers became zero and the mask came on. */
  private static void rectify(float[] errors, float[] outputs, float[] mask) {
    for (int i = 0; i < errors.length; i++) {
      float factor = mask.length == 0 ? 1 : mask[i];
      errors[i] = outputs[i] > 0 ? errors[i] * factor : 0;
    }
  }

  /** The errors of a direction's gates and candidates before their curves. */
  private float[] throughTime(NetPass pass, float[] seen, int direction) {
    int blocks = pass.blocks;
    int count = blocks * shape.state();
    int from = blocks * (shape.embedding() + direction * shape.state());
    float[] gates = pass.gates[direction];
    float[] errors = new float[2 * count];
    int back = direction == 0 ? -1 : 1;
    for (int i = 0; i < shape.state(); i++) {
      float carried = 0;
      for (int step = blocks - 1; step >= 0; step--) {
        int at = i * blocks + (direction == 0 ? step : blocks - 1 - step);
        float before = step == 0 ? 0 : pass.seen[from + at + back];
        float error = carried + seen[from + at];
        float gate = gates[at];
        float candidate = gates[count + at];
        errors[at] = error * (candidate - before) * gate * (1 - gate);
        errors[count + at] = error * gate * (1 - candidate * candidate);
        carried = error * (1 - gate);
      }
    }
    return errors;
  }
}
