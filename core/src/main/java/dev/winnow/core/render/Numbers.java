package dev.winnow.core.render;

/** Numbers in attributes. Stateless. */
final class Numbers {

  /** CommonMark's lists know numbers of up to nine digits; spans need fewer. */
  private static final int MAX_DIGITS = 9;

  private Numbers() {}

  /** A number of one to nine ASCII digits, or {@code other} if it is something else. */
  static int parse(String value, int other) {
    String digits = value.strip();
    if (digits.isEmpty() || digits.length() > MAX_DIGITS) {
      return other;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return other;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
