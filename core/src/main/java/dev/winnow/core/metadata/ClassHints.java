package dev.winnow.core.metadata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the names in a class attribute say of an element. Remembers each attribute's value, since a
 * page repeats few of them; for one thread.
 */
final class ClassHints {

  /** The element names whoever wrote the article. */
  static final int AUTHOR = 1;

  /** The element holds a date. */
  static final int DATE = 2;

  /** The element stands beside the article: a teaser, a comment, a menu. */
  static final int OUTSIDE = 4;

  /** Said of a whole page: it has a sidebar rather than being one. */
  private static final int LAYOUT = 8;

  /** Longest attribute looked at, in characters; generated ones are longer and say nothing. */
  private static final int MAX_LENGTH = 400;

  private static final Map<String, Integer> WORDS = new HashMap<>();

  static {
    Map<String, Integer> uses =
        Map.of("author", AUTHOR, "date", DATE, "outside", OUTSIDE, "layout", LAYOUT);
    for (String[] row : Resources.rows("class-words.tsv", 2)) {
      Integer use = uses.get(row[0]);
      if (use == null) {
        throw new IllegalStateException("class-words.tsv: no such use: " + row[0]);
      }
      WORDS.merge(row[1], use, (a, b) -> a | b);
    }
  }

  private final Map<String, Integer> known = new HashMap<>();

  /** A set of {@link #AUTHOR}, {@link #DATE} and {@link #OUTSIDE}. */
  int of(String classes) {
    if (classes.isEmpty() || classes.length() > MAX_LENGTH) {
      return 0;
    }
    Integer hint = known.get(classes);
    if (hint == null) {
      hint = read(classes);
      known.put(classes, hint);
    }
    return hint;
  }

  private static int read(String classes) {
    int all = 0;
    int start = 0;
    for (int i = 0; i <= classes.length(); i++) {
      if (i == classes.length() || Character.isWhitespace(classes.charAt(i))) {
        int name = ofName(classes, start, i);
        all |= (name & LAYOUT) == 0 ? name : name & ~(OUTSIDE | LAYOUT);
        start = i + 1;
      }
    }
    return all;
  }

  /** One name, cut where its writers join words: {@code post-author}, {@code postAuthor}. */
  private static int ofName(String classes, int from, int to) {
    int hint = 0;
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean end = i == to || !Character.isLetter(classes.charAt(i));
      boolean hump =
          !end
              && i > start
              && Character.isUpperCase(classes.charAt(i))
              && Character.isLowerCase(classes.charAt(i - 1));
      if (end || hump) {
        if (i > start) {
          String word = classes.substring(start, i).toLowerCase(Locale.ROOT);
          hint |= WORDS.getOrDefault(word, 0);
        }
        start = end ? i + 1 : i;
      }
    }
    return hint;
  }
}
