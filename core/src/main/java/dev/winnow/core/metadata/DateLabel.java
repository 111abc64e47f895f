package dev.winnow.core.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the words beside a date say that it is the date of. */
enum DateLabel {
  NONE,
  PUBLISHED,
  MODIFIED,
  /** Of something else: when somebody joined a forum, when an offer ends. */
  OTHER;

  /** From this character on (Thai, Chinese, Japanese, Korean …) words may touch without a space. */
  private static final char FIRST_UNSPACED = '\u0e00';

  private static final Map<String, DateLabel> WORDS = new HashMap<>();

  /** Those of the words that may stand within a run of letters. */
  private static final Map<String, DateLabel> UNSPACED = new LinkedHashMap<>();

  static {
    for (String[] row : Resources.rows("date-words.tsv", 2)) {
      DateLabel label = valueOf(row[0].toUpperCase(Locale.ROOT));
      (row[1].charAt(0) < FIRST_UNSPACED ? WORDS : UNSPACED).put(row[1], label);
    }
  }

  /**
   * A part of a line, and what it is the date of.
   *
   * @param label by the word that it begins with, or that stands alone behind it
   * @param text the part
   */
  record Part(DateLabel label, String text) {}

  /** The first label in a line. */
  static DateLabel in(String line) {
    int start = 0;
    while (start < line.length()) {
      int end = endOfWord(line, start);
      DateLabel label = end > start ? ofWord(line.substring(start, end)) : NONE;
      if (label != NONE) {
        return label;
      }
      start = Math.max(end, start + 1);
    }
    return NONE;
  }

  /**
   * The parts of a line that hold a number, each with its label: "Posted 3 May 2024, updated 4 May
   * 2024" has two. Labels stand before their dates, or alone behind them, as in Japanese.
   */
  static List<Part> parts(String line) {
    List<Part> parts = new ArrayList<>();
    DateLabel label = NONE;
    int from = 0;
    int start = 0;
    while (start < line.length()) {
      int end = endOfWord(line, start);
      DateLabel next = end > start ? ofWord(line.substring(start, end)) : NONE;
      if (next != NONE) {
        add(parts, label, line.substring(from, start));
        label = next;
        from = start;
      }
      start = Math.max(end, start + 1);
    }
    if (from > 0 && label != NONE && !hasDigit(line, from)) {
      labelLast(parts, label);
    } else {
      add(parts, label, line.substring(from));
    }
    return parts;
  }

  private static void add(List<Part> parts, DateLabel label, String text) {
    if (hasDigit(text, 0)) {
      parts.add(new Part(label, text));
    } else if (label != NONE) {
      labelLast(parts, label);
    }
  }

  private static void labelLast(List<Part> parts, DateLabel label) {
    int last = parts.size() - 1;
    if (last >= 0 && parts.get(last).label() == NONE) {
      parts.set(last, new Part(label, parts.get(last).text()));
    }
  }

  /** Whether a line has a digit from some place on. */
  static boolean hasDigit(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c)) {
        return true;
      }
    }
    return false;
  }

  private static int endOfWord(String line, int start) {
    int end = start;
    while (end < line.length() && isWordPart(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static DateLabel ofWord(String word) {
    if (word.charAt(0) < FIRST_UNSPACED) {
      return WORDS.getOrDefault(Strings.key(word), NONE);
    }
    for (Map.Entry<String, DateLabel> entry : UNSPACED.entrySet()) {
      if (word.contains(entry.getKey())) {
        return entry.getValue();
      }
    }
    return NONE;
  }
}
