package dev.winnow.core.segment;

/** Where the lines of a text begin and end. (UAX 14, mandatory breaks.) */
final class Lines {

  private Lines() {}

  /** The end of the line that begins at a place. */
  static int end(String text, int start) {
    int end = start;
    while (end < text.length() && !isEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where the line behind an end begins; beyond the text's length behind the last. */
  static int next(String text, int end) {
    boolean pair =
        end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
    return end + (pair ? 2 : 1);
  }

  /** The characters of a line up to its last that is no white space; 0 for a blank line. */
  static int length(String text, int start, int end) {
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last - start;
  }

  /** The spaces and tabs, each counted as one, that a line begins with. */
  static int indentation(String text, int start) {
    int first = start;
    while (first < text.length() && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
      first++;
    }
    return first - start;
  }

  static boolean isEnd(char c) {
    // Nearly every character is told by the first look.
    if (c > '\r' && c < '\u0085') {
      return false;
    }
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == '\u000B'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }
}
