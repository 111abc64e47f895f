package dev.winnow.rules.match;

/** A line that begins with a copyright sign: of a page with a year, of a picture with a name. */
final class CopyrightLine {

  private static final int MOST_NAME_WORDS = 6;
  private static final int YEAR_WITHIN = 60;
  private static final int YEAR_DIGITS = 4;

  private CopyrightLine() {}

  /** {@code © 2024 The Vell Times}. */
  static boolean hasYear(String text, int from) {
    int start = behindSign(text, from);
    return start >= 0 && findYear(text, start) >= 0;
  }

  /** {@code © Ada Quill/dpa}. */
  static boolean hasName(String text, int from) {
    int start = behindSign(text, from);
    return start >= 0
        && findYear(text, start) < 0
        && Names.isName(text, start, text.length(), MOST_NAME_WORDS);
  }

  private static int behindSign(String text, int from) {
    return switch (from < text.length() ? text.charAt(from) : ' ') {
      case '©' -> from + 1;
      case '(' -> text.regionMatches(true, from, "(c)", 0, 3) ? from + 3 : -1;
      case 'c', 'C' -> behindWord(text, from, "copyright");
      default -> -1;
    };
  }

  private static int behindWord(String text, int from, String word) {
    boolean spelt = text.regionMatches(true, from, word, 0, word.length());
    return spelt && !isLetterAt(text, from + word.length()) ? from + word.length() : -1;
  }

  private static boolean isLetterAt(String text, int i) {
    return i < text.length() && Character.isLetter(text.charAt(i));
  }

  private static int findYear(String text, int from) {
    int end = Math.min(text.length(), from + YEAR_WITHIN);
    int digits = 0;
    for (int i = from; i <= end; i++) {
      if (i < end && Character.isDigit(text.charAt(i))) {
        digits++;
      } else {
        if (digits == YEAR_DIGITS && isCentury(text, i - YEAR_DIGITS)) {
          return i - YEAR_DIGITS;
        }
        digits = 0;
      }
    }
    return -1;
  }

  private static boolean isCentury(String text, int i) {
    return text.startsWith("19", i) || text.startsWith("20", i);
  }
}
