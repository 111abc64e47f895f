package dev.winnow.rules.match;

import java.util.Set;

/**
 * A line made of nothing but labels, two or more: {@code Share Tweet Email}, {@code Imprint |
 * Terms}.
 */
record WordsOf(Set<String> labels) implements Shape {

  private static final int FEWEST_LABELS = 2;
  private static final int MOST_LABELS = 16;
  private static final int MOST_LABEL_WORDS = 4;

  @Override
  public boolean matches(String text, int from) {
    int found = 0;
    int at = from;
    while (found < MOST_LABELS) {
      int end = longestLabel(text, at);
      if (end < 0) {
        return found >= FEWEST_LABELS && !new Names.Words(text, at, text.length()).next();
      }
      found++;
      at = end;
    }
    return false;
  }

  /** Index behind the longest label that begins here, or -1. */
  private int longestLabel(String text, int from) {
    Names.Words words = new Names.Words(text, from, text.length());
    int end = -1;
    for (int i = 0; i < MOST_LABEL_WORDS && words.next(); i++) {
      if (labels.contains(Folding.key(text, from, words.end()))) {
        end = words.end();
      }
    }
    return end;
  }
}
