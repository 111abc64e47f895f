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

  private String[] words = new String[1 << 10];
  private int[] ids = new int[1 << 10];
  private int[] hashes = new int[1 << 10];
  private int size;

  /** The id of a folded word, which is added if it is new. */
  int add(String word) {
    if (2 * size >= words.length) {
      grow();
    }
    char[] chars = word.toCharArray();
    int hash = 0;
    for (char c : chars) {
      hash = hash(hash, c);
    }
    int slot = slot(hash, chars, chars.length);
    if (ids[slot] == UNKNOWN) {
      words[slot] = word;
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
    int slot = (hash ^ (hash >>> 15)) & (words.length - 1);
    while (ids[slot] != UNKNOWN && !(hashes[slot] == hash && equal(words[slot], folded, length))) {
      slot = (slot + 1) & (words.length - 1);
    }
    return slot;
  }

  private static boolean equal(String word, char[] folded, int length) {
    if (word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != folded[i]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    String[] oldWords = words;
    int[] oldIds = ids;
    int[] oldHashes = hashes;
    words = Arrays.copyOf(new String[0], 2 * oldWords.length);
    ids = new int[words.length];
    hashes = new int[words.length];
    for (int i = 0; i < oldIds.length; i++) {
      if (oldIds[i] != UNKNOWN) {
        char[] chars = oldWords[i].toCharArray();
        int slot = slot(oldHashes[i], chars, chars.length);
        words[slot] = oldWords[i];
        ids[slot] = oldIds[i];
        hashes[slot] = oldHashes[i];
      }
    }
  }
}
