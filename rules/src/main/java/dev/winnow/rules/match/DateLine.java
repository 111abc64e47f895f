package dev.winnow.rules.match;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** A line that says when: {@code Published 3 March 2024, 10:12}; labels may stand in front. */
final class DateLine implements Shape {

  private static final Set<String> WORDS = WordList.read("date-words.txt");

  /** The label that makes a shape match bare dates too. */
  private static final String NO_LABEL_NEEDED = "date";

  private static final int MOST_LABEL_WORDS = 4;
  private static final int MOST_WORDS = 14;
  private static final int FEWEST_NUMBERS = 2;
  private static final int YEAR_DIGITS = 4;
  private static final int CLOCK_DIGITS = 2;

  private final Set<String> labels;

  /** The hashes of the first words of labels, and of these and the words of dates, rising. */
  private final long[] labelFirsts;

  private final long[] firsts;

  DateLine(Set<String> labels) {
    this.labels = labels;
    labelFirsts = firsts(labels);
    Set<String> all = new HashSet<>(WORDS);
    all.addAll(labels);
    firsts = firsts(all);
  }

  private static long[] firsts(Set<String> texts) {
    return texts.stream()
        .mapToLong(text -> WordHash.first(text, 0, text.length()))
        .sorted()
        .distinct()
        .toArray();
  }

  private static boolean holds(long[] sorted, long word) {
    return Arrays.binarySearch(sorted, word) >= 0;
  }

  @Override
  public boolean matches(String text, int from) {
    int first = firstLetter(text, from);
    if (first == text.length()) {
      return false;
    }
    boolean digit = Character.isDigit(text.charAt(first));
    long word = digit ? WordHash.NUMBER : WordHash.first(text, first, text.length());
    if (!digit && (!holds(firsts, word) || !hasDigit(text, first))) {
      return false;
    }
    int start = holds(labelFirsts, word) ? behindLabel(text, from) : from;
    if (start == from && !labels.contains(NO_LABEL_NEEDED)) {
      return false;
    }
    Names.Words words = new Names.Words(text, start, text.length());
    int count = 0;
    int numbers = 0;
    boolean dated = false;
    boolean clock = false;
    boolean named = false;
    while (words.next()) {
      if (++count > MOST_WORDS) {
        return false;
      }
      if (Character.isDigit(text.charAt(words.start()))) {
        numbers++;
        dated |= isDatePart(text, words.start(), words.end());
        clock |= isClock(text, words.start(), words.end());
      } else if (!WORDS.contains(Folding.key(text, words.start(), words.end()))) {
        return false;
      } else {
        named = true;
      }
    }
    return numbers >= FEWEST_NUMBERS && (dated || (clock && named));
  }

  /** Whether a text ends in a word of dates that begins at an index. */
  static boolean isWord(String text, int from) {
    return WORDS.contains(Folding.key(text, from, text.length()));
  }

  private static int firstLetter(String text, int from) {
    int i = from;
    while (i < text.length() && Folding.fold(text.charAt(i)) <= Folding.IGNORED) {
      i++;
    }
    return i;
  }

  /**
   * Whether a number is a year, or a part of a clock time or of a date in digits; no other number
   * makes a date of a line, such as those of a telephone, a price or a length.
   */
  private static boolean isDatePart(String text, int from, int to) {
    int digits = to - from;
    if (digits == YEAR_DIGITS) {
      return text.startsWith("19", from) || text.startsWith("20", from);
    }
    if (digits >= YEAR_DIGITS - 1) {
      return !Character.isDigit(text.charAt(to - 1));
    }
    return to < text.length() && (":月時时".indexOf(text.charAt(to)) >= 0 || isDay(text, to));
  }

  /** Whether a point, a number and another point follow: {@code 3.4.}, {@code 03.04.24}. */
  private static boolean isDay(String text, int to) {
    int next = digitsEnd(text, to + 1);
    return text.charAt(to) == '.'
        && next > to + 1
        && next < text.length()
        && text.charAt(next) == '.';
  }

  /** {@code 10.15}; a price and a length look the same, so there must be a word for a day, too. */
  private static boolean isClock(String text, int from, int to) {
    return to - from <= CLOCK_DIGITS
        && to < text.length()
        && text.charAt(to) == '.'
        && digitsEnd(text, to + 1) == to + 1 + CLOCK_DIGITS;
  }

  private static int digitsEnd(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean hasDigit(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private int behindLabel(String text, int from) {
    Names.Words words = new Names.Words(text, from, text.length());
    int behind = from;
    for (int i = 0; i < MOST_LABEL_WORDS && words.next(); i++) {
      if (labels.contains(Folding.key(text, from, words.end()))) {
        behind = words.end();
      }
    }
    return behind;
  }
}
