package dev.winnow.core.score;

import java.util.Arrays;

/** Which of some numbers are equal: each has the first of its like as its leader. Immutable. */
final class Leaders {

  /** Carries all bits of a number to the upper ones. (2 to the 64 by the golden ratio.) */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final int FREE = -1;

  private final int[] leaders;

  private Leaders(int[] leaders) {
    this.leaders = leaders;
  }

  /** The leaders among some numbers. */
  static Leaders of(long[] numbers) {
    // Open addressing; at most half of the slots are taken.
    int[] slots = new int[Integer.highestOneBit(Math.max(1, numbers.length)) * 4];
    Arrays.fill(slots, FREE);
    int[] leaders = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      int slot = (int) ((numbers[i] * SPREAD) >>> Integer.SIZE) & (slots.length - 1);
      while (slots[slot] != FREE && numbers[slots[slot]] != numbers[i]) {
        slot = (slot + 1) & (slots.length - 1);
      }
      if (slots[slot] == FREE) {
        slots[slot] = i;
      }
      leaders[i] = slots[slot];
    }
    return new Leaders(leaders);
  }

  /** The same. */
  static Leaders of(int[] numbers) {
    long[] wide = new long[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      wide[i] = numbers[i];
    }
    return of(wide);
  }

  /** The index of the first number that is equal to the one at an index. */
  int of(int index) {
    return leaders[index];
  }
}
