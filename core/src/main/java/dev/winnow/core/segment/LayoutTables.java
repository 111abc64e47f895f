package dev.winnow.core.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells tables that lay out a page from tables that hold data: where one cell holds much of the
 * table's text, the cells are areas of a page and what is in them are paragraphs.
 */
final class LayoutTables {

  /** Share of a table's words in its fullest cell, from which it is there for layout. */
  private static final double FULLEST_CELL = 0.4;

  /** Words in the fullest cell, from which it is. (Words.) */
  private static final int CELL_WORDS = 60;

  private LayoutTables() {}

  /** The blocks, those in layout tables as paragraphs. */
  static List<TextBlock> resolve(List<TextBlock> blocks, NodeTree tree) {
    Map<Integer, Integer> wordsByNode = new HashMap<>();
    Map<Integer, Integer> fullestByTable = new HashMap<>();
    for (TextBlock block : blocks) {
      if (block.role() == BlockRole.TABLE_CELL) {
        int cell = cellOf(block, tree);
        int table = tableOf(cell, tree);
        int words = wordsByNode.merge(cell, block.words(), Integer::sum);
        wordsByNode.merge(table, block.words(), Integer::sum);
        fullestByTable.merge(table, words, Math::max);
      }
    }
    if (fullestByTable.values().stream().noneMatch(words -> words >= CELL_WORDS)) {
      return blocks;
    }
    List<TextBlock> resolved = new ArrayList<>(blocks.size());
    for (TextBlock block : blocks) {
      int table = block.role() == BlockRole.TABLE_CELL ? tableOf(cellOf(block, tree), tree) : -1;
      int fullest = fullestByTable.getOrDefault(table, 0);
      boolean layout =
          fullest >= CELL_WORDS && fullest >= FULLEST_CELL * wordsByNode.getOrDefault(table, 0);
      resolved.add(layout ? asParagraph(block) : block);
    }
    return resolved;
  }

  private static TextBlock asParagraph(TextBlock block) {
    Placement place = block.placement();
    return new TextBlock(
        block.index(),
        block.span(),
        block.text(),
        new Placement(
            place.node(), BlockRole.PARAGRAPH, 0, place.hidden(), place.blankLinesBefore()),
        block.counts(),
        block.repairs());
  }

  private static int cellOf(TextBlock block, NodeTree tree) {
    int node = block.placement().node();
    while (node > 0 && !tree.tag(node).equals("td") && !tree.tag(node).equals("th")) {
      node = tree.parent(node);
    }
    return node;
  }

  private static int tableOf(int cell, NodeTree tree) {
    int node = cell;
    while (node > 0 && !tree.tag(node).equals("table")) {
      node = tree.parent(node);
    }
    return node;
  }
}
