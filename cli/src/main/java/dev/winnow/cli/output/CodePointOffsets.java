package dev.winnow.cli.output;

/**
 * Places in a text counted in Unicode code points, which mean the same in every language, from
 * places counted in UTF-16 units. Linear in the text if asked in ascending order. For one thread.
 */
final class CodePointOffsets {

  private final String text;
  private final boolean same;
  private int unit;
  private int codePoint;

  /** Counts in {@code text}. */
  CodePointOffsets(String text) {
    this.text = text;
    this.same = !WellFormed.hasSurrogates(text);
  }

  /** The code points before the UTF-16 unit at {@code offset}, which may lie behind the end. */
  int at(int offset) {
    if (same) {
      return offset;
    }
    if (offset < unit) {
      unit = 0;
      codePoint = 0;
    }
    int end = Math.min(offset, text.length());
    if (end > unit) {
      codePoint += text.codePointCount(unit, end);
      unit = end;
    }
    return codePoint;
  }
}
