package dev.winnow.core.render;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.List;
import org.jsoup.nodes.Entities;

/** The kept blocks as clean HTML: headings, paragraphs, lists, quotes, tables, code. Stateless. */
public final class HtmlRenderer {

  /** The headline is the page's {@code h1}. */
  private static final int MIN_HEADING = 2;

  private static final int MAX_HEADING = 6;

  private HtmlRenderer() {}

  /**
   * The HTML fragment, without the headline, in linear time. It has no attributes, and headings of
   * level 2 to 6.
   *
   * @return one line a block, without line breaks at the ends; empty if nothing is kept
   */
  public static String render(SegmentedPage page, List<Decision> decisions) {
    StringBuilder out = new StringBuilder(page.source().length() * 5 / 4);
    for (Piece piece : Piece.of(page, decisions)) {
      out.append(out.isEmpty() ? "" : "\n");
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
    int level = Math.max(MIN_HEADING, Math.min(MAX_HEADING, block.placement().level()));
    String text = Entities.escape(block.text());
    switch (block.role()) {
      case HEADING -> out.append("<h" + level + '>').append(text).append("</h" + level + '>');
      case QUOTE -> out.append("<blockquote><p>").append(text).append("</p></blockquote>");
      case CODE -> out.append("<pre><code>").append(text).append("</code></pre>");
      default -> out.append("<p>").append(text).append("</p>");
    }
  }

  private static void appendItems(Piece.Items items, StringBuilder out) {
    List<Integer> depths = items.depths();
    int open = -1;
    for (int i = 0; i < depths.size(); i++) {
      int depth = depths.get(i);
      if (depth > open) {
        out.append("<ul>");
      } else {
        out.append("</li>").append("</ul></li>".repeat(open - depth));
      }
      out.append("\n<li>").append(Entities.escape(items.blocks().get(i).text()));
      open = depth;
    }
    out.append("</li>").append("\n</ul></li>".repeat(open)).append("\n</ul>");
  }

  private static void appendTable(List<List<String>> rows, StringBuilder out) {
    out.append("<table>");
    for (List<String> row : rows) {
      out.append("\n<tr>");
      for (String cell : row) {
        out.append("<td>").append(Entities.escape(cell)).append("</td>");
      }
      out.append("</tr>");
    }
    out.append("\n</table>");
  }
}
