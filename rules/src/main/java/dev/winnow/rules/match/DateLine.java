package dev.winnow.rules.match;

import java.util.Set;

/** A line that says when: {@code Published 3 March 2024, 10:12}; labels may stand in front. */
record DateLine(Set<String> labels) implements Shape {

  private static final Set<String> WORDS = WordList.read("date-words.txt");

  /** The label that makes a shape match bare dates too. */
  private static final String NO_LABEL_NEEDED = "date";

  private static final int MOST_LABEL_WORDS = 4;
  private static final int MOST_WORDS = 14;
  private static final int FEWEST_NUMBERS = 2;
  private static final int YEAR_DIGITS = 4;

  @Override
  public boolean matches(String text, int from) {
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

  @Override
  public int signs() {
    return Signs.DIGIT;
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
