package dev.winnow.core.score;

/**
 * The features of a page: a row for each block, a place for each of the {@link FeatureColumns}.
 * Filled row by row within a group, from left to right, in the order of the {@link FeatureCatalog};
 * what the columns do not hold goes nowhere. For one page and one thread.
 */
final class FeatureSheet {

  /** Logarithms of one more than the counts that are frequent. */
  private static final float[] LOGS = new float[2048];

  static {
    for (int i = 0; i < LOGS.length; i++) {
      LOGS[i] = (float) StrictMath.log1p(i);
    }
  }

  private final FeatureColumns columns;
  private final int[] places;
  private final int width;
  private final float[] values;
  private int row;
  private int at;

  FeatureSheet(int rows, FeatureColumns columns) {
    this.columns = columns;
    places = columns.places();
    width = columns.width();
    values = new float[rows * width];
  }

  /** Whether anybody looks at a group; what nobody looks at need not be filled. */
  boolean holds(FeatureCatalog.Group group) {
    return columns.holds(group);
  }

  /** Whether anybody looks at a feature. */
  boolean holds(int feature) {
    return columns.holds(feature);
  }

  /** Goes to the first feature of a group in a row. */
  void begin(int row, FeatureCatalog.Group group) {
    at(row, FeatureCatalog.start(group));
  }

  /** Goes to a feature of a row. */
  void at(int row, int feature) {
    this.row = row * width;
    at = feature;
  }

  /** Fills the next feature. */
  void put(double value) {
    values[row + places[at++]] = (float) value;
  }

  /** Fills the next feature. */
  void put(float value) {
    values[row + places[at++]] = value;
  }

  /** Fills the next feature. */
  void put(int value) {
    values[row + places[at++]] = value;
  }

  /** Fills the next feature with 1 or 0. */
  void put(boolean value) {
    values[row + places[at++]] = value ? 1 : 0;
  }

  /** Fills the next feature with the natural logarithm of one more than a number. */
  void putLog(double number) {
    put(log(number));
  }

  /** The same for a count. */
  void putLog(int count) {
    put(log(count));
  }

  /** Leaves out some features, which nobody looks at or which are filled in another way. */
  void skip(int features) {
    at += features;
  }

  /** The natural logarithm of one more than a number. */
  static float log(double number) {
    return (float) StrictMath.log1p(number);
  }

  /** The same for a count. */
  static float log(int count) {
    return count >= 0 && count < LOGS.length ? LOGS[count] : (float) StrictMath.log1p(count);
  }

  /**
   * Checks that the last row has been filled up to the end of a group.
   *
   * @throws IllegalStateException if features were left out or there were too many
   */
  void end(FeatureCatalog.Group group) {
    int expected = FeatureCatalog.end(group);
    if (at != expected) {
      throw new IllegalStateException("group " + group + " is off by " + (at - expected));
    }
  }

  /** Fills a feature of a row. */
  void set(int row, int feature, float value) {
    values[row * width + places[feature]] = value;
  }

  /** Fills features of all other rows with what is in the first row. */
  void copyDown(int rows, int from, int to) {
    int count = 0;
    int[] held = new int[to - from];
    for (int feature = from; feature < to; feature++) {
      if (columns.holds(feature)) {
        held[count++] = places[feature];
      }
    }
    for (int i = 1; i < rows; i++) {
      for (int k = 0; k < count; k++) {
        values[i * width + held[k]] = values[held[k]];
      }
    }
  }

  /** Fills features of a row with what is in another row. */
  void copy(int from, int to, int first, int count) {
    for (int feature = first; feature < first + count; feature++) {
      values[to * width + places[feature]] = values[from * width + places[feature]];
    }
  }

  /** What is in a feature of a row, of those that the columns hold. */
  float get(int row, int feature) {
    return values[row * width + places[feature]];
  }

  /** All values, row by row; the array itself. */
  float[] values() {
    return values;
  }
}
