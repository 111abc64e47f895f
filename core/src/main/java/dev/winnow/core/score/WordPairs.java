package dev.winnow.core.score;

/**
 * The pairs of neighbouring words of some texts, and how many of a block's pairs are among them:
 * two texts that share most of their pairs say the same. Hashes stand for words, so that a pair in
 * a few millions may be taken for another. For one page and one thread.
 */
final class WordPairs implements TextScan.WordVisitor {

  /** Longest text that is taken in, all together. (Words.) */
  private static final int MAX_WORDS = 50_000;

  private static final int FIRST_SLOTS = 256;
  private static final int PRIME = 0x9E3779B1;

  private int[] slots = new int[0];
  private int pairs;
  private int words;

  // The block that is being read.
  private int last;
  private int read;
  private int hits;

  /** Takes a text in. */
  void add(CharSequence text) {
    String string = text.toString();
    int before = 0;
    int start = -1;
    for (int i = 0; i <= string.length() && words < MAX_WORDS; i++) {
      if (i < string.length() && TextScan.isWordPart(string.charAt(i))) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        int hash = Long.hashCode(WordTable.hash(string, start, i));
        insert(pair(before, hash));
        before = hash;
        words++;
        start = -1;
      }
    }
  }

  /** The number of words taken in. */
  int words() {
    return words;
  }

  /** A number for two words in their order, never 0. */
  private static int pair(int first, int second) {
    return (first * PRIME + second) | 1;
  }

  private void insert(int pair) {
    if (pairs * 2 >= slots.length) {
      int[] old = slots;
      slots = new int[Math.max(FIRST_SLOTS, old.length * 2)];
      for (int known : old) {
        if (known != 0) {
          slots[slot(known)] = known;
        }
      }
    }
    int slot = slot(pair);
    pairs += slots[slot] == 0 ? 1 : 0;
    slots[slot] = pair;
  }

  /** Where a pair is, or would be. */
  private int slot(int pair) {
    int slot = ((pair * PRIME) >>> 7) & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != pair) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** Begins with another block. */
  void begin() {
    last = 0;
    read = 0;
    hits = 0;
  }

  @Override
  public void visit(int hash) {
    if (pairs > 0) {
      int pair = pair(last, hash);
      hits += read > 0 && slots[slot(pair)] == pair ? 1 : 0;
      last = hash;
      read++;
    }
  }

  /** The share of the block's pairs that are among those taken in; -1 if none were. */
  double share() {
    return pairs == 0 ? -1 : PageArrays.share(hits, Math.max(1, read - 1));
  }
}
