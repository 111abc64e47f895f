package dev.winnow.rules.match;

/** Characters without which some shapes cannot be, as bits; found in one pass for all shapes. */
final class Signs {

  /** A digit of any script. */
  static final int DIGIT = 1;

  /** A stroke. */
  static final int SLASH = 1 << 1;

  /** A vertical bar. */
  static final int PIPE = 1 << 2;

  /** What may stand between the steps of a path: an arrow, a stroke, a bar. */
  static final int STEP = 1 << 3;

  private Signs() {}

  /** The signs in a text from an index on. */
  static int of(String text, int from) {
    int signs = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && c != ' ') {
        signs |= of(c);
      }
    }
    return signs;
  }

  private static int of(char c) {
    return switch (c) {
      case '/' -> SLASH | STEP;
      case '|' -> PIPE | STEP;
      case '>', '»', '›', '→', '＞' -> STEP;
      default -> Character.isDigit(c) ? DIGIT : 0;
    };
  }
}
