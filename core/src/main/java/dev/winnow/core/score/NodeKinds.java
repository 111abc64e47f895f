package dev.winnow.core.score;

import dev.winnow.core.segment.NodeTree;
import java.util.ArrayList;
import java.util.List;

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

  /**
   * The same without the subjects of posts, which name no areas; the same array if there are none.
   */
  final long[] areaNames;

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
    long[] byClass = new long[tree.distinctClasses()];
    int[] firstClass = new int[byClass.length];
    boolean[] known = new boolean[byClass.length];
    List<Integer> posts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (page.blocksBelow[i] > 0) {
        int number = tree.classNumber(i);
        if (!known[number]) {
          byClass[number] = ElementKinds.ofName(tree.classes(i));
          firstClass[number] = firstClass(tree.classes(i));
          known[number] = true;
        }
        read(i, tree, byClass[number], firstClass[number]);
        if (names[i] != 0 && ElementKinds.hasSubjects(tree.classes(i))) {
          posts.add(i);
        }
      }
    }
    areaNames = posts.isEmpty() ? names : names.clone();
    for (int post : posts) {
      String classes = ElementKinds.withoutSubjects(tree.classes(post));
      areaNames[post] =
          ElementKinds.ofName(classes) | ElementKinds.ofName(tree.attribute(post, "id"));
    }
  }

  private void read(int node, NodeTree tree, long ofClass, int firstClass) {
    String tag = tree.tag(node);
    tags[node] = ElementKinds.ofTag(tag);
    tagHashes[node] = tag.hashCode();
    classHashes[node] = PRIME * tagHashes[node] + firstClass;
    names[node] = node > 0 ? ofClass : 0;
    if (tree.hasOtherAttributes(node)) {
      tags[node] |=
          ElementKinds.ofRole(tree.attribute(node, "role"))
              | ElementKinds.ofItem(tree.attribute(node, "itemprop"));
      names[node] |= node > 0 ? ElementKinds.ofName(tree.attribute(node, "id")) : 0;
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
