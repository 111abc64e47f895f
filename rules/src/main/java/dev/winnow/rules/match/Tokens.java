package dev.winnow.rules.match;

import java.util.Arrays;

/**
 * The words of a piece of text as numbers ({@link WordHash}), with what stands between them. A
 * buffer to be filled again and again by one thread.
 */
public final class Tokens {

  /** Signs that shapes need; {@link #signs()} says which of them stand in the text. */
  static final int SLASH = 1;

  static final int PIPE = 1 << 1;
  static final int DIGIT = 1 << 2;
  static final int STEP = 1 << 3;
  static final int COPYRIGHT = 1 << 4;
  static final int COLON_SIGN = 1 << 5;

  private static final int INITIAL = 48;
  private static final byte BREAK = 1;
  private static final byte COLON = 2;
  private static final byte QUOTE_BEFORE = 4;
  private static final byte QUOTE_AFTER = 8;

  /** How far from the words that others quote the quotation marks may stand. (Words.) */
  private static final int QUOTED_WORDS = 4;

  /** The ASCII letters in lower case; 0 for what is none. */
  private static final char[] LETTERS = new char[0x80];

  static {
    for (char c = 'a'; c <= 'z'; c++) {
      LETTERS[c] = c;
      LETTERS[c - 'a' + 'A'] = c;
    }
  }

  private int wordLength;
  private long wordHash;
  private int wordStart;
  private boolean digitsOnly;
  private boolean broken;
  private boolean quoted;

  /** Whether any quotation mark stands between the words. */
  private boolean quotes;

  private String text = "";
  private int textEnd;

  /** What is read of the text, as an array, which is read faster than a string; used again. */
  private char[] chars = new char[INITIAL];

  private int size;
  private int signs;
  private long[] ids = new long[INITIAL];
  private int[] starts = new int[INITIAL];
  private int[] ends = new int[INITIAL];
  private byte[] flags = new byte[INITIAL];

  /** An empty buffer. */
  public Tokens() {}

  /** The number of words read. */
  public int size() {
    return size;
  }

  /** Which signs stand between the words read. */
  int signs() {
    return signs;
  }

  /** The {@link WordHash} of a word. */
  public long id(int token) {
    return ids[token];
  }

  /** Index of the first character of a word. */
  public int start(int token) {
    return starts[token];
  }

  /** Index behind the last character of a word. */
  public int end(int token) {
    return ends[token];
  }

  /** Whether a new piece begins with this word: behind a full stop, a dash, a bracket. */
  boolean breakBefore(int token) {
    return token == 0 || token >= size || (flags[token] & BREAK) != 0;
  }

  /** Whether a colon follows this word. */
  boolean colonAfter(int token) {
    return (flags[token] & COLON) != 0;
  }

  /**
   * Whether the words from one on can be a title rather than the rest of a sentence: a new piece or
   * a capital letter begins with it, or no full stop is at the end.
   */
  boolean isTitle(int token) {
    return breakBefore(token)
        || Character.isUpperCase(text.charAt(starts[token]))
        || !Punctuation.fullStopBefore(text, textEnd);
  }

  /**
   * Whether a quotation begins at or shortly before one word and ends behind it, shortly behind
   * another at the latest.
   */
  boolean areQuoted(int first, int last) {
    if (!quotes) {
      return false;
    }
    int opening = first;
    int least = Math.max(0, first - QUOTED_WORDS);
    while (opening > least
        && (flags[opening] & QUOTE_BEFORE) == 0
        && (flags[opening - 1] & QUOTE_AFTER) == 0) {
      opening--;
    }
    if ((flags[opening] & QUOTE_BEFORE) == 0) {
      return false;
    }
    int closing = first;
    int most = Math.min(size - 1, last + QUOTED_WORDS);
    while (closing < most
        && (flags[closing] & QUOTE_AFTER) == 0
        && (flags[closing + 1] & QUOTE_BEFORE) == 0) {
      closing++;
    }
    return (flags[closing] & QUOTE_AFTER) != 0;
  }

  boolean isNumber(int token) {
    return ids[token] == WordHash.NUMBER;
  }

  /**
   * Reads words.
   *
   * @param text the text
   * @param from index of the first character to read
   * @param to index behind the last character to read
   * @param limit most words to read
   */
  public void read(String text, int from, int to, int limit) {
    this.text = text;
    textEnd = to;
    size = 0;
    signs = 0;
    wordLength = 0;
    broken = false;
    quoted = false;
    quotes = false;
    if (chars.length < to - from) {
      chars = new char[2 * (to - from)];
    }
    text.getChars(from, to, chars, 0);
    int i = from;
    while (i < to && size < limit) {
      char c = chars[i - from];
      if (c < LETTERS.length && LETTERS[c] != 0) {
        i = from + readLetters(i - from, to - from, from);
      } else if (c == ' ') {
        endWord(i++);
      } else {
        readOther(text, i++, to);
      }
    }
    if (size < limit) {
      endWord(to);
    }
  }

