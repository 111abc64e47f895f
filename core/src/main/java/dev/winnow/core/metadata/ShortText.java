package dev.winnow.core.metadata;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The text of an element that may be a line, such as a byline: what its elements hold is apart even
 * where only a style sheet says so. Stateless.
 */
final class ShortText {

  private ShortText() {}

  /**
   * The text of an element, tidy.
   *
   * @param most the length of a line, in characters; for a longer text the result is empty
   */
  static String of(Element element, int most) {
    StringBuilder out = new StringBuilder();
    int nodes = 0;
    Node at = element;
    while (at != null) {
      if (at instanceof TextNode text) {
        out.append(text.getWholeText());
      } else if (!at.equals(element) && !isLastLetter(at)) {
        out.append(' ');
      }
      if (out.length() > 2 * most || nodes++ > most) {
        return "";
      }
      at = following(at, element);
    }
    String line = Strings.tidy(out.toString(), most + 1);
    return line.length() > most ? "" : line;
  }

  /** Whether an element holds the last letter of a word: some sites style their links so. */
  private static boolean isLastLetter(Node node) {
    if (node.childNodeSize() != 1
        || node.nextSibling() != null
        || !(node.childNode(0) instanceof TextNode only)
        || !(node.previousSibling() instanceof TextNode before)) {
      return false;
    }
    String letter = only.getWholeText();
    String word = before.getWholeText();
    return letter.length() == 1
        && Character.isLowerCase(letter.charAt(0))
        && !word.isEmpty()
        && Character.isLetter(word.charAt(word.length() - 1));
  }

  /** The next node in document order below {@code root}, or null behind the last. */
  private static @Nullable Node following(Node node, Node root) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node at = node;
    while (at != null && !at.equals(root)) {
      Node sibling = at.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      at = at.parent();
    }
    return null;
  }
}
