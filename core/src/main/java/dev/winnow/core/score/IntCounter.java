package dev.winnow.core.score;

import java.util.Arrays;

/** How often numbers occur, without an object for each. For one thread. */
final class IntCounter {

  private static final int PRIME = 0x9E3779B1;

  // Open addressing; a count of 0 is a free slot.
  private final int[] numbers;
  private final int[] counts;

  /** A counter for at most so many different numbers. */
  IntCounter(int most) {
    numbers = new int[4 * Integer.highestOneBit(Math.max(1, most))];
    counts = new int[numbers.length];
  }

  /** Forgets all numbers. */
  void clear() {
    Arrays.fill(counts, 0);
  }

  /** Counts a number once more and returns how often it has occurred by now. */
  int add(int number) {
    int slot = slot(number);
    numbers[slot] = number;
    return ++counts[slot];
  }

  /** How often a number has occurred. */
  int count(int number) {
    return counts[slot(number)];
  }

  /** Where a number is, or would be. */
  private int slot(int number) {
    int mask = numbers.length - 1;
    int slot = ((number * PRIME) >>> 7) & mask;
    while (counts[slot] != 0 && numbers[slot] != number) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
