package dev.winnow.bench.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.core.score.NetPass;
import dev.winnow.core.score.NetShape;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NetGradientTest {

  private static final int ROWS = 5;
  private static final float[] NO_MASK = {};

  private final SplittableRandom random = new SplittableRandom(7);
  private final NetShape shape = new NetShape(3, 4, 5, 6);

  @Test
  void isTheSlopeOfTheLoss() {
    float[] weights = numbers(shape.size());
    float[] inputs = numbers(ROWS * shape.inputs());
    float[] errors = numbers(ROWS);
    float[] embeddingMask = mask(ROWS * shape.embedding());
    float[] hiddenMask = mask(ROWS * shape.hidden());
    NetGradient gradient = new NetGradient(shape);
    gradient.clear(weights);
    NetPass pass = new NetPass(shape, weights, inputs, ROWS, embeddingMask, hiddenMask);
    gradient.add(inputs, pass, errors, embeddingMask, hiddenMask);

    float step = 1e-3f;
    for (int i = 0; i < weights.length; i++) {
      float[] more = weights.clone();
      more[i] += step;
      float[] less = weights.clone();
      less[i] -= step;
      double slope =
          (loss(more, inputs, errors, embeddingMask, hiddenMask)
                  - loss(less, inputs, errors, embeddingMask, hiddenMask))
              / (2 * step);
      assertThat((double) gradient.sum[i]).as("weight %d", i).isCloseTo(slope, within(5e-3));
    }
  }

  @Test
  void addsUpOverDocuments() {
    float[] weights = numbers(shape.size());
    float[] inputs = numbers(ROWS * shape.inputs());
    float[] errors = numbers(ROWS);
    NetPass pass = new NetPass(shape, weights, inputs, ROWS, NO_MASK, NO_MASK);
    NetGradient gradient = new NetGradient(shape);
    gradient.clear(weights);
    gradient.add(inputs, pass, errors, NO_MASK, NO_MASK);
    float[] once = gradient.sum.clone();
    gradient.add(inputs, pass, errors, NO_MASK, NO_MASK);
    for (int i = 0; i < once.length; i++) {
      assertThat(gradient.sum[i]).isCloseTo(2 * once[i], within(1e-4f));
    }
    gradient.clear(weights);
    assertThat(gradient.sum).containsOnly(0);
  }

  /** A loss whose derivative by each block's log-odds is the error. */
  private double loss(
      float[] weights, float[] inputs, float[] errors, float[] embeddingMask, float[] hiddenMask) {
    NetPass pass = new NetPass(shape, weights, inputs, ROWS, embeddingMask, hiddenMask);
    double sum = 0;
    for (int row = 0; row < ROWS; row++) {
      sum += (double) errors[row] * pass.logOdds[row];
    }
    return sum;
  }

  private float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) (2 * random.nextDouble() - 1);
    }
    return numbers;
  }

  private float[] mask(int count) {
    float[] mask = new float[count];
    for (int i = 0; i < count; i++) {
      mask[i] = random.nextInt(4) == 0 ? 0 : 4f / 3;
    }
    return mask;
  }
}
