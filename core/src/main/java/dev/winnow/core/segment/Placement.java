package dev.winnow.core.segment;

/**
 * Where a block stands in its page.
 *
 * @param node index of the node in the page's {@link NodeTree} that owns the block: the deepest one
 *     that holds all of its text
 * @param role what the markup or the shape says that it is
 * @param level 1 to 6 for a heading, the depth of the list for a list item, otherwise 0
 * @param hidden whether the markup hides it ({@code hidden}, {@code aria-hidden}, inline style)
 * @param blankLinesBefore blank lines above it: in a plain text as many as there are, in HTML 0 for
 *     a line that a single {@code <br>} has cut off the one before, otherwise 1
 */
public record Placement(int node, BlockRole role, int level, boolean hidden, int blankLinesBefore) {

  /** A paragraph of a plain text. */
  public static Placement line(BlockRole role, int blankLinesBefore) {
    return new Placement(0, role, 0, false, blankLinesBefore);
  }
}
