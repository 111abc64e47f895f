package dev.winnow.core.metadata;

/** Finds the date that many sites put into the addresses of their articles. */
final class UrlDate {

  private static final int YEAR = 4;

  private UrlDate() {}

  /** The date in {@code /2024/03/28/}, {@code /2024-03-28/} and the like, or an empty string. */
  static String in(String url) {
    for (int i = 1; i + YEAR + 2 < url.length(); i++) {
      boolean start = !Character.isDigit(url.charAt(i - 1)) && url.charAt(i) == '2';
      if (start && digits(url, i) == YEAR && isSeparator(url, i + YEAR)) {
        int month = i + YEAR + 1;
        int day = month + digits(url, month) + 1;
        boolean shaped = inRange(digits(url, month)) && isSeparator(url, day - 1);
        if (shaped && inRange(digits(url, day)) && url.charAt(i + YEAR) == url.charAt(day - 1)) {
          return url.substring(i, day + digits(url, day)).replace('/', '-').replace('_', '-');
        }
      }
    }
    return "";
  }

  private static boolean inRange(int digits) {
    return digits == 1 || digits == 2;
  }

  private static int digits(String url, int at) {
    int end = at;
    while (end < url.length() && url.charAt(end) >= '0' && url.charAt(end) <= '9') {
      end++;
    }
    return end - at;
  }

  private static boolean isSeparator(String url, int at) {
    return at < url.length() && "/-_".indexOf(url.charAt(at)) >= 0;
  }
}
