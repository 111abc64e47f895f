package dev.winnow.bench.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The longest common subsequence of two texts' words, by rows of bits (Crochemore et al. 2001: a
 * row takes an addition with carry). A long text is halved first where its best way through passes
 * (Hirschberg 1975), so that memory stays bounded; time is the product of the lengths over 64.
 */
final class WordAlignment {

  /** Largest table of bits that is kept whole. (Longs; 32 MB.) */
  private static final long MAX_TABLE = 4_000_000;

  private final int[] left;
  private final int[] right;
  private final int[] matches;

  private WordAlignment(int[] left, int[] right) {
    this.left = left;
    this.right = right;
    matches = new int[left.length];
    Arrays.fill(matches, -1);
  }

  /**
   * Aligns two lists of words.
   *
   * @return for each word of the first list the index of its partner in the second, rising, or -1
   */
  static int[] align(List<String> left, List<String> right) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] rights = new int[right.size()];
    for (int i = 0; i < rights.length; i++) {
      Integer number = numbers.putIfAbsent(right.get(i), numbers.size());
      rights[i] = number == null ? numbers.size() - 1 : number;
    }
    int[] lefts = new int[left.size()];
    for (int i = 0; i < lefts.length; i++) {
      lefts[i] = numbers.getOrDefault(left.get(i), -1);
    }
    WordAlignment alignment = new WordAlignment(lefts, rights);
    alignment.solve(0, lefts.length, 0, rights.length);
    return alignment.matches;
  }

  /** Depth of the recursion: the logarithm of the length. */
  private void solve(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    if (leftFrom == leftTo || rightFrom == rightTo) {
      return;
    }
    long longs = (rightTo - rightFrom + 63L) / 64;
    if (leftTo - leftFrom == 1 || (leftTo - leftFrom) * longs <= MAX_TABLE) {
      solveWhole(leftFrom, leftTo, rightFrom, rightTo);
      return;
    }
    int middle = (leftFrom + leftTo) >>> 1;
    int[] before = lengths(leftFrom, middle, rightFrom, rightTo, false);
    int[] behind = lengths(middle, leftTo, rightFrom, rightTo, true);
    int width = rightTo - rightFrom;
    int best = 0;
    for (int i = 1; i <= width; i++) {
      if (before[i] + behind[width - i] > before[best] + behind[width - best]) {
        best = i;
      }
    }
    solve(leftFrom, middle, rightFrom, rightFrom + best);
    solve(middle, leftTo, rightFrom + best, rightTo);
  }

  /** Lengths of the common subsequence with each beginning (or, reversed, end) of the right. */
  private int[] lengths(int leftFrom, int leftTo, int rightFrom, int rightTo, boolean reversed) {
    BitRows rows = new BitRows(right, rightFrom, rightTo, reversed);
    for (int i = 0; i < leftTo - leftFrom; i++) {
      rows.next(left[reversed ? leftTo - 1 - i : leftFrom + i]);
    }
    int[] lengths = new int[rightTo - rightFrom + 1];
    for (int i = 0; i < rightTo - rightFrom; i++) {
      lengths[i + 1] = lengths[i] + (rows.isSet(rows.current(), i) ? 0 : 1);
    }
    return lengths;
  }

  private void solveWhole(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    BitRows rows = new BitRows(right, rightFrom, rightTo, false);
    List<long[]> table = new ArrayList<>();
    List<Integer> lefts = new ArrayList<>();
    for (int i = leftFrom; i < leftTo; i++) {
      if (rows.next(left[i])) {
        table.add(rows.current().clone());
        lefts.add(i);
      }
    }
    int row = table.size();
    int column = rightTo - rightFrom;
    while (row > 0 && column > 0) {
      if (rows.isSet(table.get(row - 1), column - 1)) {
        column--;
      } else {
        row--;
        if (row == 0 || rows.isSet(table.get(row - 1), column - 1)) {
          column--;
          matches[lefts.get(row)] = rightFrom + column;
        }
      }
    }
  }

  /** The rows of the table, one at a time: a bit is 0 where the length rises by one. */
  private static final class BitRows {
    private final Map<Integer, int[]> places = new HashMap<>();
    private final long[] bits;
    private final long[] here;

    BitRows(int[] right, int from, int to, boolean reversed) {
      bits = new long[(to - from + 63) / 64];
      here = new long[bits.length];
      Arrays.fill(bits, -1L);
      Map<Integer, List<Integer>> lists = new HashMap<>();
      for (int i = 0; i < to - from; i++) {
        int word = right[reversed ? to - 1 - i : from + i];
        lists.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
      }
      lists.forEach((word, list) -> places.put(word, list.stream().mapToInt(i -> i).toArray()));
    }

    /** Goes on by a word; false if the word is nowhere, so that nothing changes. */
    boolean next(int word) {
      int[] found = places.get(word);
      if (found == null) {
        return false;
      }
      for (int place : found) {
        here[place >> 6] |= 1L << place;
      }
      long carry = 0;
      for (int i = 0; i < bits.length; i++) {
        long both = bits[i] & here[i];
        long half = bits[i] + both;
        long sum = half + carry;
        carry = Long.compareUnsigned(half, both) < 0 || Long.compareUnsigned(sum, half) < 0 ? 1 : 0;
        bits[i] = sum | (bits[i] & ~here[i]);
        here[i] = 0;
      }
      return true;
    }

    long[] current() {
      return bits;
    }

    boolean isSet(long[] row, int column) {
      return (row[column >> 6] >>> column & 1) == 1;
    }
  }
}
