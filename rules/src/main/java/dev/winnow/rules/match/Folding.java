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

  /**
   * What has been computed so far, plus 1; 0 is not known yet. Filled as characters come, since
   * filling it takes longer than a start may: threads may compute one character twice, but nothing
   * else than its value is ever written.
   */
  private static final char[] KNOWN = new char[1 << 16];

  private Folding() {}

  /** The folded character, {@link #SEPARATOR} or {@link #IGNORED}. */
  public static char fold(char c) {
    char known = KNOWN[c];
    return known != 0 ? (char) (known - 1) : learn(c);
  }

  private static char learn(char c) {
    char folded = compute(c);
    KNOWN[c] = (char) (folded + 1);
    return folded;
  }

  /** The second letter of one that is spelt out, such as ß; 0 for any other. */
  public static char second(char c) {
    if (c < 'Æ') {
      return 0;
    }
    return switch (c) {
      case 'ß', 'ẞ' -> 's';
      case 'æ', 'Æ', 'œ', 'Œ' -> 'e';
      case 'þ', 'Þ' -> 'h';
      default -> 0;
    };
  }

  /** Letters that Unicode does not decompose, each with what people write instead. */
  private static char spelling(char c) {
    return switch (c) {
      case 'ß', 'ẞ' -> 's';
      case 'æ', 'Æ' -> 'a';
      case 'œ', 'Œ', 'ø', 'Ø' -> 'o';
      case 'þ', 'Þ', 'ŧ', 'Ŧ' -> 't';
      case 'ł', 'Ł' -> 'l';
      case 'đ', 'Đ', 'ð', 'Ð' -> 'd';
      case 'ı', 'İ' -> 'i';
      case 'ħ', 'Ħ' -> 'h';
      default -> 0;
    };
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
    char spelt = spelling(c);
    if (spelt != 0) {
      return spelt;
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
