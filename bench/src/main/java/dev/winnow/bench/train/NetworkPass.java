package dev.winnow.bench.train;

import dev.winnow.core.score.NetworkLayout;
import dev.winnow.core.score.RankScale;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A network's way through a piece of a text and back: the loss, and what each weight has to do with
 * it. While learning, some features, projections and states are left out at random (dropout). For
 * one thread.
 */
final class NetworkPass {

  /** The share of features, and of projections and states, that are left out. */
  static final double FEATURES_OUT = 0.1;

  static final double STATES_OUT = 0.15;

  private final NetworkLayout layout;
  private final RankScale scale;
  private final int[] columns;
  private final float[] weights;
  private final float[] gradient;
  private final DirectionPass[] directions;

  private double featuresOut = FEATURES_OUT;
  private double statesOut = STATES_OUT;
  private SplittableRandom random = new SplittableRandom(0);

  /** By line and feature: the numbers that are not 0, and whose they are; lines end at ends. */
  private float[] values = {};

  private int[] features = {};
  private int[] ends = {};

  /** By line: the projections, and what they are multiplied with, 0 below 0. */
  private float[] projections = {};

  private float[] kept = {};

  /** By line: what projections and states are multiplied with on their way into the sum. */
  private float[] summed = {};

  /**
   * A pass.
   *
   * @param columns of the features in the samples
   * @param weights of the network, which may be changed between two runs
   * @param gradient takes the derivatives
   */
  NetworkPass(
      NetworkLayout layout, RankScale scale, int[] columns, float[] weights, float[] gradient) {
    this.layout = layout;
    this.scale = scale;
    this.columns = columns;
    this.weights = weights;
    this.gradient = gradient;
    directions =
        new DirectionPass[] {
          new DirectionPass(layout, false, weights, gradient),
          new DirectionPass(layout, true, weights, gradient)
        };
  }

  /** Leaves nothing out. */
  void withoutDropout() {
    featuresOut = 0;
    statesOut = 0;
  }

  /**
   * Runs over a piece and back.
   *
   * @param random what is left out
   * @return the logistic loss, by the lines' weights
   */
  double run(NetworkPiece piece, SplittableRandom random) {
    this.random = random;
    forward(piece);
    int lines = piece.lines();
    float[] byProjection = new float[lines * layout.projected()];
    float[][] byState = new float[2][lines * layout.hidden()];
    double loss = 0;
    for (int i = 0; i < lines; i++) {
      float weight = piece.weight(i);
      if (weight > 0) {
        double sum = sum(i);
        double probability = 1 / (1 + StrictMath.exp(-sum));
        double label = piece.content(i) ? 1 : 0;
        loss +=
            weight
                * (Math.max(sum, 0)
                    - sum * label
                    + StrictMath.log1p(StrictMath.exp(-Math.abs(sum))));
        backFromSum(i, (float) (weight * (probability - label)), byProjection, byState);
      }
    }
    for (int d = 0; d < directions.length; d++) {
      directions[d].back(projections, byState[d], byProjection);
    }
    backToFeatures(lines, byProjection);
    return loss;
  }

  /** The log-odds of a piece's lines. */
  float[] logOdds(NetworkPiece piece) {
    forward(piece);
    float[] sums = new float[piece.lines()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = (float) sum(i);
    }
    return sums;
  }

  private void forward(NetworkPiece piece) {
    int lines = piece.lines();
    int width = layout.projected();
    int sumWidth = width + 2 * layout.hidden();
    if (ends.length < lines) {
      ends = new int[lines];
      values = new float[lines * columns.length];
      features = new int[lines * columns.length];
      projections = new float[lines * width];
      kept = new float[lines * width];
      summed = new float[lines * sumWidth];
    }
    int count = 0;
    for (int i = 0; i < lines; i++) {
      count = read(piece, i, count);
      ends[i] = count;
    }
    fill(kept, lines * width);
    fill(summed, lines * sumWidth);
    project(lines);
    for (DirectionPass direction : directions) {
      direction.forward(projections, lines);
    }
  }

  private int read(NetworkPiece piece, int line, int from) {
    int count = from;
    float factor = (float) (1 / (1 - featuresOut));
    for (int i = 0; i < columns.length; i++) {
      float value = scale.of(i, piece.value(line, columns[i]));
      if (value != 0 && (featuresOut == 0 || random.nextDouble() >= featuresOut)) {
        values[count] = value * factor;
        features[count] = i;
        count++;
      }
    }
    return count;
  }

  private void fill(float[] factors, int count) {
    if (statesOut == 0) {
      Arrays.fill(factors, 0, count, 1);
      return;
    }
    float factor = (float) (1 / (1 - statesOut));
    for (int i = 0; i < count; i++) {
      factors[i] = random.nextDouble() < statesOut ? 0 : factor;
    }
  }

  private void project(int lines) {
    int width = layout.projected();
    float[] line = new float[width];
    for (int i = 0; i < lines; i++) {
      System.arraycopy(weights, layout.projectionBias(), line, 0, width);
      for (int k = i == 0 ? 0 : ends[i - 1]; k < ends[i]; k++) {
        int from = layout.projection() + features[k] * width;
        for (int j = 0; j < width; j++) {
          line[j] += values[k] * weights[from + j];
        }
      }
      for (int j = 0; j < width; j++) {
        int at = i * width + j;
        kept[at] = line[j] > 0 ? kept[at] : 0;
        projections[at] = line[j] * kept[at];
      }
    }
  }

  private double sum(int line) {
    int width = layout.projected();
    int hidden = layout.hidden();
    int from = layout.output();
    int factors = line * (width + 2 * hidden);
    float sum = weights[layout.outputBias()];
    for (int j = 0; j < width; j++) {
      sum += weights[from + j] * projections[line * width + j] * summed[factors + j];
    }
    for (int d = 0; d < directions.length; d++) {
      float[] states = directions[d].states();
      for (int j = 0; j < hidden; j++) {
        int k = width + d * hidden + j;
        sum += weights[from + k] * states[line * hidden + j] * summed[factors + k];
      }
    }
    return sum;
  }

  private void backFromSum(int line, float bySum, float[] byProjection, float[][] byState) {
    int width = layout.projected();
    int hidden = layout.hidden();
    int from = layout.output();
    int factors = line * (width + 2 * hidden);
    gradient[layout.outputBias()] += bySum;
    for (int j = 0; j < width; j++) {
      float factor = bySum * summed[factors + j];
      gradient[from + j] += factor * projections[line * width + j];
      byProjection[line * width + j] += factor * weights[from + j];
    }
    for (int d = 0; d < directions.length; d++) {
      float[] states = directions[d].states();
      for (int j = 0; j < hidden; j++) {
        int k = width + d * hidden + j;
        float factor = bySum * summed[factors + k];
        gradient[from + k] += factor * states[line * hidden + j];
        byState[d][line * hidden + j] += factor * weights[from + k];
      }
    }
  }

  private void backToFeatures(int lines, float[] byProjection) {
    int width = layout.projected();
    for (int i = 0; i < lines; i++) {
      for (int j = 0; j < width; j++) {
        int at = i * width + j;
        byProjection[at] *= kept[at];
        gradient[layout.projectionBias() + j] += byProjection[at];
      }
      for (int k = i == 0 ? 0 : ends[i - 1]; k < ends[i]; k++) {
        int from = layout.projection() + features[k] * width;
        for (int j = 0; j < width; j++) {
          gradient[from + j] += values[k] * byProjection[i * width + j];
        }
      }
    }
  }
}
