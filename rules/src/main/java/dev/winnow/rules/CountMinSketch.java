package dev.winnow.rules;

/**
 * How often things were seen, in a table whose size does not grow with them: never too few, and too
 * many by chance only (Cormode and Muthukrishnan 2005). Not thread-safe.
 */
final class CountMinSketch {

  private static final long[] FACTORS = {
    0x9E3779B97F4A7C15L, 0xC2B2AE3D27D4EB4FL, 0x165667B19E3779F9L, 0xD6E8FEB86659FD93L
  };

  private final int[] counts;
  private final int bits;

  /**
   * An empty sketch of four rows.
   *
   * @param bits two to the power of this is the length of a row; 4 bytes a counter
   */
  CountMinSketch(int bits) {
    this.bits = bits;
    counts = new int[FACTORS.length << bits];
  }

  /** Counts a thing, given by 64 bits of its own. */
  void add(long thing) {
    for (int row = 0; row < FACTORS.length; row++) {
      counts[slot(row, thing)]++;
    }
  }

  /** How often a thing was seen: that often or less. */
  int count(long thing) {
    int least = Integer.MAX_VALUE;
    for (int row = 0; row < FACTORS.length; row++) {
      least = Math.min(least, counts[slot(row, thing)]);
    }
    return least;
  }

  private int slot(int row, long thing) {
    long mixed = (thing ^ (thing >>> 32)) * FACTORS[row];
    return (row << bits) + (int) ((mixed ^ (mixed >>> 29)) >>> (64 - bits));
  }
}
