package dev.winnow.bench.train;

import dev.winnow.core.score.NetworkLayout;
import java.util.SplittableRandom;

/** The weights that a network begins with: small, at random, by the number of inputs. */
final class NetworkStart {

  private NetworkStart() {}

  static float[] weights(NetworkLayout layout, SplittableRandom random) {
    float[] weights = new float[layout.size()];
    fill(weights, layout.projection(), layout.input(false), layout.inputs(), random);
    for (boolean backward : new boolean[] {false, true}) {
      int end = layout.resetBias(backward) + layout.hidden();
      fill(weights, layout.input(backward), end, layout.hidden(), random);
    }
    int summed = layout.projected() + 2 * layout.hidden();
    fill(weights, layout.output(), layout.size(), summed, random);
    return weights;
  }

  private static void fill(float[] weights, int from, int to, int inputs, SplittableRandom random) {
    double bound = 1 / Math.sqrt(inputs);
    for (int i = from; i < to; i++) {
      weights[i] = (float) ((2 * random.nextDouble() - 1) * bound);
    }
  }
}
