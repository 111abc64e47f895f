package dev.winnow.core.metadata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the names in a class attribute say of an element. Reads each character once. */
final class ClassHints {

  /** The element names whoever wrote the article. */
  static final int AUTHOR = 1;

  /** The element holds a date. */
  static final int DATE = 2;

  /** The element stands beside the article: a teaser, a comment, a menu. */
  static final int OUTSIDE = 4;

  /** The element labels what it stands in: a kicker above a headline, words for screen readers. */
  static final int LABEL = 16;

  /** The element stands beside the article, or is a part of the article's head: a "footer". */
  static final int PART = 32;

  /** Said of a whole page: it has a sidebar rather than being one. */
  private static final int LAYOUT = 8;

  /** Longest attribute looked at, in characters; generated ones are longer and say nothing. */
  private static final int MAX_LENGTH = 400;

  /** Letters of the shortest word. */
  private static final int MIN_WORD = 2;

  private static final Map<String, Integer> WORDS = new HashMap<>();

  /** For each first letter, the lengths of the words that begin with it, as bits. */
  private static final int[] LENGTHS = new int[26];

  static {
    Map<String, Integer> uses =
        Map.of(
            "author", AUTHOR, "date", DATE, "outside", OUTSIDE, "part", PART, "layout", LAYOUT,
            "label", LABEL);
    for (String[] row : Resources.rows("class-words.tsv", 2)) {
      Integer use = uses.get(row[0]);
      if (use == null) {
        throw new IllegalStateException("class-words.tsv: no such use: " + row[0]);
      }
      WORDS.merge(row[1], use, (a, b) -> a | b);
      LENGTHS[row[1].charAt(0) - 'a'] |= 1 << row[1].length();
    }
  }

  private ClassHints() {}

  /**
   * A set of {@link #AUTHOR}, {@link #DATE}, {@link #OUTSIDE}, {@link #PART} and {@link #LABEL}.
   */
  static int of(String classes) {
    if (classes.isEmpty() || classes.length() > MAX_LENGTH) {
      return 0;
    }
    int all = 0;
    int start = 0;
    for (int i = 0; i <= classes.length(); i++) {
      if (i == classes.length() || classes.charAt(i) <= ' ') {
        int name = i - start < MIN_WORD ? 0 : ofName(classes, start, i);
        all |= (name & LAYOUT) == 0 ? name : name & ~(OUTSIDE | PART | LAYOUT);
        start = i + 1;
      }
    }
    return all;
  }

  /** One name, cut where its writers join words: {@code post-author}, {@code postAuthor}. */
  private static int ofName(String classes, int from, int to) {
    int hint = 0;
    int start = from;
    boolean small = false;
    for (int i = from; i <= to; i++) {
      char c = i == to ? '-' : classes.charAt(i);
      boolean capital = c >= 'A' && c <= 'Z';
      boolean end = !capital && !(c >= 'a' && c <= 'z') && c < 0x80;
      if (end || (capital && small)) {
        hint |= ofWord(classes, start, i);
        start = end ? i + 1 : i;
      }
      small = !capital && !end;
    }
    return hint;
  }

  private static int ofWord(String classes, int from, int to) {
    int length = to - from;
    if (length < MIN_WORD || length >= Integer.SIZE) {
      return 0;
    }
    int first = classes.charAt(from) | 0x20;
    boolean possible = first >= 'a' && first <= 'z' && (LENGTHS[first - 'a'] >> length & 1) == 1;
    return possible
        ? WORDS.getOrDefault(classes.substring(from, to).toLowerCase(Locale.ROOT), 0)
        : 0;
  }
}
