package dev.winnow.cli.output;

/** Text that can be written as UTF-8. */
final class WellFormed {

  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /** Whether there is any half of a pair of surrogates. */
  static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The text with U+FFFD for each surrogate that has lost its other half. */
  static String of(String text) {
    return hasSurrogates(text) ? repaired(text) : text;
  }

  private static String repaired(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean lone = c <= Character.MAX_VALUE && Character.isSurrogate((char) c);
      out.appendCodePoint(lone ? REPLACEMENT : c);
      i += Character.charCount(c);
    }
    return out.toString();
  }
}
