package dev.winnow.core.score;

/**
 * One pass over a block's text: what its characters and words are. Used again for each block; for
 * one thread.
 */
final class TextScan {

  /** Characters whose classes are counted; the rest of a long block adds nothing new. */
  private static final int CHARACTERS = 400;

  /** Words that are looked up. */
  static final int WORDS = 60;

  // Scripts without spaces: Hiragana, and Han with its first extension.
  private static final char FIRST_SIGN = '\u3041';
  private static final char LAST_SYLLABLE = '\u309F';
  private static final char FIRST_IDEOGRAPH = '\u3400';
  private static final char LAST_IDEOGRAPH = '\u9FFF';

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;

  // What a character adds to the counts of letters, digits and capitals, all in one number.
  private static final int FIELD = 20;
  private static final long LETTER = 1;
  private static final long DIGIT = 1L << FIELD;
  private static final long CAPITAL = 1L << (2 * FIELD);
  private static final int COUNT = (1 << FIELD) - 1;

  /** By ASCII character: what it adds to the counts, 0 for what is no part of a word. */
  private static final long[] ADDED = new long[0x80];

  /** By ASCII character: the same in lower case. */
  private static final char[] LOWER = new char[0x80];

  static {
    for (char c = 0; c < LOWER.length; c++) {
      LOWER[c] = WordTable.lower(c);
      ADDED[c] = isWordPart(c) ? added(c) : 0;
    }
  }

  /** The text as an array, which is read faster than a string; longer than the text. */
  private char[] chars = new char[1024];

  int length;
  int scanned;
  int letters;
  int digits;
  int capitals;
  int commas;

  /** Those of the commas that are ASCII. */
  int plainCommas;

  int separators;
  boolean currency;
  boolean year;
  boolean address;

  /** Words looked up, and those of them with a capital first, or small words of prose. */
  int words;

  int capitalised;
  int prose;

  /** Words that speak of the writer, or to the reader. */
  int writer;

  int reader;

  /** The kinds of {@link WordTables#TEXT} that its words are of. */
  long kinds;

  /** A hash of the text's letters and digits in lower case. */
  int wording;

  // Of the word that is being visited: its length, a capital first, a small word of prose.
  int wordLength;
  boolean wordIsCapitalised;
  boolean wordIsProse;

  /** Whether it is a single ideograph, which says as much as a word of letters. */
  boolean wordIsIdeograph;

  /** Called for each word looked up. */
  interface WordVisitor {
    void visit(int hash);
  }

  void scan(String text, WordVisitor visitor) {
    reset(text);
    long counts = 0;
    for (int i = 0; i < scanned; ) {
      long added = countOf(chars[i]);
      if (added == 0) {
        symbol(chars[i++]);
        continue;
      }
      int start = i;
      long hash = 0;
      boolean sign = isSign(chars[i]);
      while (added != 0) {
        char c = chars[i++];
        counts += added;
        hash = WordTable.step(hash, c < 0x80 ? LOWER[c] : WordTable.lower(c));
        added = sign || i == scanned || isSign(chars[i]) ? 0 : countOf(chars[i]);
      }
      wordIsIdeograph = sign && chars[start] >= FIRST_IDEOGRAPH;
      word(start, i, WordTable.finish(hash, i - start), visitor);
    }
    letters = (int) counts & COUNT;
    digits = (int) (counts >>> FIELD) & COUNT;
    capitals = (int) (counts >>> (2 * FIELD));
    for (int i = scanned; i < length; i++) {
      symbol(chars[i]);
    }
    wording = 31 * wording + length;
  }

  private void reset(String text) {
    length = text.length();
    scanned = Math.min(length, CHARACTERS);
    if (chars.length < length) {
      chars = new char[2 * length];
    }
    text.getChars(0, length, chars, 0);
    commas = 0;
    plainCommas = 0;
    separators = 0;
    currency = false;
    year = false;
    address = false;
    words = 0;
    capitalised = 0;
    prose = 0;
    writer = 0;
    reader = 0;
    wording = 0;
    kinds = 0;
  }

  /** What a character adds to the counts, 0 for what is no part of a word. */
  private static long countOf(char c) {
    return c < 0x80 ? ADDED[c] : isWordPart(c) ? added(c) : 0;
  }

  /** What a character of a word adds to the counts. */
  private static long added(char c) {
    if (c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c)) {
      return DIGIT;
    }
    return isUpper(c) ? LETTER + CAPITAL : LETTER;
  }

  private void symbol(char c) {
    if (c == ' ') {
      return; // by far the most frequent
    }
    switch (c) {
      case ',' -> {
        commas++;
        plainCommas++;
      }
      case '\u060C', '\u3001', '\uFF0C' -> commas++;
      case '|', '\u203A', '\u00BB', '\u2022', '\u00B7', '\u2192', '<', '>', '/' -> separators++;
      case '$', '\u20AC', '\u00A3', '\u00A5', '\u20B9' -> currency = true;
      case '@' -> address = true;
      default -> {}
    }
  }

  private void word(int start, int end, long hash, WordVisitor visitor) {
    wording = 31 * wording + Long.hashCode(hash);
    if (words == WORDS) {
      return;
    }
    words++;
    char first = chars[start];
    wordIsCapitalised = isUpper(first);
    capitalised += wordIsCapitalised ? 1 : 0;
    long found = WordTables.TEXT.of(hash);
    wordIsProse = (found & WordTables.PROSE) != 0;
    prose += wordIsProse ? 1 : 0;
    wordLength = end - start;
    writer += (found & WordTables.WRITER) == 0 ? 0 : 1;
    reader += (found & WordTables.READER) == 0 ? 0 : 1;
    kinds |= found;
    if (wordLength == 4 && first >= '1' && first <= '2') {
      year |= isYear(start);
    }
    address |= isAddress(start);
    visitor.visit(Long.hashCode(hash));
  }

  /** Whether a web address begins here. */
  private boolean isAddress(int start) {
    char first = chars[start];
    return (first == 'h' && startsWith("http", start))
        || (first == 'w' && startsWith("www", start));
  }

  private boolean startsWith(String prefix, int start) {
    if (start + prefix.length() > length) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (chars[start + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isYear(int start) {
    int number = 0;
    for (int i = start; i < start + 4; i++) {
      int digit = chars[i] - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      number = 10 * number + digit;
    }
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  static boolean isWordPart(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** Hiragana and Han: written without spaces, so that each is taken for a word of its own. */
  private static boolean isSign(char c) {
    return c >= FIRST_SIGN && (c <= LAST_SYLLABLE || (c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH));
  }

  static boolean isUpper(char c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }
}
