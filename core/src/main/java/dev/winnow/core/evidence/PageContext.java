package dev.winnow.core.evidence;

import dev.winnow.core.parse.HtmlPage;
import dev.winnow.core.parse.SourcePage;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A segmented page and what is known of it as a whole before any block is judged.
 *
 * @param page the blocks
 * @param url the address, as given
 * @param host the host of the address, lower case, without {@code www.}; empty if there is none
 * @param language the language that the page declares, as a lower-case ISO 639 code
 * @param titles what the page calls itself (Open Graph, first-level headings, HTML title), most
 *     telling first; empty for a plain text
 */
public record PageContext(
    SegmentedPage page,
    Optional<String> url,
    Optional<String> host,
    Optional<String> language,
    List<String> titles) {

  /** Copies the list of titles. */
  public PageContext {
    titles = List.copyOf(titles);
  }

  /**
   * What can be known of a page before its blocks are judged.
   *
   * @param source the parsed page
   * @param page its blocks
   * @param url the address, as given
   */
  public static PageContext of(SourcePage source, SegmentedPage page, Optional<String> url) {
    Optional<String> host = url.flatMap(PageContext::hostOf);
    if (source instanceof HtmlPage html) {
      return new PageContext(
          page, url, host, declaredLanguage(html.document()), titles(html.document(), page));
    }
    return new PageContext(page, url, host, Optional.empty(), List.of());
  }

  /**
   * What can be known of a part of a plain text, taken for a text of its own: the address is that
   * of the whole, but the site is the same.
   *
   * @param first index of the part's first block
   * @param end index behind its last one
   */
  public PageContext of(int first, int end) {
    return new PageContext(page.part(first, end), Optional.empty(), host, language, List.of());
  }

  private static Optional<String> hostOf(String url) {
    int start = url.indexOf("://");
    if (start < 0) {
      return Optional.empty();
    }
    int end = start + 3;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = url.substring(start + 3, end).toLowerCase(Locale.ROOT);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int port = host.lastIndexOf(':');
    host = port > 0 ? host.substring(0, port) : host;
    host = host.startsWith("www.") ? host.substring(4) : host;
    return host.isEmpty() ? Optional.empty() : Optional.of(host);
  }

  private static Optional<String> declaredLanguage(Document document) {
    Element root = document.firstElementChild();
    String declared = root == null ? "" : root.attr("lang").strip().toLowerCase(Locale.ROOT);
    int end = 0;
    while (end < declared.length() && declared.charAt(end) >= 'a' && declared.charAt(end) <= 'z') {
      end++;
    }
    return end < 2 || end > 3 ? Optional.empty() : Optional.of(declared.substring(0, end));
  }

  /** Whether an element of the head states a title; the parser has made all names lower case. */
  private static boolean isTitle(Attributes attributes) {
    String property = attributes.get("property");
    String name = property.isEmpty() ? attributes.get("name") : property;
    boolean one = property.isEmpty() || attributes.get("name").isEmpty();
    return one && (name.equals("og:title") || name.equals("twitter:title"));
  }

  private static List<String> titles(Document document, SegmentedPage page) {
    Set<String> titles = new LinkedHashSet<>();
    for (Element element : document.head().children()) {
      if (element.attributesSize() > 0 && isTitle(element.attributes())) {
        titles.add(element.attributes().get("content").strip());
      }
    }
    for (TextBlock block : page.blocks()) {
      if (block.role() == BlockRole.HEADING && block.placement().level() == 1) {
        titles.add(block.text());
      }
    }
    titles.add(document.title());
    titles.remove("");
    return List.copyOf(titles);
  }
}
