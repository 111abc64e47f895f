package dev.winnow.core.segment;

/** How scripts mark the ends of sentences. Stateless and thread-safe. */
public final class SentenceMarks {

  private SentenceMarks() {}

  /** Whether a character ends sentences: those of Unicode's {@code STerm} that pages have. */
  public static boolean ends(char c) {
    return switch (c) {
      case '.', '!', '?' -> true;
      case '\u0589' -> true; // Armenian
      case '\u061F', '\u06D4' -> true; // Arabic
      case '\u0964', '\u0965' -> true; // Indic
      case '\u104B' -> true; // Myanmar
      case '\u1362', '\u1367' -> true; // Ethiopic
      case '\u17D4' -> true; // Khmer
      case '\u3002', '\uFF01', '\uFF1F', '\uFF61' -> true; // East Asian
      default -> false;
    };
  }

  /**
   * Whether the full stop at an index belongs to an initial, as in {@code D. Marsh}.
   *
   * @param stop index of a character of the text
   */
  public static boolean isOfInitial(String text, int stop) {
    return stop > 0
        && text.charAt(stop) == '.'
        && Character.isUpperCase(text.charAt(stop - 1))
        && (stop == 1 || !Character.isLetter(text.charAt(stop - 2)));
  }

  /** Whether a character is of a script that ends sentences by nothing but a space: Thai, Lao. */
  public static boolean hasNone(char c) {
    return c >= 0x0E00 && c <= 0x0EFF;
  }
}
