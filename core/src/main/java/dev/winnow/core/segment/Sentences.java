package dev.winnow.core.segment;

/**
 * Cuts a long line into sentences, where a text has lost its line breaks. Cuts too seldom rather
 * than behind an abbreviation; what is kept is put together again as it was. Stateless.
 */
final class Sentences {

  /** Shortest line that is cut. (Characters.) */
  private static final int LONG_LINE = 400;

  /** Share of a text's characters that one line must hold to be one that lost its breaks. */
  private static final double MOST_OF_TEXT = 0.6;

  /** Longest word before a full stop that may be an abbreviation. (Characters.) */
  private static final int ABBREVIATION = 3;

  private static final String CLOSING = "\"'\u2019\u201D\u00BB)]";
  private static final String BULLETS = "\u2022\u25AA\u25CF\u2023";

  private Sentences() {}

  /** Whether a line of so many characters is to be cut. */
  static boolean isRunOn(int line, int text) {
    return line >= LONG_LINE && line >= MOST_OF_TEXT * text;
  }

  /**
   * Where the sentence that begins at a place ends, with its closing marks.
   *
   * @param end the end of the line, which is the last sentence's
   */
  static int end(String text, int start, int end) {
    for (int i = start; i < end - 1; i++) {
      char c = text.charAt(i);
      if (BULLETS.indexOf(c) >= 0 && i > start && text.charAt(i - 1) == ' ') {
        return i;
      }
      if (TextCounter.isTerminal(c)) {
        int behind = i + 1;
        while (behind < end
            && (CLOSING.indexOf(text.charAt(behind)) >= 0
                || TextCounter.isTerminal(text.charAt(behind)))) {
          behind++;
        }
        if (behind < end && endsHere(text, start, i, behind, end)) {
          return behind;
        }
        i = behind - 1;
      }
    }
    return end;
  }

  private static boolean endsHere(String text, int start, int mark, int behind, int end) {
    char c = text.charAt(mark);
    if (c >= '\u3002') {
      return true;
    }
    int next = behind;
    while (next < end && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    if (next == behind || next == end || Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    return c != '.' || !isAbbreviation(text, start, mark);
  }

  /** Whether the word before a full stop is short and has a capital first, or points inside. */
  private static boolean isAbbreviation(String text, int start, int mark) {
    int first = mark;
    while (first > start && !Character.isWhitespace(text.charAt(first - 1))) {
      first--;
    }
    int length = mark - first;
    char c = text.charAt(first);
    boolean number = Character.isDigit(c);
    boolean isShort = length <= ABBREVIATION && (Character.isUpperCase(c) || number);
    return isShort || (text.indexOf('.', first) < mark && !number);
  }
}
