package dev.winnow.core.normalize;

/** Trimming and the making one of white space. Stateless. */
final class Whitespace {

  private Whitespace() {}

  /**
   * The text without white space at its ends; of preformatted text, without blank lines at its
   * beginning, whose last keeps its indentation, and without white space at its end.
   */
  static String trim(String text, boolean preformatted) {
    int start = 0;
    int end = text.length();
    while (end > 0 && Characters.isBlank(text.charAt(end - 1))) {
      end--;
    }
    int line = 0;
    while (start < end && Characters.isBlank(text.charAt(start))) {
      char c = text.charAt(start++);
      line = c == '\n' || c == '\r' ? start : line;
    }
    return text.substring(preformatted && start < text.length() && end > 0 ? line : start, end);
  }

  /** Index behind the last character of a part of an array that is no white space. */
  static int end(char[] chars, int from, int to) {
    int end = to;
    while (end > from && Characters.isBlank(chars[end - 1])) {
      end--;
    }
    return end;
  }

  /**
   * Where the {@linkplain #trim trimmed} text begins.
   *
   * @param end its end
   */
  static int start(char[] chars, int from, int end, boolean preformatted) {
    int start = from;
    int line = from;
    while (start < end && Characters.isBlank(chars[start])) {
      char c = chars[start++];
      line = c == '\n' || c == '\r' ? start : line;
    }
    return preformatted && end > from ? line : start;
  }

  /** Runs of white space made one space; the text is trimmed already. */
  static String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean changed = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Characters.isBlank(c)) {
        out.append(c);
      } else if (i > 0 && Characters.isBlank(text.charAt(i - 1))) {
        changed = true;
      } else {
        out.append(' ');
        changed |= c != ' ';
      }
    }
    return changed ? out.toString() : text;
  }

  /** Line feeds for all line ends, and no blanks in front of them; the text is trimmed already. */
  static String tidyLines(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (pair) {
        continue;
      }
      if (c == '\n' || c == '\r') {
        int length = out.length();
        while (length > 0 && (out.charAt(length - 1) == ' ' || out.charAt(length - 1) == '\t')) {
          length--;
        }
        out.setLength(length);
        c = '\n';
      }
      out.append(c);
    }
    return out.length() == text.length() && text.indexOf('\r') < 0 ? text : out.toString();
  }
}
