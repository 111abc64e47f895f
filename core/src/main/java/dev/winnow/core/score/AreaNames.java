package dev.winnow.core.score;

import java.util.Map;
import java.util.Optional;

/**
 * The area of the page that a block is in, by the tags and names of the elements above it: gives a
 * name to what a score removes. For one page and one thread.
 */
final class AreaNames {

  /** A node with this share of the running text is no boilerplate area, whatever its name. */
  private static final double TOO_MUCH_TEXT = 0.3;

  /** The kinds of {@link ElementKinds#TAGS} that are areas. */
  private static final Map<Area, String> KIND_TAGS =
      Map.of(
          Area.NAVIGATION, "nav",
          Area.HEADER, "header",
          Area.FOOTER, "footer",
          Area.SIDEBAR, "aside",
          Area.FORM, "form",
          Area.MODAL, "dialog");

  /** The kinds of {@link WordTables#CLASS} that are areas of another name. */
  private static final Map<Area, String> KIND_NAMES =
      Map.of(
          Area.NAVIGATION, "nav",
          Area.ADVERTISEMENT, "ad",
          Area.ACTION, "cta",
          Area.CONTENTS, "toc",
          Area.LANGUAGE, "lang");

  private static final long[] TAGS = new long[Area.count()];
  private static final long[] NAMES = new long[Area.count()];

  /** All of them together. */
  private static final long ANY_TAG;

  private static final long ANY_NAME;

  static {
    long anyTag = 0;
    long anyName = 0;
    for (int i = 0; i < TAGS.length; i++) {
      Area area = Area.at(i);
      TAGS[i] = bit(ElementKinds.TAGS.indexOf(KIND_TAGS.getOrDefault(area, "")));
      NAMES[i] = bit(WordTables.CLASS.kinds().indexOf(KIND_NAMES.getOrDefault(area, area.label())));
      anyTag |= TAGS[i];
      anyName |= NAMES[i];
    }
    ANY_TAG = anyTag;
    ANY_NAME = anyName;
  }

  private final PageArrays page;
  private final NodeKinds kinds;

  AreaNames(PageArrays page, NodeKinds kinds) {
    this.page = page;
    this.kinds = kinds;
  }

  private static long bit(int kind) {
    return kind < 0 ? 0 : 1L << kind;
  }

  /**
   * The area of a node with text that speaks most against content; the innermost does not matter.
   */
  Optional<Area> of(int node) {
    long tags = 0;
    long names = 0;
    for (int at = node; at > 0 && isArea(at); at = page.tree.parent(at)) {
      tags |= kinds.tags[at];
      names |= kinds.areaNames[at];
    }
    return (tags & ANY_TAG) == 0 && (names & ANY_NAME) == 0 ? Optional.empty() : worst(tags, names);
  }

  /** Whether a node holds little enough of the running text to be an area with all below it. */
  private boolean isArea(int node) {
    return PageArrays.share(page.runningBelow[node], page.runningBelow[0]) < TOO_MUCH_TEXT;
  }

  private static Optional<Area> worst(long tags, long names) {
    Optional<Area> worst = Optional.empty();
    for (int i = 0; i < TAGS.length; i++) {
      if ((tags & TAGS[i]) != 0 || (names & NAMES[i]) != 0) {
        Area area = Area.at(i);
        if (worst.isEmpty() || area.weight() < worst.get().weight()) {
          worst = Optional.of(area);
        }
      }
    }
    return worst;
  }
}
