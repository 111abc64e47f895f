package dev.winnow.rules.match;

/**
 * Something with a form rather than a wording, such as {@code Name/AGENCY}: recognised by scanning
 * by hand, in time linear in the text. Immutable and thread-safe.
 */
@FunctionalInterface
public interface Shape {

  /** Longest text that a shape is looked for in, in UTF-16 units; each is a matter of one line. */
  int LONGEST = 300;

  /**
   * Whether the text from an index up to its end has this shape.
   *
   * @param text the text of a block
   * @param from where the shape must begin; at most {@link #LONGEST} characters before the end
   */
  boolean matches(String text, int from);
}
