package dev.winnow.core.render;

import dev.winnow.core.render.Part.Box;
import dev.winnow.core.render.Part.Kind;
import dev.winnow.core.render.Part.Lines;
import java.util.ArrayList;
import java.util.List;

/** Questions about parts of a document's structure. Stateless. */
final class Parts {

  private Parts() {}

  /** All lines in a box, however deep, in order. */
  static List<Lines> linesIn(Box box) {
    List<Lines> lines = new ArrayList<>();
    collect(box, lines);
    return lines;
  }

  private static void collect(Box box, List<Lines> lines) {
    for (Part part : box.parts()) {
      if (part instanceof Lines some) {
        lines.add(some);
      } else {
        collect((Box) part, lines);
      }
    }
  }

  /**
   * Whether no blank lines separate what is in a list: none of its items holds more than one
   * paragraph, and lists.
   */
  static boolean isTight(Box list) {
    for (Part part : list.parts()) {
      if (part instanceof Box item && item.kind() != Kind.LIST && !isTightItem(item)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTightItem(Box item) {
    boolean first = true;
    for (Part part : item.parts()) {
      boolean list = part instanceof Box box && box.kind() == Kind.LIST;
      if (!list && !(first && part instanceof Lines)) {
        return false;
      }
      first = false;
    }
    return true;
  }
}
