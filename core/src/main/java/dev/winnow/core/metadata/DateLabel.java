package dev.winnow.core.metadata;

import java.util.HashMap;
import java.util.Map;

/** What the words beside a date say that it is the date of. */
enum DateLabel {
  NONE,
  PUBLISHED,
  MODIFIED;

  private static final Map<String, DateLabel> WORDS = new HashMap<>();

  static {
    for (String[] row : Resources.rows("date-words.tsv", 2)) {
      WORDS.put(row[1], row[0].equals("modified") ? MODIFIED : PUBLISHED);
    }
  }

  /** The first label in a line: it stands before its date. */
  static DateLabel in(String line) {
    for (String word : Strings.words(line)) {
      DateLabel label = WORDS.get(word);
      if (label != null) {
        return label;
      }
    }
    return NONE;
  }
}
