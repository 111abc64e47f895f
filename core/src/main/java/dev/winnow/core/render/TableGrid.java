package dev.winnow.core.render;

import dev.winnow.core.render.Part.Box;
import dev.winnow.core.render.Part.Kind;
import dev.winnow.core.render.Part.Lines;
import dev.winnow.core.segment.NodeTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A table with all of its cells, the empty ones and those whose text was removed as well, so that
 * columns stay columns. Rows without any text are left out.
 *
 * @param captions what stands in the table but in none of its cells
 * @param rows the rows, from above
 */
record TableGrid(List<Lines> captions, List<List<Cell>> rows) {

  /** Most rows or columns that a cell is believed to span. */
  private static final int MAX_SPAN = 50;

  /** Columns from which on cells span nothing. */
  private static final int MANY_COLUMNS = 200;

  /**
   * A cell.
   *
   * @param content what is in it, if anything was kept
   * @param header whether it is a header cell
   * @param columns how many columns it spans, 1 to 50
   * @param rows how many rows it spans, 1 to 50
   */
  record Cell(Optional<Box> content, boolean header, int columns, int rows) {}

  /** The grid of a table. */
  static TableGrid of(Box table, NodeTree tree) {
    List<Lines> captions = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    for (Part part : table.parts()) {
      if (part instanceof Lines lines) {
        captions.add(lines);
      } else if (part instanceof Box row && row.kind() == Kind.ROW) {
        rows.add(row(row, tree));
      }
    }
    return new TableGrid(captions, rows);
  }

  private static List<Cell> row(Box row, NodeTree tree) {
    List<Cell> cells = new ArrayList<>();
    int next = 0;
    for (int node : cells(tree, row.node())) {
      Optional<Box> content = Optional.empty();
      if (next < row.parts().size()
          && row.parts().get(next) instanceof Box box
          && box.node() == node) {
        content = Optional.of(box);
        next++;
      }
      boolean header = tree.tag(node).equals("th");
      cells.add(
          new Cell(content, header, span(tree, node, "colspan"), span(tree, node, "rowspan")));
    }
    return cells;
  }

  /** The cells of a row: the nodes of its {@code td} and {@code th}. */
  static List<Integer> cells(NodeTree tree, int row) {
    List<Integer> cells = new ArrayList<>();
    for (int node = row + 1; node < tree.end(row); node = tree.end(node)) {
      if (tree.tag(node).equals("td") || tree.tag(node).equals("th")) {
        cells.add(node);
      }
    }
    return cells;
  }

  private static int span(NodeTree tree, int node, String attribute) {
    String value = tree.element(node).map((Element cell) -> cell.attr(attribute)).orElse("");
    return Math.max(1, Math.min(MAX_SPAN, Numbers.parse(value, 1)));
  }

  /** The number of columns. */
  int columns() {
    int columns = 0;
    for (List<Cell> row : places()) {
      columns = Math.max(columns, row.size());
    }
    return columns;
  }

  /**
   * The rows with an empty cell for each place that a cell spans but the first, as formats need it
   * whose tables know no spans.
   */
  List<List<Cell>> places() {
    Cell covered = new Cell(Optional.empty(), false, 1, 1);
    List<List<Cell>> places = new ArrayList<>();
    // How many further rows the cell above reaches down to, by column.
    List<Integer> reach = new ArrayList<>();
    for (List<Cell> row : rows) {
      List<Cell> line = new ArrayList<>();
      for (Cell cell : row) {
        skipCovered(line, reach, covered);
        boolean spans = line.size() < MANY_COLUMNS;
        int span = spans ? cell.columns() : 1;
        for (int i = 0; i < span; i++) {
          int column = line.size();
          line.add(i == 0 ? cell : covered);
          while (reach.size() <= column) {
            reach.add(0);
          }
          reach.set(column, spans ? cell.rows() - 1 : 0);
        }
      }
      skipCovered(line, reach, covered);
      for (int column = line.size(); column < reach.size(); column++) {
        reach.set(column, Math.max(0, reach.get(column) - 1));
      }
      places.add(line);
    }
    return places;
  }

  private static void skipCovered(List<Cell> line, List<Integer> reach, Cell covered) {
    while (line.size() < reach.size() && reach.get(line.size()) > 0) {
      reach.set(line.size(), reach.get(line.size()) - 1);
      line.add(covered);
    }
  }
}
