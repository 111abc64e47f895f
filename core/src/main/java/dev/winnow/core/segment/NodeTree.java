package dev.winnow.core.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page as arrays, in document order: node 0 is the root, a parent comes before
 * its children, and the descendants of a node are the nodes behind it up to {@link #end}. A plain
 * text is a tree of the root alone. Immutable once built.
 */
public final class NodeTree {

  private static final Attributes NO_ATTRIBUTES = new Attributes();

  /** The tree of a plain text: a root without an element. */
  public static final NodeTree FLAT = new Builder().addRoot().build();

  private final int size;

  // As the builder made them: longer than the number of nodes.
  private final int[] parents;
  private final int[] depths;
  private final int[] ends;
  private final String[] tags;
  private final Attributes[] attributes;
  private final String[] classes;
  private final int[] classNumbers;
  private final int distinctClasses;
  private final List<Element> elements;
  private final List<Element> linkedData;

  private NodeTree(Builder builder) {
    size = builder.size;
    parents = builder.parents;
    depths = builder.depths;
    ends = builder.ends;
    tags = builder.tags;
    attributes = builder.attributes;
    classes = builder.classes;
    classNumbers = builder.classNumbers;
    distinctClasses = builder.distinct.size();
    elements = builder.elements;
    linkedData = builder.linkedData;
  }

  /** The number of nodes, at least 1. */
  public int size() {
    return size;
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
   * An attribute of a node, an empty string where there is none and in the tree of a plain text.
   *
   * @param name in lower case, as the parser has made all names
   */
  public String attribute(int node, String name) {
    return attributes[node].get(name);
  }

  /** The {@code class} attribute of a node, an empty string where there is none. */
  public String classes(int node) {
    return classes[node];
  }

  /** Whether a node may have attributes other than {@code class}: most have none. */
  public boolean hasOtherAttributes(int node) {
    return !attributes[node].isEmpty();
  }

  /**
   * The number of a node's {@code class} attribute among the different ones of the tree, from 0: a
   * page has few, so that what their words mean need not be looked up for each node.
   */
  public int classNumber(int node) {
    return classNumbers[node];
  }

  /** How many different {@code class} attributes there are, that of nodes without one included. */
  public int distinctClasses() {
    return distinctClasses;
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
    private static final int INITIAL_NODES = 1024;

    /** A power of two. */
    private static final int RECENT = 16;

    private int[] parents = new int[INITIAL_NODES];
    private int[] depths = new int[INITIAL_NODES];
    private int[] ends = new int[INITIAL_NODES];
    private String[] tags = new String[INITIAL_NODES];

    /** By node: its attributes, if there are others than the class. */
    private Attributes[] attributes = new Attributes[INITIAL_NODES];

    private String[] classes = new String[INITIAL_NODES];
    private int[] classNumbers = new int[INITIAL_NODES];
    private final Map<String, Integer> distinct = new HashMap<>();

    /** The class attributes seen last, by their length, and their numbers. */
    private final @Nullable String[] recent = new String[RECENT];

    private final int[] recentNumbers = new int[RECENT];
    private final List<Element> elements = new ArrayList<>(INITIAL_NODES);
    private final List<Element> linkedData = new ArrayList<>();
    private int size;

    /** Adds a root without an element; for plain text. */
    Builder addRoot() {
      append("", "", NO_ATTRIBUTES, -1);
      ends[0] = 1;
      return this;
    }

    /** Adds an element below {@code parent} (-1 for the root) and returns its node. */
    int add(Element element, int parent) {
      elements.add(element);
      String tag = element.normalName();
      // An element makes its attributes when they are asked for.
      int count = element.attributesSize();
      if (count == 0) {
        return append(tag, "", NO_ATTRIBUTES, parent);
      }
      Attributes own = element.attributes();
      String names = own.get("class");
      boolean others = count > 1 || names.isEmpty();
      return append(tag, names, others ? own : NO_ATTRIBUTES, parent);
    }

    /** Adds a script of linked data. */
    void addLinkedData(Element script) {
      linkedData.add(script);
    }

    private int append(String tag, String names, Attributes others, int parent) {
      if (size == parents.length) {
        parents = Arrays.copyOf(parents, size * 2);
        depths = Arrays.copyOf(depths, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        tags = Arrays.copyOf(tags, size * 2);
        attributes = Arrays.copyOf(attributes, size * 2);
        classes = Arrays.copyOf(classes, size * 2);
        classNumbers = Arrays.copyOf(classNumbers, size * 2);
      }
      tags[size] = tag;
      attributes[size] = others;
      classes[size] = names;
      classNumbers[size] = number(names);
      parents[size] = parent;
      depths[size] = parent < 0 ? 0 : depths[parent] + 1;
      return size++;
    }

    private int number(String names) {
      // Siblings are alike: what was there a moment ago need not be looked up.
      int slot = names.length() & (RECENT - 1);
      if (!names.equals(recent[slot])) {
        recent[slot] = names;
        recentNumbers[slot] = lookUp(names);
      }
      return recentNumbers[slot];
    }

    private int lookUp(String names) {
      Integer known = distinct.get(names);
      if (known == null) {
        known = distinct.size();
        distinct.put(names, known);
      }
      return known;
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

    /** The attributes of a node, none if there is no other one than the class. */
    Attributes otherAttributes(int node) {
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
