package dev.winnow.core.score;

/**
 * Tells lines with a date in them by the order of their numbers, in any language and any digits: a
 * day, a word and a year; a day, a month and a year; a clock time. Stateless.
 */
public final class DateForm {

  private static final int LAST_DAY = 31;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;

  /** Years of the Persian and of the Thai calendar. */
  private static final int FIRST_OTHER_YEAR = 1380;

  private static final int LAST_OTHER_YEAR = 1450;
  private static final int FIRST_THAI_YEAR = 2540;
  private static final int LAST_THAI_YEAR = 2600;

  /** Longest line whose only sign of a date is a clock time. (Words.) */
  private static final int CLOCK_WORDS = 6;

  /** Most words beside a date without a time: more are a sentence about it. */
  private static final int OTHER_WORDS = 3;

  /** The same beside clock times and other numbers: {@code 12.2. 08:14, updated 12.2. 09:02}. */
  private static final int OTHER_WORDS_AT_CLOCK = 1;

  private DateForm() {}

  /** Whether a line says when, and hardly anything else. */
  public static boolean isIn(String text) {
    Scan scan = new Scan(text);
    while (scan.next()) {
      scan.take();
    }
    boolean whole = scan.year && (scan.clock || scan.others <= OTHER_WORDS);
    boolean clock =
        scan.clock && (scan.words <= CLOCK_WORDS || scan.others <= OTHER_WORDS_AT_CLOCK);
    return !scan.sentence() && ((scan.dated && whole) || clock);
  }

  private static boolean isYear(int number) {
    return (number >= FIRST_YEAR && number <= LAST_YEAR)
        || (number >= FIRST_OTHER_YEAR && number <= LAST_OTHER_YEAR)
        || (number >= FIRST_THAI_YEAR && number <= LAST_THAI_YEAR);
  }

  /** Goes through the numbers and words of a line. */
  private static final class Scan {
    private final String text;
    private int at;
    private int start;
    private boolean number;

    private boolean year;
    private boolean clock;

    /** Whether a day stands before or behind a month, next to the year. */
    private boolean dated;

    private int words;
    private int others;

    // The two numbers before, and how many words stand between each and the next.
    private int last = -1;
    private int beforeLast = -1;
    private int between;

    Scan(String text) {
      this.text = text;
    }

    boolean next() {
      while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      start = at;
      if (at == text.length()) {
        return false;
      }
      number = Character.isDigit(text.charAt(at));
      while (at < text.length()
          && (number
              ? Character.isDigit(text.charAt(at))
              : Character.isLetter(text.charAt(at)) || isMark(text.charAt(at)))) {
        at++;
      }
      return true;
    }

    /** Vowel signs and the joiners of scripts belong to their word. */
    private static boolean isMark(char c) {
      int type = Character.getType(c);
      return type == Character.NON_SPACING_MARK
          || type == Character.COMBINING_SPACING_MARK
          || type == Character.FORMAT;
    }

    void take() {
      words++;
      if (!number) {
        others++;
        between++;
        return;
      }
      int value = value();
      if (isYear(value)) {
        year = true;
        dated |= isDay(last) && between <= 2;
        dated |= isDay(beforeLast) && isDay(last) && between == 0;
      } else if (isDay(value)) {
        dated |= isYear(last) && between == 1;
        dated |= isYear(beforeLast) && isDay(last) && between <= 1;
      }
      clock |= isClock(value);
      beforeLast = last;
      last = value;
      between = 0;
    }

    /** Whether minutes follow an hour: {@code 10:15}, {@code 10h15}, {@code 10時15分}. */
    private boolean isClock(int hour) {
      if (hour > 24 || at + 2 >= text.length() || at - start > 2) {
        return false;
      }
      boolean sign = ":：hH時时시".indexOf(text.charAt(at)) >= 0;
      int minutes = at + 1;
      int digits = 0;
      while (minutes + digits < text.length() && Character.isDigit(text.charAt(minutes + digits))) {
        digits++;
      }
      return sign && digits == 2;
    }

    private static boolean isDay(int number) {
      return number >= 1 && number <= LAST_DAY;
    }

    private int value() {
      int value = 0;
      for (int i = start; i < at && i < start + 5; i++) {
        value = value * 10 + Character.digit(text.charAt(i), 10);
      }
      return value;
    }

    /** Whether the line ends as a sentence does, or announces what follows. */
    boolean sentence() {
      return text.endsWith(":") || (!number && LineShape.endsSentence(text));
    }
  }
}
