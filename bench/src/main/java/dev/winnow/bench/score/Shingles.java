package dev.winnow.bench.score;

import java.util.ArrayList;
import java.util.List;

/** Runs of words, for comparisons in which their order matters. */
public final class Shingles {

  /** Words in a shingle, as the article-extraction-benchmark (Zyte) counts. */
  public static final int WORDS = 4;

  private Shingles() {}

  /** All runs of four words, each joined by spaces; a shorter text is one run of its own. */
  public static List<String> of(List<String> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    int last = Math.max(1, words.size() - WORDS + 1);
    List<String> shingles = new ArrayList<>(last);
    for (int i = 0; i < last; i++) {
      shingles.add(String.join(" ", words.subList(i, Math.min(i + WORDS, words.size()))));
    }
    return shingles;
  }
}
