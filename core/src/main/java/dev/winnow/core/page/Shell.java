package dev.winnow.core.page;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.parse.EmbeddedText;
import dev.winnow.core.parse.HtmlPage;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page that is an empty shell, filled with the text that its scripts hold. The text stands behind
 * what the page shows, as an element of its own: spans count what is shown and then the text.
 *
 * @param page the page with the text as an element
 * @param added the element
 * @param origin where the text comes from
 */
public record Shell(HtmlPage page, Element added, String origin) {

  /** Text outside of links with which a page is no shell. (Characters.) */
  private static final int SHOWN_CHARACTERS = 600;

  /** Running text with which a page is no shell, however little it is. (Words.) */
  private static final int RUNNING_WORDS = 40;

  /** Shortest text that is worth it: less may be help for a form. (Characters; about 80 words.) */
  private static final int LEAST_CHARACTERS = 500;

  /** How many times as long as what is shown the text must be. */
  private static final int TIMES = 2;

  /** How likely the text is content: its name says that it is the page's text. (Score.) */
  private static final double CONTENT = 0.95;

  /**
   * The page with its text; empty if the page shows a text of its own, or its scripts hold none.
   *
   * @param html the page
   * @param shown its blocks
   */
  public static Optional<Shell> fill(HtmlPage html, SegmentedPage shown) {
    int running = 0;
    int characters = 0;
    for (TextBlock block : shown.blocks()) {
      running += PageNodes.isRunning(block) ? block.words() : 0;
      characters += block.counts().characters() - block.counts().linkedCharacters();
      if (running >= RUNNING_WORDS || characters >= SHOWN_CHARACTERS) {
        return Optional.empty();
      }
    }
    int least = Math.max(LEAST_CHARACTERS, TIMES * characters);
    return EmbeddedText.find(html.document())
        .filter(text -> text.characters() >= least)
        .map(text -> of(text, html.document()));
  }

  private static Shell of(EmbeddedText text, Document document) {
    Element added = text.addTo(document);
    Document copy = added.ownerDocument();
    return new Shell(new HtmlPage(copy == null ? document : copy), added, text.origin());
  }

  /** Says of each block of the text that it is content, and where it comes from. */
  public void mark(SegmentedPage filled, PageEvidence.Builder evidence) {
    NodeTree tree = filled.tree();
    int node = nodeOf(tree);
    for (TextBlock block : filled.blocks()) {
      if (node >= 0 && tree.within(block.placement().node(), node)) {
        evidence.add(
            block.index(),
            new Evidence.Score(
                "embedded/" + origin, CONTENT, "from a script: the page shows no text"));
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // elements compare by identity
  private int nodeOf(NodeTree tree) {
    for (int node = tree.size() - 1; node >= 0; node--) {
      if (tree.element(node).orElse(null) == added) {
        return node;
      }
    }
    return -1;
  }
}
