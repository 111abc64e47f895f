package dev.winnow.core.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A first-level heading as readers see it, and the parts that its markup makes: a kicker, the
 * headline, a line below it. What is no part of it (readings above Japanese characters, titles of
 * icons, labels for screen readers, parts whose class calls them a kicker) is left out.
 *
 * @param text the whole
 * @param parts the parts in order; one for a heading without inner markup
 * @param place which element of the page it is, or an empty string
 */
record Heading(String text, List<String> parts, String place) {

  /** Parts looked at; a heading with more is a whole page in one element. */
  private static final int MAX_PARTS = 12;

  Heading {
    parts = List.copyOf(parts);
  }

  /** A heading of words only. */
  static Heading of(String text) {
    return new Heading(text, List.of(text), "");
  }

  /** The same heading at a place. */
  Heading at(String where) {
    return new Heading(text, parts, where);
  }

  /**
   * Reads a heading.
   *
   * @param maxLength longest text in characters; longer ones are cut
   */
  static Heading of(Element element, int maxLength) {
    if (element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode only) {
      return of(Strings.tidy(only.getWholeText(), maxLength));
    }
    Heading plain = new Reader(element, maxLength, true).heading();
    return plain.text().isEmpty() ? new Reader(element, maxLength, false).heading() : plain;
  }

  /**
   * The run of parts, fewer than all, that says exactly what a title says; empty if none does. So
   * "Sport" and "Elm wins" in one heading give "Elm wins" where a title confirms it.
   */
  String partLike(String titleKey) {
    for (int from = 0; from < parts.size(); from++) {
      StringBuilder run = new StringBuilder();
      for (int to = from; to < parts.size(); to++) {
        run.append(run.length() == 0 ? "" : " ").append(parts.get(to));
        boolean proper = to - from + 1 < parts.size();
        if (proper && Strings.key(run.toString()).equals(titleKey)) {
          return run.toString();
        }
      }
    }
    return "";
  }

  /** One walk over a heading. */
  private static final class Reader implements NodeVisitor {
    private final Element root;
    private final int maxLength;
    private final boolean withoutLabels;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder part = new StringBuilder();
    private final List<String> parts = new ArrayList<>();
    private int skipping = -1;

    Reader(Element root, int maxLength, boolean withoutLabels) {
      this.root = root;
      this.maxLength = maxLength;
      this.withoutLabels = withoutLabels;
    }

    Heading heading() {
      root.traverse(this);
      endPart();
      return new Heading(Strings.tidy(text.toString(), maxLength), parts, "");
    }

    @Override
    public void head(Node node, int depth) {
      if (skipping >= 0 || text.length() > maxLength) {
        return;
      }
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
        part.append(words.getWholeText());
      } else if (node instanceof Element element && depth > 0) {
        if (isNoPart(element)) {
          skipping = depth;
        } else if (element.isBlock() || element.normalName().equals("br")) {
          text.append(' ');
        }
        if (!isEmphasis(element)) {
          endPart();
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (skipping == depth) {
        skipping = -1;
      } else if (skipping < 0 && node instanceof Element element && depth > 0) {
        if (element.isBlock()) {
          text.append(' ');
        }
        if (!isEmphasis(element)) {
          endPart();
        }
      }
    }

    private boolean isNoPart(Element element) {
      return switch (element.normalName()) {
        case "rt", "rp", "svg", "script", "style", "button", "template" -> true;
        default ->
            withoutLabels
                && element.attributesSize() > 0
                && (ClassHints.of(element.className()) & ClassHints.LABEL) != 0;
      };
    }

    private static boolean isEmphasis(Element element) {
      return switch (element.normalName()) {
        case "em", "i", "b", "strong", "q", "abbr", "sup", "sub", "mark", "wbr", "ruby", "rb" ->
            true;
        default -> false;
      };
    }

    private void endPart() {
      String tidy = Strings.tidy(part.toString(), maxLength);
      part.setLength(0);
      if (!tidy.isEmpty() && parts.size() < MAX_PARTS) {
        parts.add(tidy);
      }
    }
  }
}
