package dev.winnow.core.metadata;

import java.util.Arrays;

/** A text cut into numbers, words and signs, so that dates can be looked for. Immutable. */
final class DateTokens {

  /** Tokens kept; a date stands at the start of what is called one. */
  static final int MAX_TOKENS = 64;

  /** Digits of the longest number kept: a time stamp in one piece. */
  private static final int MAX_DIGITS = 14;

  /** Invisible signs within Persian, Malayalam and Sinhala words. */
  private static final char NON_JOINER = '\u200c';

  private static final char JOINER = '\u200d';

  private static final long NO_NUMBER = -1;

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final long[] numbers;

  private DateTokens(String text, int[] starts, int[] ends, long[] numbers) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.numbers = numbers;
  }

  /** Cuts a text; white space parts tokens and is none. */
  static DateTokens of(String text) {
    int[] starts = new int[MAX_TOKENS];
    int[] ends = new int[MAX_TOKENS];
    long[] numbers = new long[MAX_TOKENS];
    int size = 0;
    int at = 0;
    while (at < text.length() && size < MAX_TOKENS) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        at++;
        continue;
      }
      int end = endOfToken(text, at);
      starts[size] = at;
      ends[size] = end;
      numbers[size++] = Character.isDigit(c) ? number(text, at, end) : NO_NUMBER;
      at = end;
    }
    return new DateTokens(
        text, Arrays.copyOf(starts, size), Arrays.copyOf(ends, size), Arrays.copyOf(numbers, size));
  }

  private static int endOfToken(String text, int at) {
    char first = text.charAt(at);
    int end = at + 1;
    if (Character.isDigit(first)) {
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
    } else if (isWordPart(first)) {
      while (end < text.length() && isWordPart(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c)
        || Character.isSurrogate(c)
        || c == NON_JOINER
        || c == JOINER
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static long number(String text, int start, int end) {
    if (end - start > MAX_DIGITS) {
      return NO_NUMBER;
    }
    long value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + Character.digit(text.charAt(i), 10);
    }
    return value;
  }

  int size() {
    return starts.length;
  }

  /**
   * Whether there is a number of {@code min} to {@code max} digits at an index, which may be out.
   */
  boolean isNumber(int index, int min, int max) {
    return index >= 0
        && index < size()
        && numbers[index] != NO_NUMBER
        && length(index) >= min
        && length(index) <= max;
  }

  /** The number at an index, or -1 if there is none. */
  long number(int index) {
    return index >= 0 && index < size() ? numbers[index] : NO_NUMBER;
  }

  /** Whether there is a word at an index. */
  boolean isWord(int index) {
    return index >= 0 && index < size() && isWordPart(text.charAt(starts[index]));
  }

  /** Whether there is one of some signs at an index. */
  boolean isSign(int index, String signs) {
    return index >= 0 && index < size() && signs.indexOf(text.charAt(starts[index])) >= 0;
  }

  /** The characters at an index; empty if out. */
  String word(int index) {
    return index >= 0 && index < size() ? text.substring(starts[index], ends[index]) : "";
  }

  /** Whether there is nothing between a token and the one before it. */
  boolean touchesPrevious(int index) {
    return index > 0 && index < size() && starts[index] == ends[index - 1];
  }

  int length(int index) {
    return ends[index] - starts[index];
  }
}
