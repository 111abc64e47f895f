package dev.winnow.rules.match;

import java.text.Normalizer;

/**
 * Characters without case and diacritics, so that "Abonnés" and "ABONNES" are the same word. Folds
 * Latin, Greek, Arabic and full-width letters to their base letter, every other script to lower
 * case. Stateless.
 */
public final class Folding {

  /** Returned for a character that separates words. */
  public static final char SEPARATOR = 0;

  /** Returned for a character that counts for nothing: a soft hyphen, a combining mark. */
  public static final char IGNORED = 1;

  // From here on a mark is a vowel that makes another word; before, it is a hint to the reader.
  private static final char INDIC = 0x0900;

  private static final char ARABIC = 0x0620;
  private static final char ARABIC_END = 0x06FF;

  private static final int TABLE_SIZE = 0x0530;
  private static final char[] FIRST = new char[TABLE_SIZE];
  private static final char[] SECOND = new char[TABLE_SIZE];
  // Letters that Unicode does not decompose, each with what people write instead.
  private static final String[] SPELT_OUT = {
    "ßss", "æae", "œoe", "þth", "øo", "łl", "đd", "ðd", "ıi", "ħh", "ŧt"
  };

  static {
    for (char c = 0; c < TABLE_SIZE; c++) {
      FIRST[c] = compute(c);
    }
    for (String entry : SPELT_OUT) {
      spellOut(entry.charAt(0), entry);
      spellOut(Character.toUpperCase(entry.charAt(0)), entry);
    }
    FIRST['İ'] = 'i';
  }

  private Folding() {}

  private static void spellOut(char letter, String entry) {
    FIRST[letter] = entry.charAt(1);
    if (entry.length() > 2) {
      SECOND[letter] = entry.charAt(2);
    }
  }

  /** The folded character, {@link #SEPARATOR} or {@link #IGNORED}. */
  public static char fold(char c) {
    return c < TABLE_SIZE ? FIRST[c] : compute(c);
  }

  /** The second letter of one that is spelt out, such as ß; 0 for any other. */
  public static char second(char c) {
    return c < TABLE_SIZE ? SECOND[c] : 0;
  }

  /** Whether a script without spaces makes each of its characters a token of its own. */
  public static boolean isUnspaced(char c) {
    return c >= 0x0E00
        && (c <= 0x109F
            || (c >= 0x1780 && c <= 0x17FF)
            || (c >= 0x3040 && c <= 0x30FF)
            || (c >= 0x3400 && c <= 0x4DBF)
            || (c >= 0x4E00 && c <= 0x9FFF)
            || (c >= 0xF900 && c <= 0xFAFF));
  }

  private static char compute(char c) {
    if (c < 0x80) {
      return asciiFold(c);
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return asciiFold((char) (c - 0xFEE0));
    }
    if (c == 0x00AD || (c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200D)) {
      return IGNORED;
    }
    if (isUnspaced(c)) {
      return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
          ? c
          : SEPARATOR;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) {
      return c < INDIC ? IGNORED : c;
    }
    if (!Character.isLetterOrDigit(c)) {
      return SEPARATOR;
    }
    return c >= ARABIC && c <= ARABIC_END ? arabicBase(c) : letter(c);
  }

  private static char letter(char c) {
    return isDecomposed(c) ? base(c) : Character.toLowerCase(c);
  }

  private static char asciiFold(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 32);
    }
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : SEPARATOR;
  }

  /** Writers put or leave out the hamza, and keyboards differ in kaf and yeh. */
  private static char arabicBase(char c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ي', 'ى' -> 'ی';
      case 'ك' -> 'ک';
      default -> c;
    };
  }

  /** Latin and Greek: in other scripts a mark often makes another letter, as in Cyrillic й. */
  private static boolean isDecomposed(char c) {
    return c < 0x0400 || c == 0x0401 || c == 0x0451 || (c >= 0x1E00 && c <= 0x1FFF);
  }

  private static char base(char c) {
    String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    return Character.toLowerCase(decomposed.charAt(0));
  }

  /**
   * The folded words of a part of a text, one space between them; a key to look names and labels up
   * by.
   */
  public static String key(String text, int from, int to) {
    StringBuilder key = new StringBuilder(to - from);
    boolean gap = false;
    for (int i = from; i < to; i++) {
      char folded = fold(text.charAt(i));
      if (folded == IGNORED || Punctuation.isInnerApostrophe(text, i)) {
        continue;
      }
      if (folded == SEPARATOR) {
        gap = key.length() > 0;
        continue;
      }
      if (gap) {
        key.append(' ');
        gap = false;
      }
      key.append(folded);
      char second = second(text.charAt(i));
      if (second != 0) {
        key.append(second);
      }
    }
    return key.toString();
  }

  /** {@link #key(String, int, int)} of a whole text. */
  public static String key(String text) {
    return key(text, 0, text.length());
  }
}
