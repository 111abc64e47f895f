package dev.winnow.core.segment;

/**
 * Cuts a long line into sentences, where a text has lost its line breaks. Cuts too seldom rather
 * than behind an abbreviation; what is kept is put together again as it was. Stateless.
 */
final class Sentences {

  /** Shortest line that is cut. (Characters.) */
  private static final int LONG_LINE = 400;

  /** Line that is longer than nearly all paragraphs that people write. (Characters.) */
  private static final int VERY_LONG_LINE = 1500;

  /** Share of a text's characters that such lines must hold for the text to have lost breaks. */
  private static final double HALF_OF_TEXT = 0.5;

  /** Share of a text's characters that one line must hold to be one that lost its breaks. */
  private static final double MOST_OF_TEXT = 0.6;

  /** Longest word before a full stop that may be an abbreviation. (Characters.) */
  private static final int ABBREVIATION = 3;

  /** Small letters before a mark, from which a capital right behind it begins a sentence. */
  private static final int GLUED = 2;

  private static final String CLOSING = "\"'\u2019\u201D\u00BB)]";
  private static final String BULLETS = "\u2022\u25AA\u25CF\u2023";

  private Sentences() {}

  /** The length from which a text's lines are to be cut; none is as long if none is. */
  static int longLine(Lines lines) {
    int longest = 0;
    long inLong = 0;
    for (int i = 0; i < lines.size(); i++) {
      longest = Math.max(longest, lines.width(i));
      inLong += lines.width(i) >= VERY_LONG_LINE ? lines.width(i) : 0;
    }
    int length = lines.text().length();
    return inLong >= HALF_OF_TEXT * length || longest >= MOST_OF_TEXT * length
        ? LONG_LINE
        : Integer.MAX_VALUE;
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
    if (next == end || Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    if (next == behind) {
      return isGlued(text, start, mark, next);
    }
    return c != '.' || !isAbbreviation(text, start, mark);
  }

  /** Whether two paragraphs were put together without a space: {@code for years.The mill}. */
  private static boolean isGlued(String text, int start, int mark, int next) {
    return mark - GLUED >= start
        && Character.isLowerCase(text.charAt(mark - 1))
        && Character.isLowerCase(text.charAt(mark - GLUED))
        && Character.isUpperCase(text.charAt(next))
        && next + 1 < text.length()
        && !Character.isUpperCase(text.charAt(next + 1));
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
