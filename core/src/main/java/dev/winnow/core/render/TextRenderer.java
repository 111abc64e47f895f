package dev.winnow.core.render;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.segment.SegmentedPage;
import java.util.List;

/** The kept blocks as plain text. Stateless. */
public final class TextRenderer {

  private static final String CELL_SEPARATOR = " | ";
  private static final String BULLET = "- ";

  private TextRenderer() {}

  /**
   * The text, in linear time. Of a page with markup: paragraphs are separated by a blank line, list
   * items stand on consecutive lines behind a hyphen, rows of tables on consecutive lines with
   * their cells separated by bars. Of a plain text: blocks are separated as they were in the
   * source, by a blank line or a line break, so that rendering a clean text gives it back.
   *
   * @param page what the decisions are about
   * @param decisions in the order of the page; those that are not kept are left out
   * @return without line breaks at the ends; empty if nothing is kept
   */
  public static String render(SegmentedPage page, List<Decision> decisions) {
    StringBuilder out = new StringBuilder(page.source().length());
    if (!page.hasMarkup()) {
      renderLines(decisions, out);
      return out.toString();
    }
    for (Piece piece : Piece.of(page, decisions)) {
      out.append(out.isEmpty() ? "" : "\n\n");
      if (piece instanceof Piece.Items items) {
        items.blocks().forEach(item -> out.append(BULLET).append(item.text()).append('\n'));
        out.setLength(out.length() - 1);
      } else if (piece instanceof Piece.Table table) {
        table.rows().forEach(row -> out.append(String.join(CELL_SEPARATOR, row)).append('\n'));
        out.setLength(out.length() - 1);
      } else if (piece instanceof Piece.Single single) {
        out.append(single.block().text());
      }
    }
    return out.toString();
  }

  private static void renderLines(List<Decision> decisions, StringBuilder out) {
    boolean blankLine = false;
    for (Decision decision : decisions) {
      // A removed block leaves its blank line behind, or what it separated would grow together.
      blankLine |= decision.block().placement().blankLinesBefore() > 0;
      if (decision.kept()) {
        out.append(out.isEmpty() ? "" : blankLine ? "\n\n" : "\n").append(decision.block().text());
        blankLine = false;
      }
    }
  }
}
