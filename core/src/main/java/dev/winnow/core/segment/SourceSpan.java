package dev.winnow.core.segment;

/**
 * A place in the visible text of a source, in UTF-16 units.
 *
 * @param start index of the first character
 * @param end index behind the last character
 */
public record SourceSpan(int start, int end) {

  /**
   * Checks the order of the ends.
   *
   * @throws IllegalArgumentException if the span would begin before the text or end before it
   *     begins
   */
  public SourceSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
  }

  /** The number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** The characters of this place. */
  public String of(String source) {
    return source.substring(start, end);
  }
}
