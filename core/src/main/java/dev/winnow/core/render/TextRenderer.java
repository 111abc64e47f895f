package dev.winnow.core.render;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.SourceSpan;
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
   * source, by a blank line, a line break or a space, so that rendering a clean text gives it back.
   *
   * @param page what the decisions are about
   * @param decisions in the order of the page; those that are not kept are left out
   * @return without line breaks at the ends; empty if nothing is kept
   */
  public static String render(SegmentedPage page, List<Decision> decisions) {
    StringBuilder out = new StringBuilder(page.source().length());
    if (!page.hasMarkup()) {
      renderLines(page, decisions, out);
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

  private static void renderLines(SegmentedPage page, List<Decision> decisions, StringBuilder out) {
    boolean blankLine = false;
    int end = 0;
    for (Decision decision : decisions) {
      // A removed block leaves its blank line behind, or what it separated would grow together.
      blankLine |= decision.block().placement().blankLinesBefore() > 0;
      if (decision.kept()) {
        SourceSpan span = decision.block().span();
        if (!out.isEmpty()) {
          out.append(blankLine ? "\n\n" : separator(page.source(), end, span.start()));
        }
        out.append(decision.block().text());
        blankLine = false;
        end = span.end();
      }
    }
  }

  /** What separates two blocks of a text: what did so in the source, as far as it is of use. */
  private static String separator(String source, int end, int start) {
    for (int i = end; i < start; i++) {
      if (isLineEnd(source.charAt(i))) {
        return "\n";
      }
    }
    boolean space =
        start > end
            || Character.isWhitespace(source.charAt(end - 1))
            || Character.isWhitespace(source.charAt(start));
    return space ? " " : "";
  }

  private static boolean isLineEnd(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
