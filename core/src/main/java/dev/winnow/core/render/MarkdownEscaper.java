package dev.winnow.core.render;

/**
 * Text to Markdown that reads as that text: escapes what CommonMark or GitHub's tables would take
 * for markup, and no more. Stateless.
 */
final class MarkdownEscaper {

  private static final int MAX_HEADING = 6;
  private static final int MAX_LIST_DIGITS = 9;
  private static final int MAX_REFERENCE = 34;

  private MarkdownEscaper() {}

  /** Appends text that may begin a line and holds no markup. */
  static void append(String text, StringBuilder out) {
    append(text, 0, text.length(), false, out);
  }

  /**
   * Appends a part of a line of text.
   *
   * @param text the line
   * @param start index of the part's first character; at 0 a line begins
   * @param end index behind its last character
   * @param marked whether markup stands beside the part, so that its neighbours are not known
   */
  static void append(String text, int start, int end, boolean marked, StringBuilder out) {
    int sign = start == 0 || !marked ? blockSign(text, 0, text.length()) : -1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean unsure = marked && (c == '_' || c == '\\');
      if (i == sign || unsure || isInlineSign(text, i)) {
        out.append('\\');
      }
      out.append(c == '\n' ? ' ' : c);
    }
  }

  /** Escapes hashes from an index on that would end a heading. */
  static void closeHeading(StringBuilder out, int start) {
    int hashes = out.length();
    while (hashes > start && out.charAt(hashes - 1) == '#') {
      hashes--;
    }
    boolean closing = hashes < out.length() && (hashes == start || out.charAt(hashes - 1) == ' ');
    if (closing) {
      out.insert(hashes, '\\');
    }
  }

  /** Appends a part of the text of a table's cell; parameters as for {@link #append}. */
  static void appendCell(String text, int start, int end, boolean marked, StringBuilder out) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean unsure = marked && (c == '_' || c == '\\');
      if (c == '|' || unsure || isInlineSign(text, i)) {
        out.append('\\');
      }
      out.append(c == '\n' ? ' ' : c);
    }
  }

  /** The index of the character that would make a line more than text, or -1. */
  private static int blockSign(String text, int start, int end) {
    int i = start;
    while (i < end && text.charAt(i) == ' ') {
      i++;
    }
    if (i == end) {
      return -1;
    }
    return switch (text.charAt(i)) {
      case '>', '=' -> i;
      case '+' -> endsWord(text, i + 1, end) ? i : -1;
      case '-' -> endsWord(text, i + 1, end) || isRule(text, i, end) ? i : -1;
      case '#' -> isHeading(text, i, end) ? i : -1;
      default -> listDelimiter(text, i, end);
    };
  }

  private static boolean endsWord(String text, int at, int end) {
    return at >= end || text.charAt(at) == ' ' || text.charAt(at) == '\t';
  }

  private static boolean isRule(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '-' && text.charAt(i) != ' ' && text.charAt(i) != '\t') {
        return false;
      }
    }
    return true;
  }

  private static boolean isHeading(String text, int start, int end) {
    int i = start;
    while (i < end && text.charAt(i) == '#') {
      i++;
    }
    return i - start <= MAX_HEADING && endsWord(text, i, end);
  }

  private static int listDelimiter(String text, int start, int end) {
    int i = start;
    while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    boolean digits = i > start && i - start <= MAX_LIST_DIGITS;
    return digits
            && i < end
            && (text.charAt(i) == '.' || text.charAt(i) == ')')
            && endsWord(text, i + 1, end)
        ? i
        : -1;
  }

  private static boolean isInlineSign(String text, int at) {
    return switch (text.charAt(at)) {
      case '*', '`', '[', ']', '~' -> true;
      case '_' -> !isWord(text, at - 1) || !isWord(text, at + 1);
      case '\\' -> at + 1 >= text.length() || isPunctuation(text.charAt(at + 1));
      case '<' -> at + 1 < text.length() && isTagStart(text.charAt(at + 1));
      case '&' -> isReference(text, at + 1);
      default -> false;
    };
  }

  private static boolean isWord(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isPunctuation(char c) {
    // A line break too: behind a backslash it is a hard one.
    return c == '\n' || (c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c));
  }

  private static boolean isTagStart(char c) {
    return c == '/' || c == '!' || c == '?' || Character.isLetter(c);
  }

  /** Whether a character reference could stand behind an ampersand. */
  static boolean isReference(String text, int from) {
    int limit = Math.min(text.length(), from + MAX_REFERENCE);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i > from;
      }
      if (c != '#' && !Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return false;
  }
}
