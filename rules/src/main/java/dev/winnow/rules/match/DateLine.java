package dev.winnow.rules.match;

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

  private final Set<String> labels;
  private final Set<Long> firstWords = new HashSet<>();

  DateLine(Set<String> labels) {
    this.labels = labels;
    for (String word : WORDS) {
      firstWords.add(WordHash.first(word, 0, word.length()));
    }
    for (String label : labels) {
      firstWords.add(WordHash.first(label, 0, label.length()));
    }
  }

  @Override
  public boolean matches(String text, int from) {
    if (!mayBegin(text, from) || !hasDigit(text, from)) {
      return false;
    }
    int start = behindLabel(text, from);
    if (start == from && !labels.contains(NO_LABEL_NEEDED)) {
      return false;
    }
    Names.Words words = new Names.Words(text, start, text.length());
    int count = 0;
    int numbers = 0;
    boolean dated = false;
    while (words.next()) {
      if (++count > MOST_WORDS) {
        return false;
      }
      if (Character.isDigit(text.charAt(words.start()))) {
        numbers++;
        dated |= isDatePart(text, words.start(), words.end());
      } else if (!WORDS.contains(Folding.key(text, words.start(), words.end()))) {
        return false;
      }
    }
    return numbers >= FEWEST_NUMBERS && dated;
  }

  /** Whether the first word is a number, a label's or a date's; nearly no line gets past this. */
  private boolean mayBegin(String text, int from) {
    int i = from;
    while (i < text.length() && Folding.fold(text.charAt(i)) <= Folding.IGNORED) {
      i++;
    }
    return i < text.length()
        && (Character.isDigit(text.charAt(i))
            || firstWords.contains(WordHash.first(text, i, text.length())));
  }

  /**
   * Whether a number is a year, or a clock time's or short date's part; no other number makes a
   * date of a line, such as those of a telephone.
   */
  private static boolean isDatePart(String text, int from, int to) {
    int digits = to - from;
    if (digits == YEAR_DIGITS) {
      return text.startsWith("19", from) || text.startsWith("20", from);
    }
    return digits < YEAR_DIGITS - 1
        ? to < text.length() && ":.月時".indexOf(text.charAt(to)) >= 0
        : !Character.isDigit(text.charAt(to - 1));
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
