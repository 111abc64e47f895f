package dev.winnow.core.segment;

import java.util.Arrays;

/** Where the lines of a text begin and end. (UAX 14, mandatory breaks.) Immutable. */
final class Lines {

  private static final int FIRST_SIZE = 64;

  private final String text;
  private final int size;
  private final int[] starts;
  private final int[] ends;

  /** Behind the last character of each line that is no white space. */
  private final int[] inkEnds;

  private Lines(String text, int size, int[] starts, int[] ends, int[] inkEnds) {
    this.text = text;
    this.size = size;
    this.starts = starts;
    this.ends = ends;
    this.inkEnds = inkEnds;
  }

  /**
   * The lines of a text.
   *
   * @param chars its characters
   */
  static Lines of(String text, char[] chars) {
    int[] starts = new int[FIRST_SIZE];
    int[] ends = new int[FIRST_SIZE];
    int[] inkEnds = new int[FIRST_SIZE];
    int size = 0;
    for (int start = 0; start < chars.length; ) {
      int end = start;
      while (end < chars.length && !isEnd(chars[end])) {
        end++;
      }
      int ink = end;
      while (ink > start && Character.isWhitespace(chars[ink - 1])) {
        ink--;
      }
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
        inkEnds = Arrays.copyOf(inkEnds, 2 * size);
      }
      starts[size] = start;
      ends[size] = end;
      inkEnds[size++] = ink;
      boolean pair = end + 1 < chars.length && chars[end] == '\r' && chars[end + 1] == '\n';
      start = end + (pair ? 2 : 1);
    }
    return new Lines(text, size, starts, ends, inkEnds);
  }

  private static boolean isEnd(char c) {
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

  /** The text that they are lines of. */
  String text() {
    return text;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** Where a line begins. */
  int start(int line) {
    return starts[line];
  }

  /** Where it ends, its break not included. */
  int end(int line) {
    return ends[line];
  }

  /** Behind its last character that is no white space; its start for a blank line. */
  int inkEnd(int line) {
    return inkEnds[line];
  }

  /** The characters of a line up to its last that is no white space; 0 for a blank line. */
  int length(int line) {
    return inkEnds[line] - starts[line];
  }

  /** The characters of a line, its break not included. */
  int width(int line) {
    return ends[line] - starts[line];
  }

  /** Where the text of a line begins, behind its spaces and tabs. */
  int inkStart(int line) {
    int first = starts[line];
    while (first < inkEnds[line] && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
      first++;
    }
    return first;
  }

  /** The spaces and tabs, each counted as one, that a line begins with; 0 for a blank line. */
  int indentation(int line) {
    return inkStart(line) - starts[line];
  }
}
