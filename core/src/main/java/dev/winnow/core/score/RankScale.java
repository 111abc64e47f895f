package dev.winnow.core.score;

import java.util.Arrays;

/**
 * Puts the numbers of a feature on a scale that a network learns well from: its rank among
 * quantiles of the training rows tells its number, 0 for the value that most rows have. What is 0
 * costs nothing. Immutable.
 */
public final class RankScale {

  /** Keys of the quantiles of each feature, rising ({@link KeyedTrees#key}). */
  private final int[][] quantiles;

  /** By feature and rank: the number on the scale. */
  private final float[][] values;

  private RankScale(int[][] quantiles, float[][] values) {
    this.quantiles = quantiles;
    this.values = values;
  }

  /**
   * A scale.
   *
   * @param quantiles of each feature, rising; a value's rank is the number of those below it
   * @param values by feature and rank: the number on the scale, one more than quantiles
   * @throws IllegalArgumentException if the arrays do not fit each other, or are not numbers
   */
  public static RankScale of(float[][] quantiles, float[][] values) {
    if (values.length != quantiles.length) {
      throw new IllegalArgumentException("a scale for other features");
    }
    int[][] keys = new int[quantiles.length][];
    float[][] numbers = new float[quantiles.length][];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = new int[quantiles[i].length];
      numbers[i] = values[i].clone();
      for (int k = 0; k < keys[i].length; k++) {
        keys[i][k] = KeyedTrees.key(quantiles[i][k]);
        if (Float.isNaN(quantiles[i][k]) || (k > 0 && keys[i][k] <= keys[i][k - 1])) {
          throw new IllegalArgumentException("quantiles of feature " + i + " do not rise");
        }
      }
      checkValues(numbers[i], keys[i].length + 1, i);
    }
    return new RankScale(keys, numbers);
  }

  private static void checkValues(float[] values, int expected, int feature) {
    boolean finite = values.length == expected;
    for (float value : values) {
      finite &= Float.isFinite(value);
    }
    if (!finite) {
      throw new IllegalArgumentException("the scale of feature " + feature + " is broken");
    }
  }

  /** The number of features. */
  public int size() {
    return quantiles.length;
  }

  /** A feature's value on the scale. */
  public float of(int feature, float value) {
    return ofKey(feature, KeyedTrees.key(value));
  }

  /** The same for the key of a value. */
  float ofKey(int feature, int key) {
    int[] marks = quantiles[feature];
    int low = 0;
    int high = marks.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return values[feature][low];
  }

  /** The quantiles of a feature. */
  float[] quantiles(int feature) {
    float[] result = new float[quantiles[feature].length];
    for (int i = 0; i < result.length; i++) {
      result[i] = KeyedTrees.value(quantiles[feature][i]);
    }
    return result;
  }

  /** By rank: a feature's numbers on the scale. */
  float[] values(int feature) {
    return values[feature].clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RankScale scale
        && Arrays.deepEquals(quantiles, scale.quantiles)
        && Arrays.deepEquals(values, scale.values);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(quantiles) * 31 + Arrays.deepHashCode(values);
  }
}
