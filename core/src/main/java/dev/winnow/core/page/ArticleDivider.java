package dev.winnow.core.page;

import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds several articles on one page with markup: infinite scroll, stories put one behind the
 * other, archives that show whole entries. Each has a container that calls itself an article, a
 * headline of its own at its beginning, and a substantial body. Teasers and cards have no body,
 * posts of a thread and comments no headlines of their own, and the sections of one article no
 * containers of that name. Stateless.
 */
final class ArticleDivider {

  /** Words of running text that make a body rather than a teaser. (Words.) */
  private static final int BODY_WORDS = 70;

  /** Blocks of running text in it. */
  private static final int BODY_BLOCKS = 2;

  /** The most of an article's words that are inside links. (Share.) */
  private static final double LINKED = 0.35;

  /** Blocks before the headline within the container: a label, a date, a byline. */
  private static final int HEAD_BLOCKS = 8;

  /** Longest headline. (Words.) */
  private static final int HEADLINE_WORDS = 40;

  /** Lowest level of a headline: {@code h3}. */
  private static final int HEADLINE_LEVEL = 3;

  /** Shortest title that says which of several headlines it means. (Letters and digits.) */
  private static final int CLEAR_TITLE = 12;

  /** More articles than this make a listing. They bound what splitting a page may cost. */
  private static final int MAX_ARTICLES = 50;

  private static final byte UNKNOWN = 0;
  private static final byte YES = 1;
  private static final byte NO = 2;

  private final PageNodes nodes;
  private final NodeTree tree;

  /** Whether a node is a container, as far as it was asked. */
  private final byte[] containers;

  private final int articleCue = PageNodes.CLASS_CUES.bit("article");
  private final int postCue = PageNodes.CLASS_CUES.bit("post");
  private final int besideCues =
      PageNodes.CLASS_CUES.bit("comment")
          | PageNodes.CLASS_CUES.bit("review")
          | PageNodes.CLASS_CUES.bit("answer")
          | PageNodes.CLASS_CUES.bit("signature")
          | PageNodes.CLASS_CUES.bit("product");

  private ArticleDivider(PageNodes nodes) {
    this.nodes = nodes;
    tree = nodes.tree;
    containers = new byte[tree.size()];
  }

  /**
   * The articles of a page that is no forum.
   *
   * @param declared whether the page states that it is an article
   */
  static ArticleDivision divide(PageNodes nodes, boolean declared) {
    if (nodes.runningWords[0] < 2 * BODY_WORDS || nodes.runningBlocks[0] < 2 * BODY_BLOCKS) {
      return ArticleDivision.NONE;
    }
    return new ArticleDivider(nodes).divide(declared);
  }

  private ArticleDivision divide(boolean declared) {
    List<ArticlePart> parts = new ArrayList<>();
    Set<String> headlines = new HashSet<>();
    int node = 1;
    while (node < tree.size()) {
      if (nodes.runningWords[node] < BODY_WORDS) {
        node = tree.end(node);
        continue;
      }
      Optional<ArticlePart> part = part(node);
      if (part.isEmpty()) {
        node++;
        continue;
      }
      if (!headlines.add(key(part.get().headline()))) {
        // Posts of a thread, versions of one text: not several articles.
        return ArticleDivision.NONE;
      }
      parts.add(part.get());
      node = tree.end(node);
    }
    int main = parts.size() < 2 ? -1 : main(parts);
    // What calls itself an article, and is about none of its parts, is divided by its sections.
    return parts.size() < 2 || parts.size() > MAX_ARTICLES || (main < 0 && declared)
        ? ArticleDivision.NONE
        : new ArticleDivision(parts, main);
  }

  private Optional<ArticlePart> part(int node) {
    if (!isContainer(node)
        || nodes.runningBlocks[node] < BODY_BLOCKS
        || nodes.linkDensity(node) > LINKED) {
      return Optional.empty();
    }
    int headline = headline(node);
    if (headline < 0 || isAnothers(headline, node)) {
      return Optional.empty();
    }
    return Optional.of(
        new ArticlePart(
            nodes.first[node],
            nodes.end[node],
            node,
            headline,
            nodes.blocks.get(headline).text(),
            address(headline, node)));
  }

