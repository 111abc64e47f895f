package dev.winnow.core.score;

import dev.winnow.core.segment.NodeTree;
import org.jsoup.nodes.Attributes;

/**
 * What the tags, roles and names of a page's elements say, by node. Elements without text below
 * them are left out: nobody asks for them. For one page and one thread; whoever reads does not
 * write.
 */
final class NodeKinds {

  private static final int PRIME = 31;

  /** Kinds of {@link ElementKinds#TAGS}. */
  final long[] tags;

  /** Kinds of {@link WordTables#CLASS}; the root's names name themes and page types: none. */
  final long[] names;

  /** Hashes of the tag. */
  final int[] tagHashes;

  /** Hashes of the tag and the first class, without its digits, which often number siblings. */
  final int[] classHashes;

  NodeKinds(PageArrays page) {
    NodeTree tree = page.tree;
    int size = tree.size();
    tags = new long[size];
    names = new long[size];
    tagHashes = new int[size];
    classHashes = new int[size];
    ElementKinds kinds = new ElementKinds();
    for (int i = 0; i < size; i++) {
      if (page.blocksBelow[i] > 0) {
        read(i, tree.tag(i), tree.attributes(i), kinds);
      }
    }
  }

  private void read(int node, String tag, Attributes attributes, ElementKinds kinds) {
    tags[node] = kinds.ofTag(tag);
    tagHashes[node] = tag.hashCode();
    classHashes[node] = PRIME * tagHashes[node];
    tags[node] |= kinds.ofRole(attributes.get("role")) | kinds.ofItem(attributes.get("itemprop"));
    String classes = attributes.get("class");
    classHashes[node] += firstClass(classes);
    if (node > 0) {
      names[node] = kinds.ofName(classes) | kinds.ofName(attributes.get("id"));
    }
  }

  private static int firstClass(String classes) {
    int hash = 0;
    for (int i = 0; i < classes.length() && classes.charAt(i) > ' '; i++) {
      char c = classes.charAt(i);
      if (c < '0' || c > '9') {
        hash = PRIME * hash + c;
      }
    }
    return hash;
  }
}
