package dev.winnow.bench.train;

import dev.winnow.core.score.LineNetwork;
import dev.winnow.core.score.NetworkLayout;
import java.util.Arrays;

/**
 * One direction of a {@link LineNetwork} over the lines of a text: what it remembers at each line,
 * and backwards through time what each weight has to do with the loss. For one thread.
 */
final class DirectionPass {

  private final NetworkLayout layout;
  private final boolean backward;
  private final float[] weights;
  private final float[] gradient;
  private final int hidden;
  private final int gates;

  /** By line: the states, and what they were made of. */
  private float[] states = {};

  private float[] resets = {};
  private float[] updates = {};
  private float[] candidates = {};
  private float[] candidateRecurrences = {};

  private int lines;

  /**
   * A pass.
   *
   * @param weights of the network
   * @param gradient takes the derivative of the loss by each weight
   */
  DirectionPass(NetworkLayout layout, boolean backward, float[] weights, float[] gradient) {
    this.layout = layout;
    this.backward = backward;
    this.weights = weights;
    this.gradient = gradient;
    hidden = layout.hidden();
    gates = layout.gates();
  }

  /** What is remembered at each line, {@code hidden} numbers a line; the array itself. */
  float[] states() {
    return states;
  }

  /** Goes over all lines. */
  void forward(float[] projections, int count) {
    lines = count;
    if (states.length < count * hidden) {
      states = new float[count * hidden];
      resets = new float[count * hidden];
      updates = new float[count * hidden];
      candidates = new float[count * hidden];
      candidateRecurrences = new float[count * hidden];
    }
    float[] input = new float[gates];
    float[] recurrent = new float[gates];
    float[] before = new float[hidden];
    for (int step = 0; step < count; step++) {
      int line = line(step);
      System.arraycopy(weights, layout.bias(backward), input, 0, gates);
      for (int k = 0; k < layout.projected(); k++) {
        add(projections[line * layout.projected() + k], layout.input(backward) + k * gates, input);
      }
      Arrays.fill(recurrent, 0);
      System.arraycopy(weights, layout.resetBias(backward), recurrent, 2 * hidden, hidden);
      for (int k = 0; k < hidden; k++) {
        add(before[k], layout.recurrent(backward) + k * gates, recurrent);
      }
      step(line * hidden, input, recurrent, before);
    }
  }

  private int line(int step) {
    return backward ? lines - 1 - step : step;
  }

  private void step(int at, float[] input, float[] recurrent, float[] state) {
    for (int j = 0; j < hidden; j++) {
      float reset = LineNetwork.sigmoid(input[j] + recurrent[j]);
      float update = LineNetwork.sigmoid(input[hidden + j] + recurrent[hidden + j]);
      float inner = recurrent[2 * hidden + j];
      float candidate = LineNetwork.tanh(input[2 * hidden + j] + reset * inner);
      state[j] = candidate + update * (state[j] - candidate);
      resets[at + j] = reset;
      updates[at + j] = update;
      candidates[at + j] = candidate;
      candidateRecurrences[at + j] = inner;
      states[at + j] = state[j];
    }
  }

  private void add(float value, int from, float[] to) {
    for (int j = 0; j < to.length; j++) {
      to[j] += value * weights[from + j];
    }
  }

  /**
   * Goes back over all lines.
   *
   * @param byState the loss's derivatives by the states, as far as they come from the sums
   * @param byProjection takes those by the projections
   */
  void back(float[] projections, float[] byState, float[] byProjection) {
    float[] later = new float[hidden];
    float[] byInput = new float[gates];
    float[] byRecurrent = new float[gates];
    for (int step = lines - 1; step >= 0; step--) {
      int line = line(step);
      int before = step == 0 ? -1 : line(step - 1);
      for (int j = 0; j < hidden; j++) {
        later[j] += byState[line * hidden + j];
      }
      derive(line * hidden, before * hidden, later, byInput, byRecurrent);
      backToInputs(projections, line * layout.projected(), byInput, byProjection);
      backToState(before * hidden, byRecurrent, later);
    }
  }

  /** From the derivative by a state to those by its gates; leaves the state's own share. */
  private void derive(int at, int before, float[] later, float[] byInput, float[] byRecurrent) {
    for (int j = 0; j < hidden; j++) {
      float reset = resets[at + j];
      float update = updates[at + j];
      float candidate = candidates[at + j];
      float inner = candidateRecurrences[at + j];
      float old = before < 0 ? 0 : states[before + j];
      float byCandidate = later[j] * (1 - update) * (1 - candidate * candidate);
      float byReset = byCandidate * inner * reset * (1 - reset);
      float byUpdate = later[j] * (old - candidate) * update * (1 - update);
      byInput[j] = byReset;
      byInput[hidden + j] = byUpdate;
      byInput[2 * hidden + j] = byCandidate;
      byRecurrent[j] = byReset;
      byRecurrent[hidden + j] = byUpdate;
      byRecurrent[2 * hidden + j] = byCandidate * reset;
      later[j] *= update;
    }
  }

  private void backToInputs(float[] projections, int at, float[] byInput, float[] byProjection) {
    int from = layout.input(backward);
    for (int k = 0; k < layout.projected(); k++) {
      byProjection[at + k] += back(projections[at + k], from + k * gates, byInput);
    }
    int bias = layout.bias(backward);
    for (int j = 0; j < gates; j++) {
      gradient[bias + j] += byInput[j];
    }
  }

  private void backToState(int before, float[] byRecurrent, float[] later) {
    int bias = layout.resetBias(backward);
    for (int j = 0; j < hidden; j++) {
      gradient[bias + j] += byRecurrent[2 * hidden + j];
    }
    if (before >= 0) {
      int from = layout.recurrent(backward);
      for (int k = 0; k < hidden; k++) {
        later[k] += back(states[before + k], from + k * gates, byRecurrent);
      }
    }
  }

  /** Adds to the gradient of an input's weights, and returns the derivative by the input. */
  private float back(float value, int from, float[] byOutput) {
    float sum = 0;
    for (int j = 0; j < byOutput.length; j++) {
      gradient[from + j] += value * byOutput[j];
      sum += weights[from + j] * byOutput[j];
    }
    return sum;
  }
}
