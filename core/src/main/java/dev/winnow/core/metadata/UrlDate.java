package dev.winnow.core.metadata;

import java.util.Locale;

/** Finds the date that many sites put into the addresses of their articles. */
final class UrlDate {

  private static final int YEAR = 4;

  private static final int MONTHS = 12;

  /** Letters of the shortest and the longest name of a month. */
  private static final int MIN_NAME = 3;

  private static final int MAX_NAME = 12;

  private UrlDate() {}

  /**
   * The date in {@code /2024/03/28/}, {@code /2024-03-28/}, {@code /2024/mar/28/}, {@code
   * /20240328/}, {@code /28-03-2024-} and the like as ISO 8601, or an empty string.
   */
  static String in(String url) {
    for (int i = 1; i + YEAR + 2 < url.length(); i++) {
      char c = url.charAt(i);
      if (c >= '0' && c <= '9' && isSeparator(url, i - 1)) {
        String date = dayFirst(url, i);
        if (!date.isEmpty()) {
          return date;
        }
      }
      if (c == '2' && !Character.isLetterOrDigit(url.charAt(i - 1))) {
        String date = at(url, i);
        if (!date.isEmpty()) {
          return date;
        }
      }
    }
    return "";
  }

  private static String at(String url, int start) {
    int digits = digits(url, start);
    if (digits == 2 * YEAR) {
      boolean whole = isPathEnd(url, start + digits) && url.charAt(start - 1) == '/';
      return whole
          ? iso(url.substring(start, start + 4), number(url, start + 4, 2), url, start + 6, 2)
          : "";
    }
    if (digits != YEAR || !isSeparator(url, start + YEAR)) {
      return "";
    }
    int month = start + YEAR + 1;
    int end = month + digits(url, month);
    int number = end - month <= 2 && end > month ? number(url, month, end - month) : 0;
    if (end == month) {
      end = endOfName(url, month);
      boolean named = end - month >= MIN_NAME && end - month <= MAX_NAME;
      number = named ? MonthNames.month(url.substring(month, end).toLowerCase(Locale.ROOT), "") : 0;
    }
    boolean shaped =
        number > 0
            && isSeparator(url, end)
            && (url.charAt(end) == url.charAt(start + YEAR) || isFolderOfDay(url, end));
    int days = digits(url, end + 1);
    return shaped && (days == 1 || days == 2)
        ? iso(url.substring(start, start + YEAR), number, url, end + 1, days)
        : "";
  }

  /** "28-03-2024", where it can be read in one way only. */
  private static String dayFirst(String url, int start) {
    int month = start + 3;
    int year = month + 3;
    boolean shaped =
        digits(url, start) == 2
            && isSeparator(url, start + 2)
            && digits(url, month) == 2
            && isSeparator(url, month + 2)
            && url.charAt(month + 2) == url.charAt(start + 2)
            && digits(url, year) == YEAR
            && url.charAt(year) == '2'
            && isPathEnd(url, year + YEAR);
    boolean clear = shaped && number(url, start, 2) > MONTHS;
    return clear ? iso(url.substring(year, year + YEAR), number(url, month, 2), url, start, 2) : "";
  }

  private static String iso(String year, int month, String url, int day, int digits) {
    int number = number(url, day, digits);
    return month > MONTHS || number > 31 || month < 1 || number < 1
        ? ""
        : String.format(Locale.ROOT, "%s-%02d-%02d", year, month, number);
  }

  private static int number(String url, int start, int length) {
    int number = 0;
    for (int i = start; i < start + length; i++) {
      number = number * 10 + url.charAt(i) - '0';
    }
    return number;
  }

  private static int digits(String url, int at) {
    int end = at;
    while (end < url.length() && url.charAt(end) >= '0' && url.charAt(end) <= '9') {
      end++;
    }
    return end - at;
  }

  private static int endOfName(String url, int at) {
    int end = at;
    while (end < url.length() && Character.isLetter(url.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPathEnd(String url, int at) {
    return at == url.length() || "/-_.?".indexOf(url.charAt(at)) >= 0;
  }

  /** Chinese newsrooms keep a folder for each month and one for each day: "/2024-03/28/". */
  private static boolean isFolderOfDay(String url, int slash) {
    int end = slash + 1 + digits(url, slash + 1);
    return url.charAt(slash) == '/' && end < url.length() && url.charAt(end) == '/';
  }

  private static boolean isSeparator(String url, int at) {
    return at < url.length() && "/-_".indexOf(url.charAt(at)) >= 0;
  }
}
