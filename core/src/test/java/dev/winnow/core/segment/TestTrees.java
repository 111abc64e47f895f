package dev.winnow.core.segment;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Trees for tests outside of this package. */
public final class TestTrees {

  private TestTrees() {}

  /** The tree of a parsed page, every element a node. */
  public static NodeTree of(Document document) {
    NodeTree.Builder builder = new NodeTree.Builder();
    add(builder, document.body(), -1);
    return builder.build();
  }

  private static void add(NodeTree.Builder builder, Element element, int parent) {
    int node = builder.add(element, parent);
    for (Element child : element.children()) {
      add(builder, child, node);
    }
    builder.close(node);
  }
}
