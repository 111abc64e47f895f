package dev.winnow.rules.match;

import java.util.Arrays;

/**
 * Numbers the folded words that phrases are made of. Immutable once every phrase is in; reading is
 * thread-safe then.
 */
final class Vocabulary {

  /** The number of every word that no phrase holds. */
  static final int UNKNOWN = 0;

  /** The number of every number. */
  static final int NUMBER = 1;

  private static final int FIRST_WORD = 2;

  /** The characters of all words, one word after the other. */
  private char[] pool = new char[1 << 13];

  private int used;

  // By slot: where a word begins in the pool, its length, its id and its hash.
  private int[] starts = new int[1 << 10];
  private int[] lengths = new int[1 << 10];
  private int[] ids = new int[1 << 10];
  private int[] hashes = new int[1 << 10];
  private int size;

  /** The id of a folded word, which is added if it is new. */
  int add(String word) {
    if (2 * size >= ids.length) {
      grow();
    }
    char[] chars = word.toCharArray();
    int hash = 0;
    for (char c : chars) {
      hash = hash(hash, c);
    }
    int slot = slot(hash, chars, chars.length);
    if (ids[slot] == UNKNOWN) {
      if (used + chars.length > pool.length) {
        pool = Arrays.copyOf(pool, 2 * (used + chars.length));
      }
      System.arraycopy(chars, 0, pool, used, chars.length);
      starts[slot] = used;
      lengths[slot] = chars.length;
      used += chars.length;
      hashes[slot] = hash;
      ids[slot] = FIRST_WORD + size++;
    }
    return ids[slot];
  }

  /**
   * The id of a folded word.
   *
   * @param folded its characters, and room behind them
   * @param length the number of its characters
   * @param hash {@link #hash} of all of them, one after the other
   */
  int id(char[] folded, int length, int hash) {
    return ids[slot(hash, folded, length)];
  }

  /** One more than the largest id. */
  int bound() {
    return FIRST_WORD + size;
  }

  /** The hash of a word that goes on with a character; that of no characters is 0. */
  static int hash(int before, char next) {
    return 31 * before + next;
  }

  private int slot(int hash, char[] folded, int length) {
    int slot = (hash ^ (hash >>> 15)) & (ids.length - 1);
    while (ids[slot] != UNKNOWN && !(hashes[slot] == hash && equal(slot, folded, length))) {
      slot = (slot + 1) & (ids.length - 1);
    }
    return slot;
  }

  private boolean equal(int slot, char[] folded, int length) {
    int start = starts[slot];
    return Arrays.equals(pool, start, start + lengths[slot], folded, 0, length);
  }

  private void grow() {
    int[] oldStarts = starts;
    int[] oldLengths = lengths;
    int[] oldIds = ids;
    int[] oldHashes = hashes;
    starts = new int[2 * oldIds.length];
    lengths = new int[starts.length];
    ids = new int[starts.length];
    hashes = new int[starts.length];
    for (int i = 0; i < oldIds.length; i++) {
      if (oldIds[i] != UNKNOWN) {
        char[] word = Arrays.copyOfRange(pool, oldStarts[i], oldStarts[i] + oldLengths[i]);
        int slot = slot(oldHashes[i], word, word.length);
        starts[slot] = oldStarts[i];
        lengths[slot] = oldLengths[i];
        ids[slot] = oldIds[i];
        hashes[slot] = oldHashes[i];
      }
    }
  }
}
