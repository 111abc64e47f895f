package dev.winnow.core.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a page's titles, and how many of them a block says. For one page and one thread. */
final class Titles implements TextScan.WordVisitor {

  /** Longest title that is looked at. (Characters.) */
  private static final int MAX_LENGTH = 400;

  /** Titles that are looked at. */
  private static final int MAX_TITLES = 4;

  /** By the hash of a word: the last block that said it. */
  private final Map<Integer, Integer> saidBy = new HashMap<>();

  private int block;
  private int hits;
  private int distinct;

  Titles(List<String> titles) {
    for (String title : titles.subList(0, Math.min(MAX_TITLES, titles.size()))) {
      add(title);
    }
  }

  private void add(String title) {
    int start = -1;
    int length = Math.min(MAX_LENGTH, title.length());
    for (int i = 0; i <= length; i++) {
      if (i < length && TextScan.isWordPart(title.charAt(i))) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        saidBy.put(Long.hashCode(WordTable.hash(title, start, i)), 0);
        start = -1;
      }
    }
  }

  /** Begins with another block. */
  void begin() {
    block++;
    hits = 0;
    distinct = 0;
  }

  @Override
  public void visit(int hash) {
    Integer last = saidBy.get(hash);
    if (last != null) {
      hits++;
      if (last != block) {
        distinct++;
        saidBy.put(hash, block);
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
    return saidBy.size();
  }
}
