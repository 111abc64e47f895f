package dev.winnow.core.segment;

/**
 * Says where a sentence goes on in the next line: nothing ends it, that line begins with a small
 * letter, and so it is again and again in a text. Its lines were then broken as the source of a
 * page has them, or at its links; a single byline below a headline may begin small, too. Not
 * thread-safe.
 */
final class OpenLines {

  /** Lines of a text that seem to go on in the next, from which they do. */
  private static final int FEWEST = 3;

  /** Words from which an unfinished line may go on in the next. */
  private static final int WORDS = 6;

  private static final int UNKNOWN = -1;

  private final Lines lines;
  private int open = UNKNOWN;

  OpenLines(Lines lines) {
    this.lines = lines;
  }

  /**
   * Whether a paragraph goes on in the next line.
   *
   * @param first its first line
   * @param last its last line so far
   */
  boolean goOn(int first, int last) {
    return looksOpen(first, last) && isUsual();
  }

  private boolean isUsual() {
    if (open == UNKNOWN) {
      open = 0;
      for (int i = 0; i < lines.size() && open < FEWEST; i++) {
        open += looksOpen(i, i) ? 1 : 0;
      }
    }
    return open >= FEWEST;
  }

  private boolean looksOpen(int first, int last) {
    int next = last + 1;
    return next < lines.size()
        && lines.length(last) > 0
        && lines.length(next) > 0
        && Character.isLowerCase(lines.text().charAt(lines.inkStart(next)))
        && isUnfinished(lines.text().charAt(lines.inkEnd(last) - 1))
        && hasWords(lines.start(first), lines.inkEnd(last));
  }

  private static boolean isUnfinished(char last) {
    return Character.isLetterOrDigit(last) || last == ',';
  }

  private boolean hasWords(int start, int end) {
    int words = 0;
    boolean inWord = false;
    for (int i = start; i < end && words < WORDS; i++) {
      char c = lines.text().charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      words += letter && !inWord ? 1 : 0;
      inWord = letter || (inWord && !Character.isWhitespace(c));
    }
    return words >= WORDS;
  }
}
