package dev.winnow.bench.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What is left of a page's markup without the names that today's sites give its parts: as pages
 * were written before class names, landmarks and linked data, and as some still are. Stateless.
 */
public final class BareMarkup {

  private static final Set<String> LANDMARKS =
      Set.of("article", "main", "section", "nav", "header", "footer", "aside", "figure");

  private static final Set<String> NAMES =
      Set.of("class", "id", "role", "itemprop", "itemscope", "itemtype", "property");

  private BareMarkup() {}

  /**
   * A page without class names, ids, roles and microdata, its landmarks turned into {@code div},
   * and without linked data.
   *
   * @param address the page's, or empty
   */
  public static String of(byte[] page, String address) {
    Document document;
    try {
      document = Jsoup.parse(new ByteArrayInputStream(page), null, address);
    } catch (IOException e) {
      throw new UncheckedIOException("arrays are read without error", e);
    }
    document.outputSettings().prettyPrint(false);
    for (Element element : document.getAllElements()) {
      if (element.normalName().equals("script") && isLinkedData(element)) {
        element.remove();
      } else {
        removeNames(element);
      }
    }
    return document.outerHtml();
  }

  private static boolean isLinkedData(Element script) {
    return script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json");
  }

  private static void removeNames(Element element) {
    boolean inHead = element.normalName().equals("meta");
    for (Attribute attribute : element.attributes().asList()) {
      String key = attribute.getKey();
      if ((NAMES.contains(key) && !inHead) || key.startsWith("data-") || key.startsWith("aria-")) {
        element.removeAttr(key);
      }
    }
    if (LANDMARKS.contains(element.normalName())) {
      element.tagName("div");
    }
  }
}
