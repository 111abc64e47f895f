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

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;

  int length;
  int scanned;
  int letters;
  int digits;
  int capitals;
  int commas;
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

  /** Called for each word looked up. */
  interface WordVisitor {
    void visit(int hash);
  }

  void scan(String text, WordVisitor visitor) {
    reset(text);
    int start = -1;
    for (int i = 0; i < scanned; i++) {
      char c = text.charAt(i);
      if (isWordPart(c)) {
        start = start < 0 ? i : start;
        count(c);
      } else {
        if (start >= 0) {
          word(text, start, i, visitor);
          start = -1;
        }
        symbol(c);
      }
    }
    if (start >= 0) {
      word(text, start, scanned, visitor);
    }
    for (int i = scanned; i < length; i++) {
      symbol(text.charAt(i));
    }
    wording = 31 * wording + length;
  }

  private void reset(String text) {
    length = text.length();
    scanned = Math.min(length, CHARACTERS);
    letters = 0;
    digits = 0;
    capitals = 0;
    commas = 0;
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

  private void count(char c) {
    if (c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c)) {
      digits++;
    } else {
      letters++;
      capitals += isUpper(c) ? 1 : 0;
    }
  }

  private void symbol(char c) {
    switch (c) {
      case ' ' -> {}
      case ',', '\u060C', '\u3001', '\uFF0C' -> commas++;
      case '|', '\u203A', '\u00BB', '\u2022', '\u00B7', '\u2192', '<', '>', '/' -> separators++;
      case '$', '\u20AC', '\u00A3', '\u00A5', '\u20B9' -> currency = true;
      case '@' -> address = true;
      default -> {}
    }
  }

  private void word(String text, int start, int end, WordVisitor visitor) {
    long hash = WordTable.hash(text, start, end);
    wording = 31 * wording + Long.hashCode(hash);
    if (words == WORDS) {
      return;
    }
    words++;
    char first = text.charAt(start);
    wordIsCapitalised = isUpper(first);
    capitalised += wordIsCapitalised ? 1 : 0;
    long found = WordTables.TEXT.of(hash);
    wordIsProse = (found & WordTables.PROSE) != 0;
    prose += wordIsProse ? 1 : 0;
    wordLength = end - start;
    writer += (found & WordTables.WRITER) == 0 ? 0 : 1;
    reader += (found & WordTables.READER) == 0 ? 0 : 1;
    kinds |= found;
    if (end - start == 4 && first >= '1' && first <= '2') {
      year |= isYear(text, start);
    }
    address |= text.startsWith("http", start) || text.startsWith("www", start);
    visitor.visit(Long.hashCode(hash));
  }

  private static boolean isYear(String text, int start) {
    int number = 0;
    for (int i = start; i < start + 4; i++) {
      int digit = text.charAt(i) - '0';
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
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  static boolean isUpper(char c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }
}
