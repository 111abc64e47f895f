package dev.winnow.bench.train;

import dev.winnow.core.score.RankScale;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes the scale of a network's features from samples: a feature's rank among 32 quantiles, less
 * the rank of the value that half of the rows have, or else of the mean, by the ranks' deviation.
 * Stateless.
 */
final class ScaleBuilder {

  private static final int PARTS = 32;

  /** Share of the rows from which one value stands for nothing. */
  private static final double MOST = 0.5;

  /** Added to the deviation, so that what hardly ever differs is not made large. */
  private static final double LEAST_DEVIATION = 0.05;

  private ScaleBuilder() {}

  /**
   * The scale of some features.
   *
   * @param rows how many lines of a text are looked at, drawn at random
   */
  static RankScale of(List<Sample> samples, int[] columns, int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int count = 0;
    for (Sample sample : samples) {
      count += Math.min(rows, sample.blocks());
    }
    float[][] drawn = new float[columns.length][count];
    int row = 0;
    for (Sample sample : samples) {
      int left = Math.min(rows, sample.blocks());
      for (int i = 0; i < sample.blocks() && left > 0; i++) {
        if (random.nextInt(sample.blocks() - i) < left) {
          for (int c = 0; c < columns.length; c++) {
            drawn[c][row] = sample.value(i, columns[c]);
          }
          row++;
          left--;
        }
      }
    }
    float[][] quantiles = new float[columns.length][];
    float[][] values = new float[columns.length][];
    for (int c = 0; c < columns.length; c++) {
      Arrays.sort(drawn[c]);
      quantiles[c] = quantiles(drawn[c]);
      values[c] = values(drawn[c], quantiles[c]);
    }
    return RankScale.of(quantiles, values);
  }

  private static float[] quantiles(float[] sorted) {
    float[] quantiles = new float[PARTS - 1];
    int count = 0;
    for (int i = 1; i < PARTS && sorted.length > 0; i++) {
      // Adding zero makes one zero of the two.
      float value = sorted[(int) ((long) i * (sorted.length - 1) / PARTS)] + 0f;
      if (count == 0 || value > quantiles[count - 1]) {
        quantiles[count++] = value;
      }
    }
    return Arrays.copyOf(quantiles, count);
  }

  private static float[] values(float[] sorted, float[] quantiles) {
    int[] rows = new int[quantiles.length + 1];
    int rank = 0;
    for (float value : sorted) {
      while (rank < quantiles.length && quantiles[rank] < value) {
        rank++;
      }
      rows[rank]++;
    }
    double parts = Math.max(1, quantiles.length);
    double mean = 0;
    int most = 0;
    for (int i = 0; i < rows.length; i++) {
      mean += rows[i] * (i / parts) / Math.max(1, sorted.length);
      most = rows[i] > rows[most] ? i : most;
    }
    double variance = 0;
    for (int i = 0; i < rows.length; i++) {
      double difference = i / parts - mean;
      variance += rows[i] * difference * difference / Math.max(1, sorted.length);
    }
    double zero = rows[most] >= MOST * sorted.length ? most / parts : mean;
    float[] values = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = (float) ((i / parts - zero) / (Math.sqrt(variance) + LEAST_DEVIATION));
    }
    return values;
  }
}
