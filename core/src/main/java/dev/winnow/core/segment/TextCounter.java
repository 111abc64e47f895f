package dev.winnow.core.segment;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Counts the words and sentences of blocks. Where a script writes spaces, a word is a run of
 * letters, digits and marks; where it writes none (Chinese, Japanese, Thai and their neighbours)
 * ICU4J's dictionaries say what a word is (UAX 29). For one thread.
 */
final class TextCounter {

  /** The first character of the scripts that need a dictionary: Thai. */
  private static final char FIRST_UNSPACED = '\u0E01';

  /**
   * Where sentences have no marks a text of so many words is taken for one, a longer one for
   * sentences of the usual length. (Words.)
   */
  private static final int LEAST_SENTENCE = 12;

  private static final int SENTENCE = 20;

  // What a character may be.
  private static final int BLANK = 1;
  private static final int WORD_PART = 2;
  private static final int INSIDE_WORD = 4;
  private static final int TERMINAL = 8;

  private static final byte[] ASCII = new byte[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = (byte) kindOf(c);
    }
  }

  /** The text as an array, which is read faster than a string; used again. */
  private char[] chars = new char[128];

  /** Whether the text has a word of a script that writes no spaces. */
  private boolean unspaced;

  /**
   * The sizes of a text.
   *
   * @param linkedCharacters how many of its characters that are not white space are inside links
   */
  TextCounts count(String text, int linkedCharacters) {
    int length = text.length();
    if (length > chars.length) {
      chars = new char[2 * length];
    }
    text.getChars(0, length, chars, 0);
    int blanks = 0;
    int words = 0;
    int sentences = 0;
    unspaced = false;
    for (int i = 0; i < length; ) {
      int kind = kind(chars[i]);
      if (kind == WORD_PART) {
        words++;
        i = wordEnd(i, length);
        continue;
      }
      if (kind == BLANK) {
        blanks++;
      } else if ((kind & TERMINAL) != 0 && endsHere(i + 1, length)) {
        sentences++;
      }
      i++;
    }
    if (unspaced) {
      words = countWithDictionary(text);
      if (sentences == 0 && SentenceMarks.hasNone(text.charAt(length - 1))) {
        sentences = words < LEAST_SENTENCE ? 0 : Math.max(1, words / SENTENCE);
      }
    }
    int characters = length - blanks;
    int linked = Math.min(linkedCharacters, characters);
    int linkedWords = characters == 0 ? 0 : (int) Math.round((double) words * linked / characters);
    return new TextCounts(characters, linked, words, linkedWords, sentences);
  }

  /** The end of the word that begins at a place; notes whether a dictionary must tell words. */
  private int wordEnd(int start, int length) {
    int end = start;
    while (end < length) {
      char c = chars[end];
      int kind = kind(c);
      if (kind == WORD_PART) {
        unspaced |= c >= FIRST_UNSPACED && isUnspaced(c);
      } else if ((kind & INSIDE_WORD) == 0 || !isWordPartAt(end + 1, length)) {
        break;
      }
      end++;
    }
    return end;
  }

  private static int kind(char c) {
    return c < 0x80 ? ASCII[c] : kindOf(c);
  }

  private static int kindOf(char c) {
    if (c <= ' ') {
      return BLANK;
    }
    return isWordPart(c)
        ? WORD_PART
        : (isInsideWord(c) ? INSIDE_WORD : 0) + (isTerminal(c) ? TERMINAL : 0);
  }

  private boolean isWordPartAt(int index, int length) {
    return index < length && kind(chars[index]) == WORD_PART;
  }

  private static boolean isWordPart(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** Apostrophes, points and the like between two word parts do not end a word. */
  private static boolean isInsideWord(char c) {
    return c == '\'' || c == '\u2019' || c == '.' || c == ',' || c == '\u200C' || c == '\u200D';
  }

  /** Whether a text whose last character is this one ends like a sentence. */
  static boolean isTerminal(char c) {
    return c == '\u2026' || SentenceMarks.ends(c);
  }

  /** Full-width marks end a sentence anywhere, others before a space, a quotation mark, the end. */
  private boolean endsHere(int next, int length) {
    if (next >= length) {
      return true;
    }
    char before = chars[next - 1];
    char c = chars[next];
    return before >= '\u3002' || c <= ' ' || isClosing(c);
  }

  private static boolean isClosing(char c) {
    return switch (c) {
      case '"', '\'', ')', ']', '\u00BB', '\u2019', '\u201D', '\u201C' -> true;
      default -> false;
    };
  }

  private static boolean isUnspaced(char c) {
    return (c >= 0x0E00 && c <= 0x0EFF) // Thai, Lao
        || (c >= 0x1000 && c <= 0x109F) // Myanmar
        || (c >= 0x1780 && c <= 0x17FF) // Khmer
        || (c >= 0x3040 && c <= 0x30FF) // kana
        || (c >= 0x3400 && c <= 0x9FFF) // Han
        || (c >= 0xF900 && c <= 0xFAFF); // Han, compatibility
  }

  private static int countWithDictionary(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(text);
    int words = 0;
    while (breaks.next() != BreakIterator.DONE) {
      words += breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT ? 1 : 0;
    }
    return words;
  }
}
