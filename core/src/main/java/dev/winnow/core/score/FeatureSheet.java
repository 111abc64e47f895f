package dev.winnow.core.score;

/**
 * The features of a page: a row for each block, a column for each entry of the {@link
 * FeatureCatalog}. Filled row by row within a group, from left to right. For one page and one
 * thread.
 */
final class FeatureSheet {

  /** Logarithms of one more than the counts that are frequent. */
  private static final float[] LOGS = new float[2048];

  static {
    for (int i = 0; i < LOGS.length; i++) {
      LOGS[i] = (float) StrictMath.log1p(i);
    }
  }

  private final int columns = FeatureCatalog.size();
  private final float[] values;
  private int at;

  FeatureSheet(int rows) {
    values = new float[rows * columns];
  }

  /** Goes to the first column of a group in a row. */
  void begin(int row, FeatureCatalog.Group group) {
    at = row * columns + FeatureCatalog.start(group);
  }

  /** Goes to a column of a row. */
  void at(int row, int column) {
    at = row * columns + column;
  }

  /** Fills the next column. */
  void put(double value) {
    values[at++] = (float) value;
  }

  /** Fills the next column with 1 or 0. */
  void put(boolean value) {
    values[at++] = value ? 1 : 0;
  }

  /** Fills the next column with the natural logarithm of one more than a number. */
  void putLog(double number) {
    values[at++] = (float) StrictMath.log1p(number);
  }

  /** The same for a count. */
  void putLog(int count) {
    values[at++] =
        count >= 0 && count < LOGS.length ? LOGS[count] : (float) StrictMath.log1p(count);
  }

  /**
   * Checks that the last row has been filled up to the end of a group.
   *
   * @throws IllegalStateException if columns were left out or there were too many
   */
  void end(int row, FeatureCatalog.Group group) {
    int expected = row * columns + FeatureCatalog.end(group);
    if (at != expected) {
      throw new IllegalStateException("group " + group + " is off by " + (at - expected));
    }
  }

  /** Fills a column of a row. */
  void set(int row, int column, double value) {
    values[row * columns + column] = (float) value;
  }

  /** Fills columns of a row with what is in the first row. */
  void copyDown(int row, int from, int to) {
    System.arraycopy(values, from, values, row * columns + from, to - from);
  }

  /** What is in a column of a row. */
  float get(int row, int column) {
    return values[row * columns + column];
  }

  /** All values, row by row; the array itself. */
  float[] values() {
    return values;
  }
}
