package dev.winnow.rules.match;

/**
 * Where phrases may begin with a word: a table small enough for the processor's nearest cache,
 * which tells of nearly every word that no phrase does. Words that share both their places pass by
 * chance. Whoever has a finished one only reads it.
 */
final class FirstWords {

  // What may begin with a word, and where it must stand.
  static final int AT_START = 1;
  static final int AT_BREAK = 2;
  static final int AT_ANY = 4;
  static final int AT_END = 8;
  static final int IN_AGENCY = 16;
  static final int BEHIND_GAP = 32;

  /** The size of the table. (Bytes.) */
  private static final int SIZE = 1 << 15;

  private final byte[] table;

  /** Of no phrase yet. */
  FirstWords() {
    this(new byte[SIZE]);
  }

  private FirstWords(byte[] table) {
    this.table = table;
  }

  /** The same, whatever is added to this one later. */
  FirstWords copy() {
    return new FirstWords(table.clone());
  }

  /** Adds what may begin with a word. */
  void add(long word, int place) {
    table[slot(word)] |= (byte) place;
    table[otherSlot(word)] |= (byte) place;
  }

  /**
   * What is known of a word: two places of the table must agree, so that few words pass by chance.
   */
  int of(long word) {
    return table[slot(word)] & table[otherSlot(word)];
  }

  private static int slot(long word) {
    return (int) word & (SIZE - 1);
  }

  private static int otherSlot(long word) {
    return (int) (word >>> Integer.SIZE) & (SIZE - 1);
  }
}
