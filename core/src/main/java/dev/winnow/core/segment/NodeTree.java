package dev.winnow.core.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * The elements of a page as arrays, in document order: node 0 is the root, a parent comes before
 * its children, and the descendants of a node are the nodes behind it up to {@link #end}. A plain
 * text is a tree of the root alone. Immutable once built.
 */
public final class NodeTree {

  private static final Attributes NO_ATTRIBUTES = new Attributes();

  /** The tree of a plain text: a root without an element. */
  public static final NodeTree FLAT = new Builder().addRoot().build();

  private final int[] parents;
  private final int[] depths;
  private final int[] ends;
  private final String[] tags;
  private final Attributes[] attributes;
  private final List<Element> elements;
  private final List<Element> linkedData;

  private NodeTree(Builder builder) {
    parents = Arrays.copyOf(builder.parents, builder.size);
    depths = Arrays.copyOf(builder.depths, builder.size);
    ends = Arrays.copyOf(builder.ends, builder.size);
    tags = builder.tags;
    attributes = builder.attributes;
    elements = builder.elements;
    linkedData = builder.linkedData;
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
    return tags[node];
  }

  /**
   * The attributes of a node, none for an element without any and in the tree of a plain text; not
   * to be changed. The parser has made all names lower case, so that {@link Attributes#get} finds
   * them.
   */
  public Attributes attributes(int node) {
    return attributes[node];
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
    private String[] tags = new String[INITIAL_NODES];
    private Attributes[] attributes = new Attributes[INITIAL_NODES];
    private final List<Element> elements = new ArrayList<>(INITIAL_NODES);
    private final List<Element> linkedData = new ArrayList<>();
    private int size;

    /** Adds a root without an element; for plain text. */
    Builder addRoot() {
      append("", NO_ATTRIBUTES, -1);
      ends[0] = 1;
      return this;
    }

    /** Adds an element below {@code parent} (-1 for the root) and returns its node. */
    int add(Element element, int parent) {
      elements.add(element);
      // An element makes its attributes when they are asked for.
      Attributes own = element.attributesSize() == 0 ? NO_ATTRIBUTES : element.attributes();
      return append(element.normalName(), own, parent);
    }

    /** Adds a script of linked data. */
    void addLinkedData(Element script) {
      linkedData.add(script);
    }

    private int append(String tag, Attributes own, int parent) {
      if (size == parents.length) {
        parents = Arrays.copyOf(parents, size * 2);
        depths = Arrays.copyOf(depths, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        tags = Arrays.copyOf(tags, size * 2);
        attributes = Arrays.copyOf(attributes, size * 2);
      }
      tags[size] = tag;
      attributes[size] = own;
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

    Attributes attributes(int node) {
      return attributes[node];
    }

    int parent(int node) {
      return parents[node];
    }

    NodeTree build() {
      return new NodeTree(this);
    }
  }
}
