package dev.winnow.core.metadata;

/** Tells lines that are no more than a date from other lines with numbers. Stateless. */
final class DateLines {

  /** Digits of the shortest date: "14.3.3". */
  private static final int MIN_DIGITS = 4;

  private static final int YEAR_DIGITS = 4;

  /** Digits of groups in numbers of telephones, prices and counts. */
  private static final int PHONE_DIGITS = 3;

  /** Characters of "at", "Uhr", "klo" and of the signs of time zones. */
  private static final int SMALL_WORD = 3;

  /** Words that are no part of a date as far as is known: the name of another calendar's month. */
  private static final int MAX_OTHERS = 1;

  /** Words of a date with such a month. */
  private static final int OTHER_CALENDAR = 3;

  /**
   * From this character on (Chinese, Japanese, Korean …) a word for the year follows its number.
   */
  private static final char FIRST_IDEOGRAPH = '\u3000';

  private DateLines() {}

  /**
   * Whether a line is a date in any language, with a label, a weekday, a time and a zone at most.
   * Such a line may still be no date that can be read.
   */
  static boolean isDate(String line) {
    if (!DateParser.hasDigits(line, MIN_DIGITS)) {
      return false;
    }
    int words = 0;
    int others = 0;
    boolean month = false;
    for (String part : line.split(" ", -1)) {
      String word = withoutSigns(part);
      if (!word.isEmpty()) {
        words++;
        boolean number = Character.isDigit(word.codePointAt(0));
        boolean named = !number && MonthNames.month(word, "") > 0;
        month |= named;
        others += number || named || isOfDate(word) ? 0 : 1;
      }
    }
    return others <= MAX_OTHERS && isNumbered(line, month, words <= OTHER_CALENDAR);
  }

  private static boolean isOfDate(String word) {
    return word.length() <= SMALL_WORD
        || MonthNames.isWeekday(word)
        || DateLabel.in(word) != DateLabel.NONE;
  }

  /**
   * Whether numbers stand as in a date: with a month's name or a year, or joined as "14.3.23".
   *
   * @param brief whether a day and a year are enough
   */
  private static boolean isNumbered(String line, boolean month, boolean brief) {
    int numbers = 0;
    int digits = 0;
    int joints = 0;
    boolean year = false;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if (Character.isDigit(c)) {
        digits++;
      } else if (digits > 0) {
        if (digits == PHONE_DIGITS || digits > YEAR_DIGITS) {
          return false;
        }
        year |= digits == YEAR_DIGITS;
        joints += "./-".indexOf(c) >= 0 || c >= FIRST_IDEOGRAPH ? 1 : 0;
        numbers++;
        digits = 0;
      }
    }
    boolean day = month || (year && brief);
    return numbers > 1 && (day || (numbers > 2 && (year || joints > 1)));
  }

  private static String withoutSigns(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    while (end > start && ".,:;()|".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return word.substring(start, end);
  }
}