  /**
   * Reads a run of ASCII letters, of which most texts mostly consist, and returns its end.
   *
   * @param from where it begins among the characters copied
   * @param to where these end
   * @param offset where these begin in the text
   */
  private int readLetters(int from, int to, int offset) {
    char[] letters = chars;
    if (wordLength > 0 && digitsOnly) {
      add(LETTERS[letters[from]], offset + from);
      return from + 1;
    }
    if (wordLength == 0) {
      wordStart = offset + from;
      wordHash = 0;
      digitsOnly = false;
    }
    long hash = wordHash;
    int length = wordLength;
    int i = from;
    while (i < to) {
      char c = letters[i];
      char folded = c < LETTERS.length ? LETTERS[c] : 0;
      if (folded == 0) {
        break;
      }
      if (length < WordHash.LONGEST_WORD) {
        length++;
        hash = WordHash.next(hash, folded);
      }
      i++;
    }
    wordHash = hash;
    wordLength = length;
    return i;
  }

  private void readOther(String text, int i, int to) {
    char c = text.charAt(i);
    char folded = Folding.fold(c);
    if (folded > Folding.IGNORED) {
      if (c >= 0x0E00 && Folding.isUnspaced(c)) {
        endWord(i);
        add(folded, i);
        endWord(i + 1);
      } else {
        addLetter(c, folded, i);
      }
    } else if (folded == Folding.SEPARATOR && !isInside(text, i, to)) {
      endWord(i);
      note(text, i);
    }
  }

  private void addLetter(char c, char folded, int at) {
    add(folded, at);
    if (c >= 0x80) {
      char second = Folding.second(c);
      if (second != 0) {
        add(second, at);
      }
    }
  }

  private void add(char folded, int at) {
    if (wordLength == 0) {
      wordStart = at;
      wordHash = 0;
      digitsOnly = true;
    }
    if (digitsOnly || folded <= '9') {
      boolean digit = folded <= '9' || (folded >= 0x80 && Character.isDigit(folded));
      boolean magnitude = (folded == 'k' || folded == 'm') && wordLength > 0;
      digitsOnly &= digit || magnitude;
      signs |= digit ? DIGIT : 0;
    }
    if (wordLength < WordHash.LONGEST_WORD) {
      wordLength++;
      wordHash = WordHash.next(wordHash, folded);
    }
  }

  /** Whether a character that is no letter joins what stands around it: don't, 1,200. */
  private boolean isInside(String text, int i, int to) {
    char c = text.charAt(i);
    if (wordLength == 0 || i + 1 >= to) {
      return false;
    }
    if (c == '.' || c == ',') {
      return digitsOnly && Character.isDigit(text.charAt(i + 1));
    }
    return Punctuation.isInnerApostrophe(text, i);
  }

  private void note(String text, int i) {
    char c = text.charAt(i);
    if (Punctuation.isColon(c) && size > 0) {
      flags[size - 1] |= COLON;
    }
    if (Punctuation.isQuote(c)) {
      quotes = true;
      if (Punctuation.isOpeningQuote(text, i)) {
        quoted = true;
      } else if (size > 0) {
        flags[size - 1] |= QUOTE_AFTER;
      }
    }
    broken |= Punctuation.isBreak(text, i);
    signs |= sign(c);
  }

  /** The sign that a character is for shapes, or none. */
  static int sign(char c) {
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    return switch (c) {
      case ':' -> COLON_SIGN;
      case '/' -> SLASH | STEP;
      case '|' -> PIPE | STEP;
      case '»', '›', '→', '＞', '>' -> STEP;
      case '©' -> COPYRIGHT;
      default -> c >= 0x80 && Character.isDigit(c) ? DIGIT : 0;
    };
  }

  private void endWord(int end) {
    if (wordLength == 0) {
      return;
    }
    if (size == ids.length) {
      grow();
    }
    ids[size] = digitsOnly ? WordHash.NUMBER : WordHash.finish(wordHash);
    starts[size] = wordStart;
    ends[size] = end;
    flags[size] = (byte) ((broken ? BREAK : 0) | (quoted ? QUOTE_BEFORE : 0));
    size++;
    wordLength = 0;
    broken = false;
    quoted = false;
  }

  private void grow() {
    ids = Arrays.copyOf(ids, 2 * size);
    starts = Arrays.copyOf(starts, 2 * size);
    ends = Arrays.copyOf(ends, 2 * size);
    flags = Arrays.copyOf(flags, 2 * size);
  }
}
