package dev.winnow.core.score;

import java.util.Arrays;

/**
 * Brings features into one range, which networks want, while counts and shares have wide ones. A
 * value x becomes (x - c) / (|x - c| + w), where c is the median of the training rows and w the
 * median distance from it of those that differ: between -1 and 1, rising with x. Immutable.
 */
public final class FeatureScale {

  /** Blocks whose rows are read together: they stay in the nearest cache meanwhile. */
  private static final int TILE = 16;

  private final float[] centres;
  private final float[] widths;

  /**
   * A scale; the arrays are not copied.
   *
   * @throws IllegalArgumentException if the arrays do not fit each other, a number is not finite,
   *     or a width is not above 0
   */
  FeatureScale(float[] centres, float[] widths) {
    this.centres = centres;
    this.widths = widths;
    if (centres.length != widths.length) {
      throw new IllegalArgumentException("widths of other features than the centres");
    }
    for (int i = 0; i < centres.length; i++) {
      if (!Float.isFinite(centres[i]) || !Float.isFinite(widths[i]) || !(widths[i] > 0)) {
        throw new IllegalArgumentException("feature " + i + " has no scale");
      }
    }
  }

  /**
   * The scale of some values.
   *
   * @param sorted for each feature its values, rising; at least one
   */
  public static FeatureScale of(float[][] sorted) {
    float[] centres = new float[sorted.length];
    float[] widths = new float[sorted.length];
    for (int feature = 0; feature < sorted.length; feature++) {
      float[] values = sorted[feature];
      float centre = values[values.length / 2];
      float[] distances = new float[values.length];
      int others = 0;
      for (float value : values) {
        if (value != centre) {
          distances[others++] = Math.abs(value - centre);
        }
      }
      Arrays.sort(distances, 0, others);
      centres[feature] = centre;
      widths[feature] = others == 0 ? 1 : distances[others / 2];
    }
    return new FeatureScale(centres, widths);
  }

  /** The number of features. */
  public int features() {
    return centres.length;
  }

  float[] centres() {
    return centres.clone();
  }

  float[] widths() {
    return widths.clone();
  }

  /**
   * Scales the features of some blocks.
   *
   * @param values rows of features, without NaN
   * @param columns the column of each feature
   * @param width the number of values a row
   * @param from the first block
   * @param blocks how many
   * @return the scaled features, as {@link Products} says
   */
  public float[] apply(float[] values, int[] columns, int width, int from, int blocks) {
    float[] scaled = new float[blocks * centres.length];
    for (int first = 0; first < blocks; first += TILE) {
      int end = Math.min(blocks, first + TILE);
      for (int i = 0; i < centres.length; i++) {
        int into = i * blocks;
        int at = from * width + columns[i];
        for (int k = first; k < end; k++) {
          scaled[into + k] = values[at + k * width];
        }
      }
    }
    for (int i = 0; i < centres.length; i++) {
      int into = i * blocks;
      for (int k = 0; k < blocks; k++) {
        float distance = scaled[into + k] - centres[i];
        scaled[into + k] = distance / (Math.abs(distance) + widths[i]);
      }
    }
    return scaled;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FeatureScale scale
        && Arrays.equals(centres, scale.centres)
        && Arrays.equals(widths, scale.widths);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(centres);
  }
}
