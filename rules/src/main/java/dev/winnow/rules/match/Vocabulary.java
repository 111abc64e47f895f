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

  /** Four numbers a slot, side by side since they are read together. */
  private static final int ID = 0;

  private static final int HASH = 1;
  private static final int START = 2;
  private static final int LENGTH = 3;
  private static final int STRIDE = 4;

  /**
   * A bit for each hash that occurs, small enough to stay in the nearest cache: most words of a
   * text are in no phrase, and few of those get past it (Bloom 1970, with one hash).
   */
  private static final int FILTER_BITS = 1 << 16;

  private final long[] filter = new long[FILTER_BITS / Long.SIZE];

  private int slots = 1 << 10;
  private int[] table = new int[slots * STRIDE];
  private int size;

  /** The id of a folded word, which is added if it is new. */
  int add(String word) {
    if (2 * size >= slots) {
      grow();
    }
    char[] chars = word.toCharArray();
    int hash = 0;
    for (char c : chars) {
      hash = hash(hash, c);
    }
    int at = find(hash, chars, chars.length);
    if (table[at + ID] == UNKNOWN) {
      if (used + chars.length > pool.length) {
        pool = Arrays.copyOf(pool, 2 * (used + chars.length));
      }
      System.arraycopy(chars, 0, pool, used, chars.length);
      put(at, FIRST_WORD + size++, hash, used, chars.length);
      used += chars.length;
    }
    return table[at + ID];
  }

  private void put(int at, int id, int hash, int start, int length) {
    filter[filterIndex(hash)] |= 1L << spread(hash);
    table[at + ID] = id;
    table[at + HASH] = hash;
    table[at + START] = start;
    table[at + LENGTH] = length;
  }

  /**
   * The id of a folded word.
   *
   * @param folded its characters, and room behind them
   * @param length the number of its characters
   * @param hash {@link #hash} of all of them, one after the other
   */
  int id(char[] folded, int length, int hash) {
    return (filter[filterIndex(hash)] >>> spread(hash) & 1) == 0
        ? UNKNOWN
        : table[find(hash, folded, length) + ID];
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }

  private static int filterIndex(int hash) {
    return (spread(hash) & (FILTER_BITS - 1)) / Long.SIZE;
  }

  /** One more than the largest id. */
  int bound() {
    return FIRST_WORD + size;
  }

  /** The hash of a word that goes on with a character; that of no characters is 0. */
  static int hash(int before, char next) {
    return 31 * before + next;
  }

  /** Where a word is in the table, or where it belongs. */
  private int find(int hash, char[] folded, int length) {
    int slot = spread(hash) & (slots - 1);
    int at = slot * STRIDE;
    while (table[at + ID] != UNKNOWN && !(table[at + HASH] == hash && isWord(at, folded, length))) {
      slot = (slot + 1) & (slots - 1);
      at = slot * STRIDE;
    }
    return at;
  }

  private boolean isWord(int at, char[] folded, int length) {
    int start = table[at + START];
    return Arrays.equals(pool, start, start + table[at + LENGTH], folded, 0, length);
  }

  private void grow() {
    int[] old = table;
    slots *= 2;
    table = new int[slots * STRIDE];
    for (int from = 0; from < old.length; from += STRIDE) {
      if (old[from + ID] != UNKNOWN) {
        int start = old[from + START];
        int length = old[from + LENGTH];
        char[] word = Arrays.copyOfRange(pool, start, start + length);
        put(find(old[from + HASH], word, length), old[from + ID], old[from + HASH], start, length);
      }
    }
  }
}
