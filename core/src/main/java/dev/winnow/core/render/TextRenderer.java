package dev.winnow.core.render;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.render.Part.Box;
import dev.winnow.core.render.Part.Kind;
import dev.winnow.core.render.Part.Lines;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.SourceSpan;
import dev.winnow.core.segment.TextBlock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The kept blocks as plain text. Stateless. */
public final class TextRenderer {

  private static final String CELL_SEPARATOR = " | ";

  /** Characters between two blocks at most, but for bullets. */
  private static final int BETWEEN = 2;

  private static final String BULLET = "- ";

  private TextRenderer() {}

  /**
   * The text, in linear time. Of a page with markup: paragraphs are separated by a blank line,
   * lines that a {@code <br>} separates by a line break; list items stand on consecutive lines
   * behind a hyphen, rows of tables on consecutive lines with their cells separated by bars. Of a
   * plain text: blocks are separated as they were in the source, by a blank line, a line break or a
   * space, so that rendering a clean text gives it back.
   *
   * @param page what the decisions are about
   * @param decisions in the order of the page; those that are not kept are left out
   * @return without line breaks at the ends; empty if nothing is kept
   */
  public static String render(SegmentedPage page, List<Decision> decisions) {
    if (!page.hasMarkup()) {
      return renderLines(page, decisions, TextBlock::text);
    }
    StringBuilder out = new StringBuilder(length(decisions));
    append(Structure.of(page, decisions, Map.of()), page.tree(), false, out);
    return out.toString();
  }

  /** Characters of the texts that are kept, each with what stands behind it. */
  private static int length(List<Decision> decisions) {
    int length = 0;
    for (Decision decision : decisions) {
      length += decision.kept() ? decision.block().text().length() + BETWEEN : 0;
    }
    return length;
  }

  private static void append(Box box, NodeTree tree, boolean tightItem, StringBuilder out) {
    if (box.kind() == Kind.TABLE) {
      appendTable(TableGrid.of(box, tree), out);
      return;
    }
    boolean list = box.kind() == Kind.LIST;
    boolean tight = list ? Parts.isTight(box) : tightItem;
    boolean first = true;
    for (Part part : box.parts()) {
      out.append(first ? "" : tight ? "\n" : "\n\n");
      first = false;
      if (list && !startsWithList(part)) {
        out.append(BULLET);
      }
      if (part instanceof Box inner) {
        append(inner, tree, tight && inner.kind() == Kind.ITEM, out);
      } else if (part instanceof Lines lines) {
        append(lines, out);
      }
    }
  }

  private static void append(Lines lines, StringBuilder out) {
    boolean first = true;
    for (TextBlock line : lines.lines()) {
      out.append(first ? "" : "\n").append(line.text());
      first = false;
    }
  }

  /** Whether a part is a list, or an item that begins with one: its items have their bullets. */
  private static boolean startsWithList(Part part) {
    return part instanceof Box box
        && (box.kind() == Kind.LIST || startsWithList(box.parts().get(0)));
  }

  private static void appendTable(TableGrid grid, StringBuilder out) {
    boolean first = true;
    for (Lines caption : grid.captions()) {
      out.append(first ? "" : "\n\n");
      append(caption, out);
      first = false;
    }
    for (List<TableGrid.Cell> row : grid.rows()) {
      out.append(first ? "" : "\n");
      first = false;
      boolean firstCell = true;
      for (TableGrid.Cell cell : row) {
        if (cell.content().isPresent()) {
          out.append(firstCell ? "" : CELL_SEPARATOR);
          firstCell = false;
          appendCell(cell.content().get(), out);
        }
      }
    }
  }

  private static void appendCell(Box cell, StringBuilder out) {
    int start = out.length();
    for (Lines lines : Parts.linesIn(cell)) {
      for (TextBlock line : lines.lines()) {
        out.append(out.length() == start ? "" : " ").append(line.text());
      }
    }
  }

  /**
   * The kept blocks of a plain text, separated as they were.
   *
   * @param form what is written of a block
   */
  static String renderLines(
      SegmentedPage page, List<Decision> decisions, Function<TextBlock, String> form) {
    StringBuilder out = new StringBuilder(length(decisions));
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
        out.append(form.apply(decision.block()));
        blankLine = false;
        end = span.end();
      }
    }
    return out.toString();
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
