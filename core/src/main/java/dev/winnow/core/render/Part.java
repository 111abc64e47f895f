package dev.winnow.core.render;

import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.List;

/** A part of a document's structure: text, or something that holds parts. */
sealed interface Part {

  /**
   * A paragraph, heading, caption or piece of code.
   *
   * @param role what all of its lines are
   * @param lines one block, or several that single line breaks separate
   */
  record Lines(BlockRole role, List<TextBlock> lines) implements Part {

    /** The number of words. */
    int words() {
      int words = 0;
      for (TextBlock line : lines) {
        words += line.words();
      }
      return words;
    }
  }

  /** What a box holds together. */
  enum Kind {
    DOCUMENT,
    LIST,
    ITEM,
    QUOTE,
    TABLE,
    ROW,
    CELL,
    DEFINITIONS,
    TERM,
    DEFINITION,
    /** A footnote that is not an item of a list. */
    NOTE;

    /** Whether what is in it stands further in, as people see it. */
    boolean indents() {
      return this == ITEM || this == QUOTE || this == NOTE || this == DEFINITION;
    }
  }

  /** Holds parts in their order. Grows while a {@link Structure} is built. */
  final class Box implements Part {
    private final Kind kind;
    private final int node;
    private final int depth;
    private final String label;
    private List<Part> parts = new ArrayList<>();
    private boolean dissolved;

    /**
     * A box without parts.
     *
     * @param kind what it holds together
     * @param node the element that it comes from
     * @param depth how many boxes that indent are around what is in it
     * @param label the footnote's, or an empty string
     */
    Box(Kind kind, int node, int depth, String label) {
      this.kind = kind;
      this.node = node;
      this.depth = depth;
      this.label = label;
    }

    Kind kind() {
      return kind;
    }

    int node() {
      return node;
    }

    int depth() {
      return depth;
    }

    /** The label of the footnote that it is, or an empty string. */
    String label() {
      return label;
    }

    List<Part> parts() {
      return parts;
    }

    void add(Part part) {
      parts.add(part);
    }

    /** Makes its parts those of the box around it, once {@link #flatten} is called on that. */
    void dissolve() {
      dissolved = true;
    }

    /** Takes in the parts of the boxes in it that dissolve. */
    void flatten() {
      boolean any = false;
      for (Part part : parts) {
        any |= part instanceof Box box && box.dissolved;
      }
      if (!any) {
        return;
      }
      List<Part> flat = new ArrayList<>(parts.size());
      for (Part part : parts) {
        if (part instanceof Box box && box.dissolved) {
          flat.addAll(box.parts);
        } else {
          flat.add(part);
        }
      }
      parts = flat;
    }
  }
}
