package dev.winnow.core.render;

import dev.winnow.core.render.Part.Box;
import dev.winnow.core.segment.NodeTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The numbers of a list's items as a browser shows them. Stateless. */
final class ListNumbers {

  private ListNumbers() {}

  /** Whether the items of a list have numbers. */
  static boolean isOrdered(Box list, NodeTree tree) {
    return tree.tag(list.node()).equals("ol");
  }

  /**
   * The number of each part of an ordered list. Items that were removed count: what is left keeps
   * its number. Parts that are no items have the number of the item before.
   */
  static List<Integer> of(Box list, NodeTree tree) {
    List<Integer> numbers = new ArrayList<>(list.parts().size());
    int first = attribute(tree, list.node(), "start", 1);
    int number = Math.max(0, first - 1);
    int node = list.node() + 1;
    int end = tree.end(list.node());
    for (Part part : list.parts()) {
      int item = part instanceof Box box ? box.node() : -1;
      while (node < end && node <= item) {
        if (tree.tag(node).equals("li")) {
          number = attribute(tree, node, "value", number + 1);
        }
        node = tree.end(node);
      }
      numbers.add(number);
    }
    return numbers;
  }

  private static int attribute(NodeTree tree, int node, String name, int other) {
    Optional<Element> element = tree.element(node);
    return element.isPresent() && element.get().hasAttr(name)
        ? Numbers.parse(element.get().attr(name), other)
        : other;
  }
}
