package dev.winnow.core.render;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.render.Part.Box;
import dev.winnow.core.render.Part.Kind;
import dev.winnow.core.render.Part.Lines;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The kept blocks of a page in their lists, quotations and tables, in reading order. What only lays
 * out a page (tables with areas of it in their cells, lists of cards) is no structure: its parts
 * stand where it stood.
 */
final class Structure {

  /** Boxes that indent, around a part; further ones are left out. No text means so many. */
  private static final int MAX_DEPTH = 12;

  /** Share of a table's words in its fullest cell, from which it is there for layout. */
  private static final double FULLEST_CELL = 0.4;

  /** Words in the fullest cell, from which it is. (Words.) */
  private static final int CELL_WORDS = 60;

  private final NodeTree tree;
  private final Map<Integer, String> notes;
  private final Box document = new Box(Kind.DOCUMENT, 0, 0, "");

  /** All boxes, those around before those inside. */
  private final List<Box> made = new ArrayList<>();

  /** The box of each node that was looked at. */
  private final Box[] boxes;

  private final int[] path;

  private Structure(NodeTree tree, Map<Integer, String> notes) {
    this.tree = tree;
    this.notes = notes;
    boxes = new Box[tree.size()];
    path = new int[tree.size()];
    made.add(document);
  }

  /**
   * The structure of what is kept.
   *
   * @param page what the decisions are about
   * @param decisions in the order of the page; those that are not kept are left out
   * @param notes the labels of footnotes by the nodes that hold them
   */
  static Box of(SegmentedPage page, List<Decision> decisions, Map<Integer, String> notes) {
    Structure structure = new Structure(page.tree(), notes);
    for (Decision decision : decisions) {
      if (decision.kept()) {
        structure.add(decision.block(), page.hasMarkup());
      }
    }
    if (page.hasMarkup()) {
      structure.dissolveLayout();
    }
    return structure.document;
  }

  private void add(TextBlock block, boolean markup) {
    int node = markup ? holder(block) : 0;
    Box box = markup ? boxAt(node) : document;
    if (box.kind() == Kind.LIST) {
      box = itemFor(box, node);
    }
    List<Part> parts = box.parts();
    Part last = parts.isEmpty() ? box : parts.get(parts.size() - 1);
    boolean goesOn = markup && block.placement().blankLinesBefore() == 0;
    if (goesOn && last instanceof Lines lines && lines.role() == block.role()) {
      lines.lines().add(block);
    } else {
      List<TextBlock> lines = new ArrayList<>(1);
      lines.add(block);
      box.add(new Lines(block.role(), lines));
    }
  }

  /** The node that a block belongs to; lists inside of {@code <pre>} number its lines only. */
  private int holder(TextBlock block) {
    int own = block.placement().node();
    if (block.role() != BlockRole.CODE) {
      return own;
    }
    int node = own;
    while (node > 0 && !tree.tag(node).equals("pre")) {
      node = tree.parent(node);
    }
    return node > 0 ? node : own;
  }

  /** The innermost box at a node; made, with those around it, where it is not there yet. */
  private Box boxAt(int node) {
    int length = 0;
    int known = node;
    while (known >= 0 && boxes[known] == null) {
      path[length++] = known;
      known = tree.parent(known);
    }
    Box box = known < 0 ? document : boxes[known];
    while (length > 0) {
      int next = path[--length];
      box = boxAt(next, box);
      boxes[next] = box;
    }
    return box;
  }

  private Box boxAt(int node, Box around) {
    Kind kind = kindOf(tree.tag(node));
    boolean note = !notes.isEmpty() && notes.containsKey(node);
    if (kind == Kind.DOCUMENT) {
      return note ? box(Kind.NOTE, node, around) : around;
    }
    return switch (kind) {
      case LIST -> box(kind, node, around.kind() == Kind.LIST ? itemFor(around, node) : around);
      case ITEM -> box(kind, node, around.kind() == Kind.LIST ? around : listFor(around, node));
      case ROW -> around.kind() == Kind.TABLE ? box(kind, node, around) : around;
      case CELL -> around.kind() == Kind.ROW ? box(kind, node, around) : around;
      case TERM, DEFINITION -> around.kind() == Kind.DEFINITIONS ? box(kind, node, around) : around;
      default -> box(kind, node, around.kind() == Kind.LIST ? itemFor(around, node) : around);
    };
  }

