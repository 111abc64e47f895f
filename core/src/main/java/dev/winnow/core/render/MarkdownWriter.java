package dev.winnow.core.render;

import dev.winnow.core.render.Part.Box;
import dev.winnow.core.render.Part.Kind;
import dev.winnow.core.render.Part.Lines;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.TextBlock;
import java.util.List;

/** Writes a document's structure as Markdown. For one document. */
final class MarkdownWriter {

  private static final int MAX_HEADING = 6;
  private static final int MIN_FENCE = 3;

  private final Rendering rendering;
  private final StringBuilder out;

  /** What each line begins with here: the signs and the indentation of the boxes around. */
  private String indent = "";

  /** What the next line begins with instead, where it is the first in a box. */
  private String marker = "";

  private boolean hasMarker;

  MarkdownWriter(Rendering rendering) {
    this.rendering = rendering;
    this.out = new StringBuilder(rendering.page().source().length());
  }

  String write() {
    writeParts(rendering.document(), false);
    return out.toString();
  }

  /** The parts of a box, with blank lines between them unless the list around is tight. */
  private void writeParts(Box box, boolean tight) {
    boolean first = true;
    String lastList = "";
    boolean otherSigns = false;
    for (Part part : box.parts()) {
      if (!first) {
        separate(tight);
      }
      first = false;
      String list =
          part instanceof Box inner && inner.kind() == Kind.LIST
              ? ListNumbers.isOrdered(inner, rendering.tree()) ? "1." : "-"
              : "";
      // Two lists in a row would be one if their signs were the same.
      otherSigns = !list.isEmpty() && list.equals(lastList) && !otherSigns;
      lastList = list;
      if (part instanceof Lines lines) {
        writeLines(lines, box.kind() == Kind.TERM);
      } else {
        write((Box) part, otherSigns, tight);
      }
    }
  }

  private void write(Box box, boolean otherSigns, boolean tight) {
    switch (box.kind()) {
      case LIST -> writeList(box, otherSigns);
      case TABLE -> writeTable(TableGrid.of(box, rendering.tree()));
      case QUOTE -> writeWithin("> ", "> ", box, false);
      case NOTE -> writeWithin(noteMarker(box), "    ", box, false);
      default -> writeParts(box, tight);
    }
  }

  private static String noteMarker(Box note) {
    return "[^" + note.label() + "]: ";
  }

  private void writeWithin(String sign, String further, Box box, boolean tight) {
    String around = indent;
    marker = (hasMarker ? marker : indent) + sign;
    hasMarker = true;
    indent = around + further;
    writeParts(box, tight);
    indent = around;
  }

  private void writeList(Box list, boolean otherSigns) {
    boolean ordered = ListNumbers.isOrdered(list, rendering.tree());
    List<Integer> numbers = ordered ? ListNumbers.of(list, rendering.tree()) : List.of();
    boolean tight = Parts.isTight(list);
    String sign = otherSigns ? "* " : "- ";
    boolean first = true;
    for (int i = 0; i < list.parts().size(); i++) {
      Part part = list.parts().get(i);
      if (!first) {
        separate(tight);
      }
      first = false;
      if (part instanceof Box item && item.kind() == Kind.ITEM) {
        if (item.label().isEmpty()) {
          String own = ordered ? numbers.get(i) + (otherSigns ? ") " : ". ") : sign;
          writeWithin(own, " ".repeat(own.length()), item, tight);
        } else {
          writeWithin(noteMarker(item), "    ", item, tight);
        }
      } else if (part instanceof Box box) {
        write(box, false, tight);
      } else {
        writeLines((Lines) part, false);
      }
    }
  }

  private void separate(boolean tight) {
    out.append('\n');
    if (!tight) {
      out.append(indent.stripTrailing()).append('\n');
    }
  }

