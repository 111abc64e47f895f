package dev.winnow.core.segment;

import java.util.Optional;

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

  private final Lines lines;
  private final int width;

  /** The indentation that most of the full lines have. */
  private final int margin;

  private HardWraps(Lines lines, int width, int margin) {
    this.lines = lines;
    this.width = width;
    this.margin = margin;
  }

  /** Looks at the lines of a text. */
  static HardWraps of(Lines lines) {
    HardWraps none = new HardWraps(lines, 0, 0);
    int width = width(lines);
    return width > 0 ? new HardWraps(lines, width, 0).fitted().orElse(none) : none;
  }

  /** The width that has the most lines near it and the fewest beyond it; 0 if there is none. */
  private static int width(Lines lines) {
    int[] lengths = new int[WIDEST + 2];
    for (int i = 0; i < lines.size(); i++) {
      if (lines.length(i) >= NARROWEST - RAGGED && hasSpace(lines, i)) {
        lengths[Math.min(WIDEST + 1, lines.length(i))]++;
      }
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
  private static boolean hasSpace(Lines lines, int line) {
    int i = lines.inkStart(line);
    while (i < lines.inkEnd(line) && !Character.isWhitespace(lines.text().charAt(i))) {
      i++;
    }
    return i < lines.inkEnd(line);
  }

  /** The same with the margin that the lines have, or nothing if they are not wrapped. */
  private Optional<HardWraps> fitted() {
    int pairs = 0;
    int full = 0;
    int open = 0;
    int[] margins = new int[WIDEST];
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.length(i) >= LONG_SHARE * width && lines.length(i + 1) > 0) {
        pairs++;
        if (isFull(i)) {
          full++;
          margins[Math.min(lines.indentation(i), WIDEST - 1)]++;
          open += TextCounter.isTerminal(lines.text().charAt(lines.inkEnd(i) - 1)) ? 0 : 1;
        }
      }
    }
    if (full < FEWEST || full < FULL_SHARE * pairs || open < OPEN_SHARE * full) {
      return Optional.empty();
    }
    int most = 0;
    for (int indentation = 1; indentation < WIDEST; indentation++) {
      most = margins[indentation] > margins[most] ? indentation : most;
    }
    return Optional.of(new HardWraps(lines, width, most));
  }

  /** The indentation that the text has by its layout: of most lines that were broken. */
  int margin() {
    return margin;
  }

  /** Whether an item begins in a line of a wrapped text. */
  boolean beginsItem(int line) {
    return width > 0 && isItem(line);
  }

  /**
   * Whether a paragraph's last line was broken only to keep within the width, and goes on in the
   * next.
   *
   * @param first the first line of the paragraph
   * @param last its last line so far
   */
  boolean goOn(int first, int last) {
    return width > 0
        && last + 1 < lines.size()
        && isFull(last)
        && !isItem(last + 1)
        && isAligned(first, last);
  }

  /** Whether the next line begins below the last one, or below the first word of an item. */
  private boolean isAligned(int first, int last) {
    int here = lines.indentation(last);
    int there = lines.indentation(last + 1);
    if (here == there || first != last) {
      return here == there;
    }
    return isItem(last)
        ? there == itemText(last) - lines.start(last)
        : there < here && here - there <= FIRST_LINE_INDENTATION;
  }

  /** Whether the first word of the next line would not have fitted behind a line. */
  private boolean isFull(int line) {
    int word = lines.inkStart(line + 1);
    int behind = word;
    while (behind < lines.inkEnd(line + 1)
        && !Character.isWhitespace(lines.text().charAt(behind))) {
      behind++;
    }
    int length = lines.length(line);
    return behind > word && length <= WIDEST && length + 1 + (behind - word) > width;
  }

  private boolean isItem(int line) {
    int bullet = lines.inkStart(line);
    return bullet + 1 < lines.inkEnd(line)
        && BULLETS.indexOf(lines.text().charAt(bullet)) >= 0
        && lines.text().charAt(bullet + 1) == ' ';
  }

  /** Where the text of an item begins, behind its bullet. */
  private int itemText(int line) {
    int first = lines.inkStart(line) + 1;
    while (lines.text().charAt(first) == ' ' || lines.text().charAt(first) == '\t') {
      first++;
    }
    return first;
  }
}
