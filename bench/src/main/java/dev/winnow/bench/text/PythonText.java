package dev.winnow.bench.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Words, white space and letter case as Python's {@code str} and {@code re} see them. The published
 * figures of other extractors were computed in Python, and {@code java.util.regex} differs in each
 * of the three: there, combining marks are word characters and No-Break Space is no white space.
 */
public final class PythonText {

  /** General categories of {@code \w} beside the underscore: all letters and all numbers. */
  private static final int WORD_TYPES =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private PythonText() {}

  /** Whether {@code \w} matches a code point. */
  public static boolean isWord(int codePoint) {
    return codePoint == '_' || (WORD_TYPES >> Character.getType(codePoint) & 1) != 0;
  }

  /** Whether {@code \s} matches a code point. */
  public static boolean isSpace(int codePoint) {
    if (codePoint <= ' ') {
      return codePoint == ' '
          || (codePoint >= '\t' && codePoint <= '\r')
          || (codePoint >= 0x1C && codePoint <= 0x1F);
    }
    return codePoint == 0x85 || (codePoint >= 0xA0 && Character.isSpaceChar(codePoint));
  }

  /** The words of a text: the matches of {@code \w+}. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>(text.length() / 6);
    int start = -1;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (isWord(codePoint)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
      i += Character.charCount(codePoint);
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    return words;
  }

  /** The text in lower case, as {@code str.lower()}. */
  public static String lower(String text) {
    return UCharacter.toLowerCase(ULocale.ROOT, text);
  }

  /** The text with its case folded, as {@code str.casefold()}. */
  public static String caseFold(String text) {
    return UCharacter.foldCase(text, true);
  }

  /** The text with one space for each run of white space, and none at the ends. */
  public static String collapse(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        gap = !out.isEmpty();
      } else {
        if (gap) {
          out.append(' ');
          gap = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }
}
