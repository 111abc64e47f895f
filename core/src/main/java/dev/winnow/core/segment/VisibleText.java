package dev.winnow.core.segment;

import java.util.Arrays;

/** The visible text of a page as it grows. For one thread. */
final class VisibleText {

  private static final int INITIAL_SIZE = 16 * 1024;

  private char[] chars = new char[INITIAL_SIZE];
  private int length;

  /** Appends a text as it is, and returns how many of its characters are not white space. */
  int append(String text) {
    int from = put(text);
    int characters = 0;
    for (int i = from; i < length; i++) {
      characters += chars[i] > ' ' ? 1 : 0;
    }
    return characters;
  }

  /**
   * Appends a text with its white space as it is rendered: a run of it is one space.
   *
   * @param blank whether white space at the beginning of the text goes, too
   * @return how many characters were appended that are not white space
   */
  int appendCollapsed(String text, boolean blank) {
    int from = put(text);
    int end = length;
    int to = from;
    int characters = 0;
    boolean afterBlank = blank;
    for (int i = from; i < end; i++) {
      char c = chars[i];
      if (c > ' ') {
        chars[to++] = c;
        characters++;
        afterBlank = false;
        continue;
      }
      boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!space) {
        chars[to++] = c;
      } else if (!afterBlank) {
        chars[to++] = ' ';
      }
      afterBlank = space;
    }
    length = to;
    return characters;
  }

  private int put(String text) {
    int from = length;
    int needed = from + text.length();
    if (needed > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(needed, 2 * chars.length));
    }
    text.getChars(0, text.length(), chars, from);
    length = needed;
    return from;
  }

  int length() {
    return length;
  }

  /** Whether there is any text and the last character is a space or control character. */
  boolean endsBlank() {
    return length > 0 && chars[length - 1] <= ' ';
  }

  /** Whether there is any text and the last character is a line feed. */
  boolean endsLine() {
    return length > 0 && chars[length - 1] == '\n';
  }

  /** The character this many places before the end, 1 for the last; NUL where there is none. */
  char back(int places) {
    return places > length ? '\0' : chars[length - places];
  }

  /** Takes away everything from an index on. */
  void cutTo(int index) {
    length = index;
  }

  /** The characters, up to {@link #length}; the array itself, until the text grows. */
  char[] chars() {
    return chars;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
