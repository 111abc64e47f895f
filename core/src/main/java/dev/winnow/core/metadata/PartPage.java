package dev.winnow.core.metadata;

import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.page.ArticlePart;
import dev.winnow.core.parse.HtmlPage;
import dev.winnow.core.parse.SourcePage;
import dev.winnow.core.parse.TextPage;
import dev.winnow.core.segment.SegmentedPage;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One of several articles on a page as a page of its own, to read what its container states: with
 * its headline for a title, its address where it is known, and what holds for the site. Stateless.
 */
public final class PartPage {

  private PartPage() {}

  /**
   * The page of one article. The page that it comes from stays as it is.
   *
   * @param part the article
   * @param page the page that holds it; of a plain text nothing is stated but in its blocks
   */
  public static SourcePage of(ArticlePart part, SegmentedPage page) {
    if (!page.hasMarkup()) {
      return new TextPage("");
    }
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

  /**
   * What is known of the article as a whole. Its blocks are all of the page's; its address is where
   * its headline leads, if it does: that of the page is another article's.
   */
  public static PageContext context(ArticlePart part, PageContext page) {
    Optional<String> url =
        part.address()
            .map(address -> Strings.absolute(page.url().orElse(""), address))
            .filter(address -> !address.isEmpty());
    return new PageContext(
        page.page(), url, page.host(), page.language(), List.of(part.headline()));
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
