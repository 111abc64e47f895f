package dev.winnow.bench.speed;

import java.util.Arrays;
import java.util.Locale;

/**
 * The middle and the ends of a series.
 *
 * @param median the middle value; the mean of the two middle ones of an even number
 * @param least the smallest value
 * @param most the largest value
 */
record Spread(double median, double least, double most) {

  /**
   * The spread of some values.
   *
   * @throws IllegalArgumentException if there are none
   */
  static Spread of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no values");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f (%.2f .. %.2f)", median, least, most);
  }
}
