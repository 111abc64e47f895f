package dev.winnow.core.metadata;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the walk over a page is: beside the article or in it, near its heading or far; for one
 * walk.
 */
final class Surroundings {

  /** Elements behind the main heading within which its byline and date stand. */
  private static final int HEADER_REACH = 80;

  /** Elements right behind a heading that belong to it, whatever their class calls them. */
  private static final int HEADING_PARTS = 4;

  private static final Attributes NONE = new Attributes();

  /** Ancestors looked at for the thing that a property describes. */
  private static final int MAX_CLIMB = 12;

  private final Deque<Element> outside = new ArrayDeque<>();
  private final Map<FactKind, Element> described = new EnumMap<>(FactKind.class);

  /** What each class attribute says: a page has few different ones. */
  private final Map<String, Integer> hints = new HashMap<>();

  private @Nullable Element belowHeading;
  private int elements;
  private int lastHeading = -HEADER_REACH;
  private int hint;
  private Attributes others = NONE;

  void enter(Element element) {
    elements++;
    // Whatever is inside of what stands beside the article is not looked at.
    if (outside.isEmpty()) {
      int count = element.attributesSize();
      String classes = "";
      others = NONE;
      if (count > 0) {
        // The parser has made all names lower case; Element.attr would look for them in any.
        Attributes attributes = element.attributes();
        classes = attributes.get("class");
        others = count > 1 || classes.isEmpty() ? attributes : NONE;
      }
      hint = hint(classes);
      if (isBeside(element)) {
        outside.push(element);
      }
    }
  }

  private int hint(String classes) {
    if (classes.isEmpty()) {
      return 0;
    }
    Integer known = hints.get(classes);
    if (known == null) {
      known = ClassHints.of(classes.trim());
      hints.put(classes, known);
    }
    return known;
  }

  @SuppressWarnings("ReferenceEquality") // elements compare by identity
  void leave(Element element) {
    if (outside.peek() == element) {
      outside.pop();
    }
    if (belowHeading == element) {
      belowHeading = null;
    }
  }

  private boolean isBeside(Element element) {
    String tag = element.normalName();
    boolean outsideHere = (hint & ClassHints.OUTSIDE) != 0;
    if (outsideHere || ((hint & ClassHints.PART) != 0 && !isPartOfHeading(element))) {
      return !tag.equals("html")
          && !tag.equals("body")
          && !tag.equals("main")
          && !tag.equals("article");
    }
    return switch (tag.charAt(0)) {
      case 'a' -> tag.equals("aside");
      case 'f' -> tag.equals("footer");
      case 'n' -> tag.equals("nav");
      default -> false;
    };
  }

  /**
   * Right below the heading, "teaser" is the deck, "footer" that of the heading and "sidebar" a
   * column of the page, with what stands near in it.
   */
  private boolean isPartOfHeading(Element element) {
    if (elements - lastHeading <= HEADING_PARTS) {
      belowHeading = element;
      return true;
    }
    return belowHeading != null && isNear();
  }

  /** The attributes of the current element, none if it has no other one than a class. */
  Attributes otherAttributes() {
    return others;
  }

  /** What the class of the current element says. */
  int hint() {
    return hint;
  }

  /** Whether the current element stands beside the article. */
  boolean isOutside() {
    return !outside.isEmpty();
  }

  /** The main heading is here: nothing around it stands beside the article. */
  void clear() {
    outside.clear();
  }

  /** A heading of the article is here. */
  void heading() {
    lastHeading = elements;
  }

  /** Whether a heading stands a little above. */
  boolean isNear() {
    return elements - lastHeading < HEADER_REACH;
  }

  /** How many elements the walk has seen. */
  int position() {
    return elements;
  }

  /** How many elements lie between the last heading and here. */
  int behindHeading() {
    return elements - lastHeading;
  }

  /**
   * Whether a property belongs to the first thing that has one of its kind: later things are
   * replies, teasers and the like.
   */
  @SuppressWarnings("ReferenceEquality") // elements compare by identity
  boolean isFirstOf(FactKind kind, Element property) {
    Element thing = thing(property);
    if (thing == null) {
      return true;
    }
    Element first = described.putIfAbsent(kind, thing);
    return first == null || first == thing;
  }

  private static @Nullable Element thing(Element property) {
    Element at = property.parent();
    for (int i = 0; i < MAX_CLIMB && at != null; i++) {
      if (at.hasAttr("itemscope") || at.hasAttr("typeof")) {
        return at;
      }
      at = at.parent();
    }
    return null;
  }
}
