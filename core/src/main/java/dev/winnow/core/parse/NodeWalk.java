package dev.winnow.core.parse;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Goes through the nodes of a tree in document order, without recursion. The tree must not change
 * meanwhile: the walk remembers where it is among the children of each element, which is quicker
 * than asking each node for the one behind it. Stateless.
 */
public final class NodeWalk {

  private static final int INITIAL_DEPTH = 64;

  private NodeWalk() {}

  /** Who is shown the nodes. */
  public interface Visitor {

    /**
     * A node begins.
     *
     * @return whether to go into it; {@link #leave} is called for elements that are gone into
     */
    boolean enter(Node node);

    /** An element ends. */
    void leave(Element element);
  }

  /** Shows an element and all that is in it. */
  public static void through(Element root, Visitor visitor) {
    if (!visitor.enter(root)) {
      return;
    }
    Element[] open = new Element[INITIAL_DEPTH];
    int[] next = new int[INITIAL_DEPTH];
    open[0] = root;
    int depth = 0;
    while (depth >= 0) {
      Element parent = open[depth];
      if (next[depth] == parent.childNodeSize()) {
        visitor.leave(parent);
        depth--;
        continue;
      }
      Node child = parent.childNode(next[depth]++);
      if (visitor.enter(child) && child instanceof Element element) {
        depth++;
        if (depth == open.length) {
          open = Arrays.copyOf(open, depth * 2);
          next = Arrays.copyOf(next, depth * 2);
        }
        open[depth] = element;
        next[depth] = 0;
      }
    }
  }
}
