package dev.winnow.core.render;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.List;

/** The kept blocks as Markdown (CommonMark, tables as in GitHub's). Stateless. */
public final class MarkdownRenderer {

  private static final int MAX_HEADING = 6;
  private static final int MIN_FENCE = 3;

  private MarkdownRenderer() {}

  /**
   * The Markdown, without the headline, in linear time. The first row of a table is its head, as
   * GitHub's tables must have one. List items of a plain text are paragraphs that begin with their
   * own marker.
   *
   * @return without line breaks at the ends; empty if nothing is kept
   */
  public static String render(SegmentedPage page, List<Decision> decisions) {
    StringBuilder out = new StringBuilder(page.source().length());
    boolean quote = false;
    for (Piece piece : Piece.of(page, decisions)) {
      boolean next = piece instanceof Piece.Single one && one.block().role() == BlockRole.QUOTE;
      out.append(out.isEmpty() ? "" : quote && next ? "\n>\n" : "\n\n");
      quote = next;
      if (piece instanceof Piece.Items items) {
        appendItems(items, out);
      } else if (piece instanceof Piece.Table table) {
        appendTable(table.rows(), out);
      } else if (piece instanceof Piece.Single single) {
        appendBlock(single.block(), out);
      }
    }
    return out.toString();
  }

  private static void appendBlock(TextBlock block, StringBuilder out) {
    String text = block.text();
    switch (block.role()) {
      case HEADING -> {
        int level = Math.max(1, Math.min(MAX_HEADING, block.placement().level()));
        out.append("#".repeat(level)).append(' ');
        MarkdownEscaper.appendHeading(text, out);
      }
      case QUOTE -> {
        out.append("> ");
        MarkdownEscaper.append(text.replace('\n', ' '), out);
      }
      case CODE -> {
        String fence = "`".repeat(Math.max(MIN_FENCE, longestFence(text) + 1));
        out.append(fence).append('\n').append(text).append('\n').append(fence);
      }
      default -> MarkdownEscaper.append(text, out);
    }
  }

  private static int longestFence(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static void appendItems(Piece.Items items, StringBuilder out) {
    List<Integer> depths = items.depths();
    for (int i = 0; i < depths.size(); i++) {
      out.append(i == 0 ? "" : "\n").append("  ".repeat(depths.get(i))).append("- ");
      MarkdownEscaper.append(items.blocks().get(i).text().replace('\n', ' '), out);
    }
  }

  private static void appendTable(List<List<String>> rows, StringBuilder out) {
    int columns = 0;
    for (List<String> row : rows) {
      columns = Math.max(columns, row.size());
    }
    appendRow(rows.get(0), columns, out);
    out.append("\n|").append(" --- |".repeat(columns));
    for (List<String> row : rows.subList(1, rows.size())) {
      out.append('\n');
      // Short rows are filled up by whoever reads the table; only the head must be complete.
      appendRow(row, row.size(), out);
    }
  }

  private static void appendRow(List<String> row, int columns, StringBuilder out) {
    out.append('|');
    for (String cell : row) {
      out.append(' ');
      MarkdownEscaper.appendCell(cell, out);
      out.append(" |");
    }
    out.append("  |".repeat(columns - row.size()));
  }
}
