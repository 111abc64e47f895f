package dev.winnow.core.metadata;

import dev.winnow.core.page.ArticlePart;
import dev.winnow.core.parse.HtmlPage;
import dev.winnow.core.parse.SourcePage;
import dev.winnow.core.segment.SegmentedPage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One of several articles on a page as a page of its own, to read what its container states: with
 * its headline for a title, and with what holds for the site. Stateless.
 */
public final class PartPage {

  private PartPage() {}

  /**
   * The page of one article. The page that it comes from stays as it is.
   *
   * @param part the article
   * @param page the page that holds it; with markup
   */
  public static SourcePage of(ArticlePart part, SegmentedPage page) {
    Element container = page.tree().element(part.node()).orElseThrow();
    Document alone = Document.createShell(container.baseUri());
    Document whole = container.ownerDocument();
    if (whole != null) {
      copySite(whole, alone);
    }
    alone.title(part.headline());
    part.address()
        .ifPresent(
            address ->
                alone.head().appendElement("link").attr("rel", "canonical").attr("href", address));
    alone.body().appendChild(container.clone());
    return new HtmlPage(alone);
  }

  private static void copySite(Document whole, Document alone) {
    Element root = whole.firstElementChild();
    Element ours = alone.firstElementChild();
    if (root != null && ours != null) {
      ours.attr("lang", root.attr("lang"));
    }
    for (Element element : whole.head().children()) {
      if (element.attr("property").equals("og:site_name")) {
        alone.head().appendChild(element.clone());
      }
    }
  }
}
