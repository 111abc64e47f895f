package dev.winnow.core.normalize;

/** The steps that drop or replace single characters, and what is known of those. Stateless. */
final class Characters {

  private static final char ZWNJ = '\u200C';
  private static final char ZWJ = '\u200D';
  private static final char VARIATION_SELECTOR_16 = '\uFE0F';

  private Characters() {}

  /** Control characters but white space, and halves of surrogate pairs, which no file can hold. */
  static boolean isControl(char c) {
    return c < ' ' ? c < '\t' || c > '\r' : c >= 0x7F && c <= 0x9F && c != 0x85;
  }

  /** Special spaces and line separators, but not what {@link #isBlank} names. */
  static boolean isSpecialSpace(char c) {
    return switch (c) {
      case 0x0B, 0x0C, 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
      default -> c >= 0x2000 && c <= 0x200A;
    };
  }

  /** Space, tab, line feed and carriage return. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** Characters without a shape that {@link #dropInvisibles} may drop. */
  static boolean isInvisible(char c) {
    return switch (c) {
      case 0xAD, 0x180E, 0x200B, 0x2060, 0xFEFF, 0xFFF9, 0xFFFA, 0xFFFB, ZWNJ, ZWJ -> true;
      default -> (c >= 0x2061 && c <= 0x2064) || (c >= 0x206A && c <= 0x206F) || isBidi(c);
    };
  }

  private static boolean isBidi(char c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  /** Drops control characters and lone surrogates. */
  static String dropControls(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        int codePoint = text.codePointAt(i);
        if (Character.isSupplementaryCodePoint(codePoint)) {
          out.appendCodePoint(codePoint);
          i++;
        }
      } else if (!isControl(c)) {
        out.append(c);
      }
    }
    return out.length() == text.length() ? text : out.toString();
  }

  /**
   * Drops invisible characters, but for the joiners between letters or emoji, and for direction
   * marks in text that has letters of right-to-left scripts.
   */
  static String dropInvisibles(String text) {
    boolean rightToLeft = hasRightToLeft(text);
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean kept =
          !isInvisible(c)
              || (isBidi(c) && rightToLeft)
              || ((c == ZWNJ || c == ZWJ) && joins(out, text, i + 1));
      if (kept) {
        out.append(c);
      }
    }
    return out.length() == text.length() ? text : out.toString();
  }

  private static boolean joins(StringBuilder before, String text, int next) {
    if (before.isEmpty()) {
      return false;
    }
    int last = before.codePointBefore(before.length());
    // Indic scripts end words in a vowel killer and a joiner.
    if (Character.getType(last) == Character.NON_SPACING_MARK && last != VARIATION_SELECTOR_16) {
      return true;
    }
    return next < text.length() && isJoinable(last) && isJoinable(text.codePointAt(next));
  }

  private static boolean isJoinable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.OTHER_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      default -> Character.isLetter(codePoint);
    };
  }

  private static boolean hasRightToLeft(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hebrewToArabic = c >= 0x0590 && c <= 0x08FF && c != 0x061C;
      boolean presentationForm = (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
      if (hebrewToArabic || presentationForm) {
        return true;
      }
    }
    return false;
  }

  /** Makes special spaces plain ones, and line separators line feeds. */
  static String plainSpaces(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean changed = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpecialSpace(c)) {
        boolean breaksLine = c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
        c = breaksLine ? '\n' : ' ';
        changed = true;
      }
      out.append(c);
    }
    return changed ? out.toString() : text;
  }
}
