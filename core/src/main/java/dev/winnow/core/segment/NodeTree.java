package dev.winnow.core.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The elements of a page as arrays, in document order: node 0 is the root, a parent comes before
 * its children, and the descendants of a node are the nodes behind it up to {@link #end}. A plain
 * text is a tree of the root alone. Immutable once built.
 */
public final class NodeTree {

  /** The tree of a plain text: a root without an element. */
  public static final NodeTree FLAT = new Builder().addRoot().build();

  private final int[] parents;
  private final int[] depths;
  private final int[] ends;
  private final List<Element> elements;
  private final List<Element> linkedData;

  private NodeTree(
      int[] parents, int[] depths, int[] ends, List<Element> elements, List<Element> linkedData) {
    this.parents = parents;
    this.depths = depths;
    this.ends = ends;
    this.elements = elements;
    this.linkedData = linkedData;
  }

  /** The number of nodes, at least 1. */
  public int size() {
    return parents.length;
  }

  /** The node above, or -1 for the root. */
  public int parent(int node) {
    return parents[node];
  }

  /** The number of nodes above. */
  public int depth(int node) {
    return depths[node];
  }

  /** Index behind the last descendant; {@code node + 1} for a leaf. */
  public int end(int node) {
    return ends[node];
  }

  /** Whether {@code node} is {@code ancestor} or below it. */
  public boolean within(int node, int ancestor) {
    return node >= ancestor && node < ends[ancestor];
  }

  /** The element of a node; empty in the tree of a plain text. */
  public Optional<Element> element(int node) {
    return elements.isEmpty() ? Optional.empty() : Optional.of(elements.get(node));
  }

  /** The scripts of linked data (JSON-LD) among the elements; they are no nodes. */
  public List<Element> linkedData() {
    return Collections.unmodifiableList(linkedData);
  }

  /** Whether the nodes are elements of a markup tree. */
  public boolean hasMarkup() {
    return !elements.isEmpty();
  }

  /** The tag of a node, or an empty string in the tree of a plain text. */
  public String tag(int node) {
    return elements.isEmpty() ? "" : elements.get(node).normalName();
  }

  /** The deepest node that holds both. */
  public int commonAncestor(int a, int b) {
    while (a != b) {
      if (depths[a] >= depths[b]) {
        a = parents[a];
      } else {
        b = parents[b];
      }
    }
    return a;
  }

  /** Collects the nodes in document order. */
  static final class Builder {
    private static final int INITIAL_NODES = 512;

    private int[] parents = new int[INITIAL_NODES];
    private int[] depths = new int[INITIAL_NODES];
    private int[] ends = new int[INITIAL_NODES];
    private final List<Element> elements = new ArrayList<>(INITIAL_NODES);
    private final List<Element> linkedData = new ArrayList<>();
    private int size;

    /** Adds a root without an element; for plain text. */
    Builder addRoot() {
      append(-1);
      ends[0] = 1;
      return this;
    }

    /** Adds an element below {@code parent} (-1 for the root) and returns its node. */
    int add(Element element, int parent) {
      elements.add(element);
      return append(parent);
    }

    /** Adds a script of linked data. */
    void addLinkedData(Element script) {
      linkedData.add(script);
    }

    private int append(int parent) {
      if (size == parents.length) {
        parents = Arrays.copyOf(parents, size * 2);
        depths = Arrays.copyOf(depths, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      parents[size] = parent;
      depths[size] = parent < 0 ? 0 : depths[parent] + 1;
      return size++;
    }

    /** Says that everything added since {@code node} is below it. */
    void close(int node) {
      ends[node] = size;
    }

    int size() {
      return size;
    }

    int depth(int node) {
      return depths[node];
    }

    int parent(int node) {
      return parents[node];
    }

    NodeTree build() {
      return new NodeTree(
          Arrays.copyOf(parents, size),
          Arrays.copyOf(depths, size),
          Arrays.copyOf(ends, size),
          elements,
          linkedData);
    }
  }
}
