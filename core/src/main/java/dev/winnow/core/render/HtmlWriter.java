package dev.winnow.core.render;

import dev.winnow.core.render.Part.Box;
import dev.winnow.core.render.Part.Kind;
import dev.winnow.core.render.Part.Lines;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.TextBlock;
import java.util.List;
import org.jsoup.nodes.Entities;

/** Writes a document's structure as HTML. For one document. */
final class HtmlWriter {

  /** The headline is the page's {@code h1}. */
  private static final int MIN_HEADING = 2;

  private static final int MAX_HEADING = 6;

  private final Rendering rendering;
  private final StringBuilder out;

  HtmlWriter(Rendering rendering) {
    this.rendering = rendering;
    this.out = new StringBuilder(rendering.page().source().length() * 5 / 4);
  }

  String write() {
    writeParts(rendering.document());
    return out.toString();
  }

  private void writeParts(Box box) {
    boolean first = true;
    for (Part part : box.parts()) {
      out.append(first ? "" : "\n");
      first = false;
      if (part instanceof Lines lines) {
        writeLines(lines);
      } else {
        write((Box) part);
      }
    }
  }

  private void write(Box box) {
    switch (box.kind()) {
      case LIST -> writeList(box);
      case TABLE -> writeTable(TableGrid.of(box, rendering.tree()));
      case QUOTE -> writeWithin("blockquote", box);
      case DEFINITIONS -> writeWithin("dl", box);
      case TERM -> writeShort("dt", box);
      case DEFINITION -> writeShort("dd", box);
      case NOTE -> {
        out.append("<div id=\"fn-").append(box.label()).append("\">\n");
        writeParts(box);
        out.append("\n</div>");
      }
      default -> writeParts(box);
    }
  }

  private void writeWithin(String tag, Box box) {
    out.append('<').append(tag).append(">\n");
    writeParts(box);
    out.append("\n</").append(tag).append('>');
  }

  private void writeShort(String tag, Box box) {
    out.append('<').append(tag).append('>');
    writeShortParts(box);
    out.append("</").append(tag).append('>');
  }

  /** The parts of an item or a cell: a first paragraph that stands alone has no element. */
  private void writeShortParts(Box box) {
    boolean bare = isShort(box);
    boolean first = true;
    for (Part part : box.parts()) {
      if (part instanceof Lines lines && bare && first) {
        writeInline(lines);
      } else if (part instanceof Lines lines) {
        out.append(first ? "" : "\n");
        writeLines(lines);
      } else {
        out.append(first ? "" : "\n");
        write((Box) part);
      }
      first = false;
    }
  }

  private static boolean isShort(Box box) {
    int paragraphs = 0;
    for (Part part : box.parts()) {
      boolean paragraph = part instanceof Lines;
      if (paragraph && isElement(((Lines) part).role())) {
        return false;
      }
      paragraphs += paragraph ? 1 : 0;
    }
    return paragraphs == 1;
  }

  private static boolean isElement(BlockRole role) {
    return role == BlockRole.CODE || role == BlockRole.HEADING || role == BlockRole.CAPTION;
  }

  private void writeList(Box list) {
    boolean ordered = ListNumbers.isOrdered(list, rendering.tree());
    List<Integer> numbers = ordered ? ListNumbers.of(list, rendering.tree()) : List.of();
    String tag = ordered ? "ol" : "ul";
    out.append('<').append(tag);
    int next = 1;
    if (ordered && numbers.get(0) != 1) {
      next = numbers.get(0);
      out.append(" start=\"").append(next).append('"');
    }
    out.append('>');
    for (int i = 0; i < list.parts().size(); i++) {
      out.append("\n<li");
      if (ordered) {
        if (numbers.get(i) != next) {
          next = numbers.get(i);
          out.append(" value=\"").append(next).append('"');
        }
        next++;
      }
      writeItem(list.parts().get(i));
      out.append("</li>");
    }
    out.append("\n</").append(tag).append('>');
  }

  /** Attributes and content of an item. */
  private void writeItem(Part part) {
    if (part instanceof Lines lines) {
      out.append('>');
      writeLines(lines);
    } else if (part instanceof Box box && box.kind() == Kind.ITEM) {
      if (!box.label().isEmpty()) {
        out.append(" id=\"fn-").append(box.label()).append('"');
      }
      out.append('>');
      writeShortParts(box);
    } else {
      out.append('>');
      write((Box) part);
    }
  }

  private void writeTable(TableGrid grid) {
    out.append("<table>");
    if (!grid.captions().isEmpty()) {
      out.append("\n<caption>");
      boolean first = true;
      for (Lines caption : grid.captions()) {
        out.append(first ? "" : "<br>\n");
        first = false;
        writeInline(caption);
      }
      out.append("</caption>");
    }
    for (List<TableGrid.Cell> row : grid.rows()) {
      out.append("\n<tr>");
      for (TableGrid.Cell cell : row) {
        String tag = cell.header() ? "th" : "td";
        out.append('<').append(tag);
        writeSpan("colspan", cell.columns());
        writeSpan("rowspan", cell.rows());
        out.append('>');
        cell.content().ifPresent(this::writeShortParts);
        out.append("</").append(tag).append('>');
      }
      out.append("</tr>");
    }
    out.append("\n</table>");
  }

  private void writeSpan(String name, int count) {
    if (count > 1) {
      out.append(' ').append(name).append("=\"").append(count).append('"');
    }
  }

  private void writeLines(Lines lines) {
    switch (lines.role()) {
      case CODE -> writeCode(lines);
      case HEADING -> {
        int level = lines.lines().get(0).placement().level();
        String tag = "h" + Math.max(MIN_HEADING, Math.min(MAX_HEADING, level));
        out.append('<').append(tag).append('>');
        writeInline(lines);
        out.append("</").append(tag).append('>');
      }
      case CAPTION -> {
        out.append("<figure><figcaption>");
        writeInline(lines);
        out.append("</figcaption></figure>");
      }
      default -> {
        out.append("<p>");
        writeInline(lines);
        out.append("</p>");
      }
    }
  }

  private void writeCode(Lines lines) {
    String language = CodeLanguage.of(lines.lines().get(0), rendering.tree());
    out.append("<pre><code");
    if (!language.isEmpty()) {
      out.append(" class=\"language-").append(language).append('"');
    }
    out.append('>');
    boolean first = true;
    for (TextBlock line : lines.lines()) {
      out.append(first ? "" : "\n").append(Entities.escape(line.text()));
      first = false;
    }
    out.append("</code></pre>");
  }

  private void writeInline(Lines lines) {
    boolean first = true;
    for (TextBlock line : lines.lines()) {
      out.append(first ? "" : "<br>\n");
      first = false;
      new HtmlInline(rendering.rich(line), rendering.notes(), out).write();
    }
  }
}
