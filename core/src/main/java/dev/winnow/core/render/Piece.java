package dev.winnow.core.render;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.List;

/** What stands between two blank lines of a rendered page. */
sealed interface Piece {

  /** A block on its own. */
  record Single(TextBlock block) implements Piece {}

  /** Consecutive list items. */
  record Items(List<TextBlock> blocks) implements Piece {

    /** The depth of each item from 0, never more than one deeper than the item before. */
    List<Integer> depths() {
      List<Integer> depths = new ArrayList<>(blocks.size());
      // The levels of the open lists, outermost first.
      List<Integer> open = new ArrayList<>();
      for (TextBlock block : blocks) {
        int level = block.placement().level();
        while (!open.isEmpty() && open.get(open.size() - 1) >= level) {
          open.remove(open.size() - 1);
        }
        depths.add(open.size());
        open.add(level);
      }
      return depths;
    }
  }

  /** Consecutive cells, row by row; the blocks of one cell are joined by a space. */
  record Table(List<List<String>> rows) implements Piece {}

  /** The kept blocks of a page, grouped. Lists and tables exist only where there is markup. */
  static List<Piece> of(SegmentedPage page, List<Decision> decisions) {
    List<Piece> pieces = new ArrayList<>();
    List<TextBlock> run = new ArrayList<>();
    for (Decision decision : decisions) {
      if (!decision.kept()) {
        continue;
      }
      TextBlock block = decision.block();
      if (!run.isEmpty() && !continues(page, run.get(run.size() - 1), block)) {
        pieces.add(piece(page, run));
        run = new ArrayList<>();
      }
      run.add(block);
    }
    if (!run.isEmpty()) {
      pieces.add(piece(page, run));
    }
    return pieces;
  }

  private static boolean continues(SegmentedPage page, TextBlock last, TextBlock next) {
    if (!page.hasMarkup() || last.role() != next.role()) {
      return false;
    }
    return next.role() == BlockRole.LIST_ITEM
        || (next.role() == BlockRole.TABLE_CELL
            && above(page.tree(), last, "table", "table")
                == above(page.tree(), next, "table", "table"));
  }

  private static Piece piece(SegmentedPage page, List<TextBlock> run) {
    BlockRole role = run.get(0).role();
    if (page.hasMarkup() && role == BlockRole.LIST_ITEM) {
      return new Items(run);
    }
    return page.hasMarkup() && role == BlockRole.TABLE_CELL
        ? table(page.tree(), run)
        : new Single(run.get(0));
  }

  private static Table table(NodeTree tree, List<TextBlock> run) {
    List<List<String>> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    int lastRow = 0;
    int lastCell = 0;
    for (TextBlock block : run) {
      int row = above(tree, block, "tr", "tr");
      int cell = above(tree, block, "td", "th");
      if (rows.isEmpty() || row != lastRow) {
        cells = new ArrayList<>();
        rows.add(cells);
        cells.add(block.text());
      } else if (cell == lastCell) {
        cells.set(cells.size() - 1, cells.get(cells.size() - 1) + ' ' + block.text());
      } else {
        cells.add(block.text());
      }
      lastRow = row;
      lastCell = cell;
    }
    return new Table(rows);
  }

  /** The nearest node with one of two tags at or above a block, or -1. */
  private static int above(NodeTree tree, TextBlock block, String tag, String other) {
    int node = block.placement().node();
    while (node >= 0 && !tree.tag(node).equals(tag) && !tree.tag(node).equals(other)) {
      node = tree.parent(node);
    }
    return node;
  }
}
