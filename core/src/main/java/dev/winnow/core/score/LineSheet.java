package dev.winnow.core.score;

/**
 * The features of a text: a row for each line, a column for each entry of the {@link LineCatalog}.
 * Filled group by group within a row, from left to right. For one text and one thread.
 */
final class LineSheet {

  private final int columns = LineCatalog.size();
  private final float[] values;
  private int at;

  LineSheet(int rows) {
    values = new float[rows * columns];
  }

  /** Goes to the first column of a group in a row. */
  void begin(int row, LineCatalog.Group group) {
    at = row * columns + LineCatalog.start(group);
  }

  /** Fills the next column. */
  void put(double value) {
    values[at++] = (float) value;
  }

  /** Fills the next column with 1 or 0. */
  void put(boolean value) {
    values[at++] = value ? 1 : 0;
  }

  /** Fills the next column with the natural logarithm of one more than a count. */
  void putLog(int count) {
    values[at++] = Logarithms.of(count);
  }

  /** The same for a number that may be below 0: the sign stays. */
  void putSignedLog(int count) {
    values[at++] = count < 0 ? -Logarithms.of(-count) : Logarithms.of(count);
  }

  /**
   * Checks that the last row has been filled up to the end of a group.
   *
   * @throws IllegalStateException if columns were left out or there were too many
   */
  void end(int row, LineCatalog.Group group) {
    int expected = row * columns + LineCatalog.end(group);
    if (at != expected) {
      throw new IllegalStateException("group " + group + " is off by " + (at - expected));
    }
  }

  /** Copies a group of the first row into all others. */
  void spread(LineCatalog.Group group) {
    int start = LineCatalog.start(group);
    int length = LineCatalog.end(group) - start;
    for (int row = start + columns; row < values.length; row += columns) {
      System.arraycopy(values, start, values, row, length);
    }
  }

  /** All values, row by row; the array itself. */
  float[] values() {
    return values;
  }

  /** Logarithms of one more than small counts, computed once: they are asked for all the time. */
  private static final class Logarithms {
    private static final float[] SMALL = new float[1024];

    static {
      for (int i = 0; i < SMALL.length; i++) {
        SMALL[i] = (float) StrictMath.log1p(i);
      }
    }

    static float of(int count) {
      return count < SMALL.length ? SMALL[count] : (float) StrictMath.log1p(count);
    }
  }
}
