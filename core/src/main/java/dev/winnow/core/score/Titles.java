package dev.winnow.core.score;

import java.util.Arrays;
import java.util.List;

/** The words of a page's titles, and how many of them a block says. For one page and one thread. */
final class Titles implements TextScan.WordVisitor {

  /** Longest title that is looked at. (Characters.) */
  private static final int MAX_LENGTH = 400;

  /** Titles that are looked at. */
  private static final int MAX_TITLES = 4;

  private static final int FREE = -1;
  private static final int PRIME = 0x9E3779B1;

  // Hashes of words, each with the last block that said it. Open addressing.
  private final int[] words;
  private final int[] saidBy;

  private int size;
  private int block;
  private int hits;
  private int distinct;

  Titles(List<String> titles) {
    List<String> taken = titles.subList(0, Math.min(MAX_TITLES, titles.size()));
    int characters = 1;
    for (int i = 0; i < taken.size(); i++) {
      characters += Math.min(MAX_LENGTH, taken.get(i).length());
    }
    // More slots than characters are more than words.
    words = new int[2 * Integer.highestOneBit(characters)];
    saidBy = new int[words.length];
    Arrays.fill(saidBy, FREE);
    for (int i = 0; i < taken.size(); i++) {
      add(taken.get(i));
    }
  }

  private void add(String title) {
    int start = -1;
    int length = Math.min(MAX_LENGTH, title.length());
    for (int i = 0; i <= length; i++) {
      if (i < length && TextScan.isWordPart(title.charAt(i))) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        insert(Long.hashCode(WordTable.hash(title, start, i)));
        start = -1;
      }
    }
  }

  private void insert(int hash) {
    int slot = slot(hash);
    size += saidBy[slot] == FREE ? 1 : 0;
    words[slot] = hash;
    saidBy[slot] = 0;
  }

  /** Where a word is, or would be. */
  private int slot(int hash) {
    int slot = ((hash * PRIME) >>> 7) & (words.length - 1);
    while (saidBy[slot] != FREE && words[slot] != hash) {
      slot = (slot + 1) & (words.length - 1);
    }
    return slot;
  }

  /** Begins with another block. */
  void begin() {
    block++;
    hits = 0;
    distinct = 0;
  }

  @Override
  public void visit(int hash) {
    int slot = slot(hash);
    if (saidBy[slot] != FREE) {
      hits++;
      if (saidBy[slot] != block) {
        distinct++;
        saidBy[slot] = block;
      }
    }
  }

  /** Words of the block that are in a title. */
  int hits() {
    return hits;
  }

  /** Words of the titles that are in the block. */
  int distinctHits() {
    return distinct;
  }

  /** Words of the titles. */
  int size() {
    return size;
  }
}
