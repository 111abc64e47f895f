package dev.winnow.core.score;

/**
 * The features of a text: a row for each line, a column for each entry of the {@link LineCatalog}.
 * Filled group by group within a row, from left to right. For one text and one thread.
 */
final class LineSheet {

  private static final int ONE = KeyedTrees.key(1);

  private final int columns;

  /** The values as the trees compare them ({@link KeyedTrees#key}). */
  private final int[] keys;

  private int at;

  LineSheet(int rows) {
    this(rows, LineCatalog.size());
  }

  /** A sheet of fewer columns than the catalogue has, to be filled from its first row on. */
  LineSheet(int rows, int columns) {
    this.columns = columns;
    keys = new int[rows * columns];
  }

  /** Goes to the first column of a group in a row. */
  void begin(int row, LineCatalog.Group group) {
    at = row * columns + LineCatalog.start(group);
  }

  /** Fills the next column. */
  void put(double value) {
    keys[at++] = KeyedTrees.key((float) value);
  }

  /** Fills the next column with 1 or 0. */
  void put(boolean value) {
    keys[at++] = value ? ONE : 0;
  }

  /** Fills the next columns with a row of another sheet. */
  void putRow(LineSheet other, int row) {
    int from = row * other.columns;
    for (int i = from; i < from + other.columns; i++) {
      keys[at++] = other.keys[i];
    }
  }

  /** Fills the next column with the natural logarithm of one more than a count. */
  void putLog(int count) {
    keys[at++] = Logarithms.of(count);
  }

  /** The same for a number that may be below 0: the sign stays. */
  void putSignedLog(int count) {
    keys[at++] = count < 0 ? Logarithms.ofNegative(count) : Logarithms.of(count);
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
    for (int row = start + columns; row < keys.length; row += columns) {
      System.arraycopy(keys, start, keys, row, length);
    }
  }

  /** Fills a column of a row whatever was filled last. */
  void set(int row, int column, double value) {
    keys[row * columns + column] = KeyedTrees.key((float) value);
  }

  /** All values as the trees compare them, row by row; the array itself. */
  int[] keys() {
    return keys;
  }

  /** All values, row by row. */
  float[] values() {
    float[] values = new float[keys.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = KeyedTrees.value(keys[i]);
    }
    return values;
  }

  /** Logarithms of one more than small counts, computed once: they are asked for all the time. */
  private static final class Logarithms {
    private static final int[] SMALL = new int[1024];
    private static final int[] NEGATIVE = new int[SMALL.length];

    static {
      for (int i = 0; i < SMALL.length; i++) {
        SMALL[i] = KeyedTrees.key((float) StrictMath.log1p(i));
        NEGATIVE[i] = KeyedTrees.key((float) -StrictMath.log1p(i));
      }
    }

    static int of(int count) {
      return count < SMALL.length ? SMALL[count] : KeyedTrees.key((float) StrictMath.log1p(count));
    }

    static int ofNegative(int count) {
      return -count < SMALL.length
          ? NEGATIVE[-count]
          : KeyedTrees.key((float) -StrictMath.log1p(-count));
    }
  }
}