  /** Whether a headline stands in a smaller container: then the larger one only holds several. */
  private boolean isAnothers(int headline, int container) {
    for (int at = nodes.blocks.get(headline).placement().node();
        at > container;
        at = tree.parent(at)) {
      if (nodes.runningWords[at] >= BODY_WORDS && isContainer(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isContainer(int node) {
    if (containers[node] == UNKNOWN) {
      containers[node] = looksLikeContainer(node) ? YES : NO;
    }
    return containers[node] == YES;
  }

  private boolean looksLikeContainer(int node) {
    int cues = nodes.cues[node];
    String tag = tree.tag(node);
    boolean box = tag.equals("div") || tag.equals("section");
    boolean named =
        tag.equals("article") || (box && ((cues & (articleCue | postCue)) != 0 || isItem(node)));
    return named && (cues & besideCues) == 0 && hasDate(node);
  }

  /** Whether microdata says that a node is an article. */
  private boolean isItem(int node) {
    String type =
        tree.element(node).map(element -> element.attributes().get("itemtype")).orElse("");
    return type.endsWith("Article") || type.endsWith("BlogPosting");
  }

  /** Whether there is a date or a byline below a node: sections of an article have none. */
  private boolean hasDate(int node) {
    int told = PageNodes.CLASS_CUES.bit("date") | PageNodes.CLASS_CUES.bit("author");
    for (int i = node + 1; i < tree.end(node); i++) {
      if ((nodes.cues[i] & told) != 0 || tree.tag(i).equals("time")) {
        return true;
      }
    }
    return false;
  }

  /** The block that is the headline of a container, or -1: a heading before all running text. */
  private int headline(int node) {
    int limit = Math.min(nodes.end[node], nodes.first[node] + HEAD_BLOCKS);
    for (int i = nodes.first[node]; i < limit; i++) {
      TextBlock block = nodes.blocks.get(i);
      if (block.role() == BlockRole.HEADING
          && block.placement().level() <= HEADLINE_LEVEL
          && block.words() > 0
          && block.words() <= HEADLINE_WORDS) {
        return i;
      }
      if (PageNodes.isRunning(block) && block.words() > HEADLINE_WORDS) {
        return -1;
      }
    }
    return -1;
  }

  /** Where a headline leads. */
  private Optional<String> address(int headline, int container) {
    int node = nodes.blocks.get(headline).placement().node();
    while (node > container) {
      Element element = tree.element(node).orElseThrow();
      Element link = element.normalName().equals("a") ? element : element.selectFirst("a[href]");
      if (link != null || isHeading(element)) {
        return Optional.ofNullable(link).map(a -> a.attr("href")).filter(a -> !a.isBlank());
      }
      node = tree.parent(node);
    }
    return Optional.empty();
  }

  private static boolean isHeading(Element element) {
    String tag = element.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  /** The part whose headline a title in the head says: it is what the page is about. */
  private int main(List<ArticlePart> parts) {
    for (String title : statedTitles()) {
      String wanted = key(title);
      for (int i = 0; i < parts.size(); i++) {
        String headline = key(parts.get(i).headline());
        if (headline.equals(wanted)
            || (headline.length() >= CLEAR_TITLE && wanted.contains(headline))
            || (wanted.length() >= CLEAR_TITLE && headline.contains(wanted))) {
          return i;
        }
      }
    }
    return -1;
  }

  /** What the head says; headings are not asked, as each of several articles may have one. */
  private List<String> statedTitles() {
    List<String> titles = new ArrayList<>();
    Document document = tree.element(0).map(Element::ownerDocument).orElse(null);
    if (document != null) {
      for (Element element : document.head().children()) {
        if (element.attr("property").equals("og:title")) {
          titles.add(element.attr("content"));
        }
      }
      titles.add(document.title());
    }
    return titles;
  }

  /** Letters and digits, lower case. */
  private static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
