package dev.winnow.core.segment;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** Tells the references to footnotes from other links and raised text. Stateless. */
public final class NoteReferences {

  private NoteReferences() {}

  /** Whether a link says itself that it leads to a note: DPUB-ARIA's role, or its class. */
  public static boolean isLink(Element link) {
    return link.attributesSize() > 1
        && (link.attributes().get("role").equals("doc-noteref")
            || namesNote(link.attributes().get("class")));
  }

  /** Whether {@code <sup>} holds, or is in, a link to a place on a page, or says it is a note's. */
  public static boolean isRaised(Element sup) {
    if (sup.attributesSize() > 0
        && (namesNote(sup.attributes().get("class"))
            || sup.attributes().get("id").startsWith("fnref")
            || sup.attributes().get("id").startsWith("cite_ref"))) {
      return true;
    }
    Element parent = sup.parent();
    if (parent != null && isLinkToPlace(parent)) {
      return true;
    }
    Element child = sup.firstElementChild();
    return child != null && isLinkToPlace(child);
  }

  private static boolean namesNote(String names) {
    return names.contains("footnote") || names.contains("noteref") || names.equals("reference");
  }

  private static boolean isLinkToPlace(Element element) {
    return element.normalName().equals("a") && element.attributes().get("href").indexOf('#') >= 0;
  }

  /**
   * The name of the place on its own page that a link leads to: what stands behind {@code #} where
   * nothing, or the page's own address, stands before.
   */
  public static Optional<String> place(Element link) {
    String target = link.attributes().get("href").strip();
    int sign = target.indexOf('#');
    if (sign < 0 || sign + 1 == target.length()) {
      return Optional.empty();
    }
    boolean here =
        sign == 0 || (link.baseUri().length() == sign && target.startsWith(link.baseUri()));
    return here ? Optional.of(target.substring(sign + 1)) : Optional.empty();
  }
}
