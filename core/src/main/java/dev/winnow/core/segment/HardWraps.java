package dev.winnow.core.segment;

/**
 * Says which line breaks of a text were put in to keep its lines within a width. Lines are taken to
 * be wrapped if most of them are <i>full</i>: the first word of the next line would not have fitted
 * behind them. Immutable.
 */
final class HardWraps {

  /** Widths that texts are wrapped at: from narrow columns to wide terminals. (Characters.) */
  private static final int NARROWEST = 40;

  private static final int WIDEST = 132;

  /** Share of lines that may be longer than the width: addresses, tables. */
  private static final double OVERLONG_SHARE = 0.02;

  /** Full lines below which nothing is said. */
  private static final int FEWEST = 4;

  /** Share of the lines with another line below that must be full. */
  private static final double FULL_SHARE = 0.5;

  /** Share of full lines that must not end a sentence: in verse and lists most lines may. */
  private static final double OPEN_SHARE = 0.6;

  private final int width;

  private HardWraps(int width) {
    this.width = width;
  }

  /** Looks at the lines of a text. */
  static HardWraps of(String text) {
    int[] lengths = new int[WIDEST + 2];
    int lines = 0;
    for (int start = 0; start < text.length(); ) {
      int end = Lines.end(text, start);
      int length = Lines.length(text, start, end);
      if (length > 0) {
        lines++;
        lengths[Math.min(WIDEST + 1, length)]++;
      }
      start = Lines.next(text, end);
    }
    int longer = lengths[WIDEST + 1];
    int width = WIDEST;
    while (width >= NARROWEST && longer + lengths[width] <= OVERLONG_SHARE * lines) {
      longer += lengths[width--];
    }
    if (width < NARROWEST || longer > OVERLONG_SHARE * lines) {
      return new HardWraps(0);
    }
    HardWraps wraps = new HardWraps(width);
    return wraps.fit(text) ? wraps : new HardWraps(0);
  }

  private boolean fit(String text) {
    int pairs = 0;
    int full = 0;
    int open = 0;
    for (int start = 0; start < text.length(); ) {
      int end = Lines.end(text, start);
      int next = Lines.next(text, end);
      int nextEnd = Lines.end(text, Math.min(next, text.length()));
      if (Lines.length(text, start, end) > 0
          && next < text.length()
          && Lines.length(text, next, nextEnd) > 0) {
        pairs++;
        if (isFull(text, start, end, next)) {
          full++;
          open += isOpen(text, start, end) ? 1 : 0;
        }
      }
      start = next;
    }
    return full >= FEWEST && full >= FULL_SHARE * pairs && open >= OPEN_SHARE * full;
  }

  /** Whether a line was broken only to keep within the width, and goes on in the next. */
  boolean continues(String text, int start, int end, int next) {
    return width > 0
        && next < text.length()
        && !Character.isWhitespace(text.charAt(next))
        && isFull(text, start, end, next)
        && !beginsItem(text, next);
  }

  private boolean isFull(String text, int start, int end, int next) {
    int word = next;
    while (word < text.length() && !Character.isWhitespace(text.charAt(word))) {
      word++;
    }
    return word > next && end - start <= WIDEST && end - start + 1 + (word - next) > width;
  }

  private static boolean isOpen(String text, int start, int end) {
    int last = end - 1;
    while (last > start && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return !TextCounter.isTerminal(text.charAt(last));
  }

  private static boolean beginsItem(String text, int start) {
    return start + 1 < text.length()
        && "-*\u2022\u25AA\u25CF\u00B7|>".indexOf(text.charAt(start)) >= 0
        && text.charAt(start + 1) == ' ';
  }
}
