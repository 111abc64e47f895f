package dev.winnow.core.segment;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Tells the controls that stand inside of a text and are not read with it: the signs beside
 * headings that link to the heading itself ({@code <h2>Tides<a href="#tides">¶</a></h2>}; style
 * sheets show them under the pointer only), and what MediaWiki puts beside headings and notes to
 * edit them and to go back. Stateless.
 */
final class TextControls {

  /**
   * Classes of the elements that MediaWiki makes for controls ({@code Linker.php}, {@code Cite}).
   */
  private static final Set<String> WIKI_CLASSES = Set.of("mw-editsection", "mw-cite-backlink");

  private static final Set<String> SIGNS =
      Set.of("\u00B6", "#", "\u00A7", "\u221E", "\u2693", "\u2693\uFE0E", "\uD83D\uDD17");

  /** Longest of these, with white space around it. (Characters.) */
  private static final int SIGN_LENGTH = 4;

  /** How far above the link the heading is at most. (Elements.) */
  private static final int HEADING_WITHIN = 2;

  private TextControls() {}

  /** Whether an element, whose tag this is, is such a control. */
  static boolean isOne(Tags.Tag tag, Element element) {
    if (!tag.seam() || element.attributesSize() == 0) {
      return false;
    }
    return tag.link() ? isSign(element) : WIKI_CLASSES.contains(element.attributes().get("class"));
  }

  private static boolean isSign(Element element) {
    return element.childNodeSize() == 1
        && element.childNode(0) instanceof TextNode text
        && text.getWholeText().length() <= SIGN_LENGTH
        && SIGNS.contains(text.getWholeText().strip())
        && element.attributes().get("href").indexOf('#') >= 0
        && isInHeading(element);
  }

  private static boolean isInHeading(Element element) {
    Element above = element.parent();
    for (int i = 0; i < HEADING_WITHIN && above != null; i++) {
      Tags.Tag tag = Tags.of(above.normalName());
      if (tag.headingLevel() > 0 || isTerm(above.normalName())) {
        return true;
      }
      above = above.parent();
    }
    return false;
  }

  /** What manuals of programs define, and captions, have such links, too. */
  private static boolean isTerm(String name) {
    return name.equals("dt") || name.equals("caption") || name.equals("figcaption");
  }
}