  private void writeLines(Lines lines, boolean term) {
    StringBuilder text = new StringBuilder();
    switch (lines.role()) {
      case CODE -> appendCode(lines, text);
      case HEADING -> appendHeading(lines, text);
      default -> {
        boolean first = true;
        for (TextBlock line : lines.lines()) {
          text.append(first ? "" : "\\\n");
          first = false;
          RichText rich = rendering.rich(line);
          boolean bold = term && rich.segments().size() == 1;
          text.append(bold ? "**" : "");
          inline(rich, false, text);
          text.append(bold ? "**" : "");
        }
      }
    }
    writeIndented(text);
  }

  private void inline(RichText rich, boolean cell, StringBuilder text) {
    new MarkdownInline(rich, rendering.notes(), cell, text).write();
  }

  private void appendHeading(Lines lines, StringBuilder text) {
    int level = lines.lines().get(0).placement().level();
    text.append("#".repeat(Math.max(1, Math.min(MAX_HEADING, level)))).append(' ');
    int start = text.length();
    boolean first = true;
    for (TextBlock line : lines.lines()) {
      text.append(first ? "" : " ");
      first = false;
      inline(rendering.rich(line), false, text);
    }
    MarkdownEscaper.closeHeading(text, start);
  }

  private void appendCode(Lines lines, StringBuilder text) {
    StringBuilder code = new StringBuilder();
    for (TextBlock line : lines.lines()) {
      code.append(code.isEmpty() ? "" : "\n").append(line.text());
    }
    String fence = "`".repeat(Math.max(MIN_FENCE, MarkdownInline.longestRun(code.toString()) + 1));
    text.append(fence).append(CodeLanguage.of(lines.lines().get(0), rendering.tree())).append('\n');
    text.append(code).append('\n').append(fence);
  }

  /** Writes finished lines, each behind what the boxes around put before it. */
  private void writeIndented(CharSequence text) {
    int start = 0;
    boolean first = true;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) != '\n') {
        continue;
      }
      String before = first && hasMarker ? marker : indent;
      out.append(first ? "" : "\n").append(i > start ? before : before.stripTrailing());
      out.append(text, start, i);
      start = i + 1;
      first = false;
    }
    hasMarker = false;
  }

  private void writeTable(TableGrid grid) {
    boolean first = true;
    for (Lines caption : grid.captions()) {
      if (!first) {
        separate(false);
      }
      first = false;
      writeLines(caption, false);
    }
    if (!first) {
      separate(false);
    }
    StringBuilder text = new StringBuilder();
    List<List<TableGrid.Cell>> rows = grid.places();
    int columns = grid.columns();
    appendRow(rows.get(0), columns, text);
    text.append("\n|").append(" --- |".repeat(columns));
    for (List<TableGrid.Cell> row : rows.subList(1, rows.size())) {
      text.append('\n');
      // Short rows are filled up by whoever reads the table; only the head must be complete.
      appendRow(row, row.size(), text);
    }
    writeIndented(text);
  }

  private void appendRow(List<TableGrid.Cell> row, int columns, StringBuilder text) {
    text.append('|');
    for (TableGrid.Cell cell : row) {
      text.append(' ');
      cell.content().ifPresent(content -> appendCell(content, text));
      text.append(cell.content().isPresent() ? " |" : "|");
    }
    text.append(" |".repeat(columns - row.size()));
  }

  private void appendCell(Box cell, StringBuilder text) {
    boolean first = true;
    for (Lines lines : Parts.linesIn(cell)) {
      for (TextBlock line : lines.lines()) {
        text.append(first ? "" : "<br>");
        first = false;
        if (line.role() == BlockRole.CODE) {
          appendCodeCell(line.text(), text);
        } else {
          inline(rendering.rich(line), true, text);
        }
      }
    }
  }

  private void appendCodeCell(String code, StringBuilder text) {
    boolean first = true;
    for (String line : code.split("\n", -1)) {
      if (!line.isBlank()) {
        text.append(first ? "" : "<br>");
        first = false;
        MarkdownInline writer =
            new MarkdownInline(RichText.plain(line.strip()), Footnotes.NONE, true, text);
        writer.code(new InlineWriter.Range(0, line.strip().length()));
      }
    }
  }
}