  private Box box(Kind kind, int node, Box around) {
    if (around.depth() == MAX_DEPTH && (kind.indents() || kind == Kind.LIST)) {
      return around;
    }
    int depth = around.depth() + (kind.indents() ? 1 : 0);
    Box box = new Box(kind, node, depth, notes.getOrDefault(node, ""));
    around.add(box);
    made.add(box);
    return box;
  }

  /** The last item of a list, for what stands in the list but in none of its items. */
  private Box itemFor(Box list, int node) {
    List<Part> parts = list.parts();
    return !parts.isEmpty() && parts.get(parts.size() - 1) instanceof Box item
        ? item
        : box(Kind.ITEM, node, list);
  }

  /** A list for an item that stands in none. */
  private Box listFor(Box around, int item) {
    int parent = tree.parent(item);
    List<Part> parts = around.parts();
    return !parts.isEmpty()
            && parts.get(parts.size() - 1) instanceof Box list
            && list.kind() == Kind.LIST
            && list.node() == parent
        ? list
        : box(Kind.LIST, parent, around);
  }

  /** What a tag holds together; {@link Kind#DOCUMENT} for nothing of its own. */
  private static Kind kindOf(String tag) {
    return switch (tag) {
      case "ul", "ol", "menu", "dir" -> Kind.LIST;
      case "li" -> Kind.ITEM;
      case "blockquote" -> Kind.QUOTE;
      case "table" -> Kind.TABLE;
      case "tr" -> Kind.ROW;
      case "td", "th" -> Kind.CELL;
      case "dl" -> Kind.DEFINITIONS;
      case "dt" -> Kind.TERM;
      case "dd" -> Kind.DEFINITION;
      default -> Kind.DOCUMENT;
    };
  }

  private void dissolveLayout() {
    for (int i = made.size() - 1; i >= 0; i--) {
      Box box = made.get(i);
      box.flatten();
      boolean layout =
          switch (box.kind()) {
            case LIST -> holdsSections(box);
            case TABLE -> !holdsData(box);
            default -> false;
          };
      if (layout) {
        dissolve(box);
      }
    }
  }

  private static void dissolve(Box box) {
    for (Part part : box.parts()) {
      if (part instanceof Box inner && isPartOf(inner.kind(), box.kind())) {
        dissolve(inner);
      }
    }
    box.dissolve();
    box.flatten();
  }

  private static boolean isPartOf(Kind kind, Kind whole) {
    return whole == Kind.LIST
        ? kind == Kind.ITEM
        : (whole == Kind.TABLE && kind == Kind.ROW) || (whole == Kind.ROW && kind == Kind.CELL);
  }

  /** Whether the items of a list are sections of a page: cards, posts, rows of results. */
  private boolean holdsSections(Box list) {
    for (Part part : list.parts()) {
      if (part instanceof Box item
          && item.label().isEmpty()
          && tree.tag(item.node()).equals("li")
          && startsSection(item)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something in an item has the role that an item's text has not: sections reset it. */
  private static boolean startsSection(Box item) {
    for (Part part : item.parts()) {
      if (part instanceof Lines lines && lines.role() == BlockRole.PARAGRAPH) {
        return true;
      }
    }
    return false;
  }

  /** Whether a table has rows and columns of things that belong together. */
  private boolean holdsData(Box table) {
    int words = 0;
    int fullest = 0;
    int rows = 0;
    int columns = 0;
    for (Part row : table.parts()) {
      if (!(row instanceof Box box) || box.kind() != Kind.ROW) {
        continue;
      }
      rows++;
      columns = Math.max(columns, TableGrid.cells(tree, box.node()).size());
      for (Part cell : box.parts()) {
        if (cell instanceof Box inner) {
          if (holdsArea(inner)) {
            return false;
          }
          int count = words(inner);
          words += count;
          fullest = Math.max(fullest, count);
        }
      }
    }
    return rows > 1 && columns > 1 && (fullest < CELL_WORDS || fullest < FULLEST_CELL * words);
  }

  private static boolean holdsArea(Box cell) {
    for (Part part : cell.parts()) {
      if (part instanceof Lines lines
          ? lines.role() == BlockRole.HEADING
          : part instanceof Box box && box.kind() == Kind.TABLE) {
        return true;
      }
    }
    return false;
  }

  private static int words(Box box) {
    int words = 0;
    for (Part part : box.parts()) {
      words += part instanceof Lines lines ? lines.words() : words((Box) part);
    }
    return words;
  }
}
