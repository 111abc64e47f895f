package dev.winnow.core.segment;

/**
 * Says which line breaks of a text were put in to keep its lines within a width. Lines are taken to
 * be wrapped if most of the long ones are <i>full</i>: the first word of the next line would not
 * have fitted behind them. What text browsers and converters of HTML write, with menus between the
 * paragraphs, a margin on the left and items with a hanging indentation, counts as well as a letter
 * or a book. Immutable.
 */
final class HardWraps {

  /** Widths that texts are wrapped at: from narrow columns to wide terminals. (Characters.) */
  private static final int NARROWEST = 40;

  private static final int WIDEST = 132;

  /**
   * How far below the width lines end that were broken to keep within it: less than a long word.
   * (Characters.)
   */
  private static final int RAGGED = 10;

  /** How many lines near the width one line beyond it outweighs. */
  private static final int OVERLONG_WEIGHT = 4;

  /** Share of the width from which a line is long. */
  private static final double LONG_SHARE = 0.6;

  /** Full lines below which nothing is said. */
  private static final int FEWEST = 4;

  /** Share of the long lines with another line below that must be full. */
  private static final double FULL_SHARE = 0.5;

  /** Share of full lines that must not end a sentence: in verse and lists most lines may. */
  private static final double OPEN_SHARE = 0.6;

  /** Most that a paragraph's first line is indented beyond its others. (Characters.) */
  private static final int FIRST_LINE_INDENTATION = 8;

  private static final String BULLETS =
      "-*+\u2022\u25AA\u25CF\u25A1\u25A0\u25E6\u2023\u2013\u00B7|>";

  private final int width;

  /** The indentation that most of the full lines have. */
  private int margin;

  private HardWraps(int width) {
    this.width = width;
  }

  /** Looks at the lines of a text. */
  static HardWraps of(String text) {
    HardWraps wraps = new HardWraps(width(text));
    return wraps.width > 0 && wraps.fit(text) ? wraps : new HardWraps(0);
  }

  /** The width that has the most lines near it and the fewest beyond it; 0 if there is none. */
  private static int width(String text) {
    int[] lengths = new int[WIDEST + 2];
    for (int start = 0; start < text.length(); ) {
      int end = Lines.end(text, start);
      int length = Lines.length(text, start, end);
      if (length > 0 && hasSpace(text, start, start + length)) {
        lengths[Math.min(WIDEST + 1, length)]++;
      }
      start = Lines.next(text, end);
    }
    int best = 0;
    int width = 0;
    int beyond = lengths[WIDEST + 1];
    for (int candidate = WIDEST; candidate >= NARROWEST; candidate--) {
      int near = 0;
      for (int length = candidate; length > candidate - RAGGED; length--) {
        near += lengths[length];
      }
      int worth = near - OVERLONG_WEIGHT * beyond;
      // Of two that are as good, the narrower one has a line that reaches it.
      if (worth > 0 && worth >= best) {
        best = worth;
        width = candidate;
      }
      beyond += lengths[candidate];
    }
    return width;
  }

  /** Whether a line has a space inside: an address alone may be as long as it likes. */
  private static boolean hasSpace(String text, int start, int end) {
    int i = start + Lines.indentation(text, start);
    while (i < end && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < end;
  }

  private boolean fit(String text) {
    int pairs = 0;
    int full = 0;
    int open = 0;
    int[] margins = new int[WIDEST];
    for (int start = 0; start < text.length(); ) {
      int end = Lines.end(text, start);
      int next = Lines.next(text, end);
      int length = Lines.length(text, start, end);
      if (length >= LONG_SHARE * width
          && next < text.length()
          && Lines.length(text, next, Lines.end(text, next)) > 0) {
        pairs++;
        if (isFull(text, start, end, next)) {
          full++;
          margins[Math.min(Lines.indentation(text, start), WIDEST - 1)]++;
          open += isOpen(text, start, end) ? 1 : 0;
        }
      }
      start = next;
    }
    for (int indentation = 1; indentation < WIDEST; indentation++) {
      margin = margins[indentation] > margins[margin] ? indentation : margin;
    }
    return full >= FEWEST && full >= FULL_SHARE * pairs && open >= OPEN_SHARE * full;
  }

  /** The indentation that the text has by its layout: of most lines that were broken. */
  int margin() {
    return margin;
  }

  /** Whether an item begins at a place behind a line's indentation, if the text is wrapped. */
  boolean beginsItem(String text, int start) {
    return width > 0 && isBullet(text, start);
  }

  /**
   * Whether a line was broken only to keep within the width, and goes on in the next.
   *
   * @param first where the first line of the paragraph begins
   * @param start where the line begins
   * @param end where it ends
   * @param next where the next line begins
   */
  boolean continues(String text, int first, int start, int end, int next) {
    return width > 0
        && next < text.length()
        && isFull(text, start, end, next)
        && !isBullet(text, next + Lines.indentation(text, next))
        && isAligned(text, first, start, next);
  }

  /** Whether a line begins below the one before it, or below the first word of an item. */
  private static boolean isAligned(String text, int first, int start, int next) {
    int here = Lines.indentation(text, start);
    int there = Lines.indentation(text, next);
    if (here == there || first != start) {
      return here == there;
    }
    int item = start + here;
    return isBullet(text, item)
        ? there == here + 1 + Lines.indentation(text, item + 1)
        : there < here && here - there <= FIRST_LINE_INDENTATION;
  }

  private boolean isFull(String text, int start, int end, int next) {
    int word = next + Lines.indentation(text, next);
    int behind = word;
    while (behind < text.length() && !Character.isWhitespace(text.charAt(behind))) {
      behind++;
    }
    int length = Lines.length(text, start, end);
    return behind > word && length <= WIDEST && length + 1 + (behind - word) > width;
  }

  private static boolean isOpen(String text, int start, int end) {
    int last = start + Lines.length(text, start, end) - 1;
    return !TextCounter.isTerminal(text.charAt(last));
  }

  private static boolean isBullet(String text, int start) {
    return start + 1 < text.length()
        && BULLETS.indexOf(text.charAt(start)) >= 0
        && text.charAt(start + 1) == ' ';
  }
}
