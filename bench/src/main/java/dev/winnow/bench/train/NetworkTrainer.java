package dev.winnow.bench.train;

import dev.winnow.core.score.LineNetwork;
import dev.winnow.core.score.NetworkLayout;
import dev.winnow.core.score.RankScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Learns networks of lines by stochastic gradient descent: Adam with decoupled weight decay
 * (Loshchilov and Hutter: Decoupled weight decay regularization, 2019), whose rate rises and falls
 * once (Smith: Super-convergence, 2018). On one thread; the same samples and seed give the same
 * network.
 *
 * @param projected size of the projection of a line
 * @param hidden numbers that each direction remembers
 * @param epochs how often the pieces are gone through, or a part of them
 * @param share the part of all pieces in an epoch
 * @param seed of what is drawn at random
 */
record NetworkTrainer(int projected, int hidden, int epochs, double share, long seed) {

  /** Pieces whose gradients are added up. */
  private static final int BATCH = 32;

  private static final double RATE = 5e-3;

  /** The first part of the steps, in which the rate rises. */
  private static final double WARM_UP = 0.15;

  private static final double FIRST_PART = 1 / 25.0;
  private static final double DECAY = 0.02;
  private static final double MOMENTUM = 0.9;
  private static final double SQUARES = 0.999;
  private static final double LEAST_SQUARE = 1e-8;

  /** Longest gradient of a batch. */
  private static final double LONGEST = 1;

  /** Twice the mean loss of a piece is what the gradient is taken of. */
  private static final double LOSS = 2;

  /** Lines of a text whose features the scale is made from. */
  private static final int ROWS = 12;

  /**
   * A network of some samples.
   *
   * @param columns of its features in the samples
   * @param names of these features
   */
  LineNetwork learn(
      String name,
      Map<String, String> origin,
      List<Sample> samples,
      int[] columns,
      List<String> names) {
    NetworkLayout layout = new NetworkLayout(columns.length, projected, hidden);
    RankScale scale = ScaleBuilder.of(samples, columns, ROWS, seed);
    List<NetworkPiece> pieces = new ArrayList<>();
    samples.forEach(sample -> pieces.addAll(NetworkPiece.of(sample)));
    Run run = new Run(layout, scale, columns, pieces);
    return new LineNetwork(name, origin, names, scale, layout, run.learn());
  }

  /** The way to one network. */
  private final class Run {
    private final List<NetworkPiece> pieces;
    private final float[] weights;
    private final float[] gradient;
    private final double[] means;
    private final double[] squares;
    private final NetworkPass pass;
    private final SplittableRandom random = new SplittableRandom(seed);
    private final int batches;
    private int step;

    Run(NetworkLayout layout, RankScale scale, int[] columns, List<NetworkPiece> pieces) {
      this.pieces = pieces;
      weights = NetworkStart.weights(layout, random);
      gradient = new float[weights.length];
      means = new double[weights.length];
      squares = new double[weights.length];
      pass = new NetworkPass(layout, scale, columns, weights, gradient);
      batches = Math.max(1, (int) (pieces.size() * share) / BATCH);
    }

    float[] learn() {
      for (int epoch = 0; epoch < epochs && !pieces.isEmpty(); epoch++) {
        shuffle();
        for (int batch = 0; batch < batches; batch++) {
          int to = Math.min(pieces.size(), (batch + 1) * BATCH);
          for (int i = batch * BATCH; i < to; i++) {
            pass.run(pieces.get(i), random);
          }
          change(to - batch * BATCH);
        }
      }
      return weights;
    }

    private void shuffle() {
      for (int i = pieces.size() - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        NetworkPiece swap = pieces.get(i);
        pieces.set(i, pieces.get(other));
        pieces.set(other, swap);
      }
    }

    /** One step of Adam. */
    private void change(int count) {
      step++;
      double factor = LOSS / count;
      double length = 0;
      for (float slope : gradient) {
        length += slope * factor * slope * factor;
      }
      factor *= Math.min(1, LONGEST / Math.sqrt(Math.max(1e-12, length)));
      double rate = rate((double) step / (epochs * batches));
      double ofMeans = 1 - StrictMath.pow(MOMENTUM, step);
      double ofSquares = 1 - StrictMath.pow(SQUARES, step);
      for (int i = 0; i < weights.length; i++) {
        double slope = gradient[i] * factor;
        gradient[i] = 0;
        means[i] = MOMENTUM * means[i] + (1 - MOMENTUM) * slope;
        squares[i] = SQUARES * squares[i] + (1 - SQUARES) * slope * slope;
        double move = means[i] / ofMeans / (Math.sqrt(squares[i] / ofSquares) + LEAST_SQUARE);
        weights[i] -= (float) (rate * (move + DECAY * weights[i]));
      }
    }
  }

  /** The rate of learning at a share of all steps: up and down by half waves of a cosine. */
  static double rate(double done) {
    if (done < WARM_UP) {
      double wave = (1 - StrictMath.cos(Math.PI * done / WARM_UP)) / 2;
      return RATE * (FIRST_PART + (1 - FIRST_PART) * wave);
    }
    return RATE * (1 + StrictMath.cos(Math.PI * (done - WARM_UP) / (1 - WARM_UP))) / 2;
  }
}
