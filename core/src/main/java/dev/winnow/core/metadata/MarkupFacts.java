package dev.winnow.core.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Gathers what the markup of a page states, in one pass over its elements. */
final class MarkupFacts implements NodeVisitor {

  /** Ancestors looked at to tell the article's own line from that of a teaser or a comment. */
  private static final int MAX_CLIMB = 10;

  /** Longest visible byline or date line, in characters; longer ones are prose. */
  private static final int MAX_LINE = 160;

  /** Longest first-level heading, in characters. */
  private static final int MAX_HEADING = 400;

  /** Elements behind the main heading within which its byline and date stand. */
  private static final int HEADER_REACH = 80;

  /** Elements behind the main heading within which a line without any hint is read. */
  private static final int LINE_REACH = 40;

  /** Shortest date or byline, in characters. */
  private static final int MIN_LINE = 6;

  private static final double HEADER_LINE = 0.45;
  private static final double NEAR = 0.65;
  private static final double FAR = 0.40;

  private static final Set<String> AUTHOR_WORDS =
      Set.of("byline", "author", "authors", "autor", "auteur", "autore", "writer", "redakteur");
  private static final Set<String> DATE_WORDS =
      Set.of(
          "date",
          "datum",
          "fecha",
          "published",
          "pubdate",
          "publish",
          "timestamp",
          "datetime",
          "dateline",
          "posted",
          "time");
  private static final Set<String> OUTSIDE_WORDS =
      Set.of(
          "related",
          "comment",
          "comments",
          "sidebar",
          "footer",
          "recommended",
          "teaser",
          "teasers",
          "popular",
          "trending",
          "widget",
          "nav",
          "menu",
          "promo",
          "recirc",
          "newsletter",
          "reply");

  /** Fields and trust of a name in meta, itemprop or property. */
  private record Name(FactKind kind, double confidence) {}

  private static final Map<String, Name> NAMES = new HashMap<>();

  static {
    for (String[] row : Resources.rows("meta-names.tsv", 3)) {
      NAMES.put(row[0], new Name(FactKind.ofLabel(row[1]), Double.parseDouble(row[2])));
    }
  }

  private final Facts facts;
  private final List<String> scripts = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private final Map<String, Integer> hints = new HashMap<>();
  private String title = "";
  private int elements;
  private int lastHeading = -HEADER_REACH;

  private static final int AUTHOR = 1;
  private static final int DATE = 2;
  private static final int OUTSIDE = 4;

  private MarkupFacts(Facts facts) {
    this.facts = facts;
  }

  /** Walks a page; the statements go to {@code facts}. */
  static MarkupFacts collect(Document document, Facts facts) {
    MarkupFacts markup = new MarkupFacts(facts);
    document.traverse(markup);
    return markup;
  }

  /** The texts of the first-level headings, in order. */
  List<String> headings() {
    return headings;
  }

  /** The HTML title, or an empty string. */
  String title() {
    return title;
  }

  /** The scripts of linked data. */
  List<String> scripts() {
    return scripts;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      headerLine(text);
    }
    if (!(node instanceof Element element)) {
      return;
    }
    elements++;
    switch (element.normalName()) {
      case "html" -> facts.add(FactKind.LANGUAGE, element.attr("lang"), "html:lang", 0.8);
      case "title" -> title(element);
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "script" -> script(element);
      case "h1" -> heading(element);
      case "time" -> time(element);
      default -> visible(element);
    }
  }

  /** A short line under the main heading may be its date line or byline, whatever its markup. */
  private void headerLine(TextNode node) {
    if (elements - lastHeading > LINE_REACH || node.nodeValue().length() > MAX_LINE) {
      return;
    }
    String line = Strings.tidy(node.nodeValue(), MAX_LINE);
    if (line.length() < MIN_LINE || line.length() > MAX_LINE / 2) {
      return;
    }
    Element parent = node.parent();
    if (parent == null || parent.normalName().equals("h1") || isOutside(parent)) {
      return;
    }
    if (line.chars().anyMatch(Character::isDigit)) {
      facts.add(FactKind.PUBLISHED, line, "header:date", HEADER_LINE);
    }
    if (AuthorNames.startsAsByline(line)) {
      facts.add(FactKind.AUTHOR, line, "header:byline", HEADER_LINE);
    }
  }

  private void title(Element element) {
    Element parent = element.parent();
    boolean inHead = parent != null && !parent.normalName().equals("svg");
    if (title.isEmpty() && inHead) {
      title = Strings.tidy(element.text(), MAX_HEADING);
    }
  }

  private void meta(Element element) {
    String content = element.attr("content");
    if (content.isEmpty()) {
      return;
    }
    for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
      String key = element.attr(attribute);
      Name name = key.isEmpty() ? null : NAMES.get(Strings.lower(key.strip()));
      if (name != null && (!attribute.equals("itemprop") || !isOutside(element))) {
        facts.add(name.kind(), content, "meta:" + Strings.lower(key.strip()), name.confidence());
        return;
      }
    }
  }

  private void link(Element element) {
    String rel = Strings.lower(element.attr("rel"));
    if (rel.equals("canonical")) {
      facts.add(FactKind.CANONICAL_URL, element.attr("href"), "link:canonical", 0.9);
    } else if (rel.equals("license")) {
      facts.add(FactKind.LICENSE, element.attr("href"), "link:license", 0.9);
    }
  }

  private void script(Element element) {
    if (Strings.lower(element.attr("type")).startsWith("application/ld+json")) {
      scripts.add(element.data());
    }
  }

  private void heading(Element element) {
    String text = Strings.tidy(element.text(), MAX_HEADING);
    if (!text.isEmpty() && !isOutside(element)) {
      headings.add(text);
      lastHeading = elements;
    }
    visible(element);
  }

  private void time(Element element) {
    if (isOutside(element)) {
      return;
    }
    String value = element.hasAttr("datetime") ? element.attr("datetime") : shortText(element);
    boolean modified =
        Strings.lower(element.className()).contains("updated")
            || element.attr("itemprop").equals("dateModified");
    FactKind kind = modified ? FactKind.MODIFIED : FactKind.PUBLISHED;
    double trust = element.attr("itemprop").equals("datePublished") ? 0.92 : near() ? 0.75 : 0.5;
    facts.add(kind, value, "time", trust);
  }

  private void visible(Element element) {
    if (element.attributesSize() == 0) {
      return;
    }
    String property = element.attr("itemprop");
    if (property.isEmpty()) {
      property = element.attr("property");
    }
    Name name = property.isEmpty() ? null : NAMES.get(Strings.lower(property.strip()));
    if (name != null) {
      itemProperty(element, property, name);
    }
    String rel = element.attr("rel");
    if ((rel.equals("author") || rel.startsWith("author ")) && !isOutside(element)) {
      addLine(FactKind.AUTHOR, element, "rel:author", near() ? 0.75 : 0.6);
    }
    int hint = hint(element.className());
    if ((hint & (AUTHOR | DATE)) != 0 && (hint & OUTSIDE) == 0 && !isOutside(element)) {
      if ((hint & AUTHOR) != 0) {
        addLine(FactKind.AUTHOR, element, "class:author", near() ? NEAR : FAR);
      }
      addLine(FactKind.PUBLISHED, element, "class:date", near() ? NEAR - 0.1 : FAR);
    }
  }

  private void itemProperty(Element element, String property, Name name) {
    boolean text = name.kind() == FactKind.AUTHOR || name.kind() == FactKind.PUBLISHED;
    if ((text || name.kind() == FactKind.MODIFIED) && !isOutside(element)) {
      String content = element.attr("content");
      String source = "itemprop:" + property;
      if (!content.isEmpty()) {
        facts.add(name.kind(), content, source, name.confidence());
      } else {
        addLine(name.kind(), element, source, name.confidence());
      }
    }
  }

  private void addLine(FactKind kind, Element element, String source, double confidence) {
    String text = shortText(element);
    if (!text.isEmpty()) {
      facts.add(kind, text, source, confidence);
    }
  }

  /** The text of an element, or an empty string if it is longer than a line. */
  private static String shortText(Element element) {
    StringBuilder out = new StringBuilder();
    int nodes = 0;
    Node at = element;
    while (at != null) {
      if (at instanceof TextNode text) {
        out.append(text.getWholeText());
      } else if (!at.equals(element)) {
        out.append(' ');
      }
      if (out.length() > 2 * MAX_LINE || nodes++ > MAX_LINE) {
        return "";
      }
      at = following(at, element);
    }
    String line = Strings.tidy(out.toString(), MAX_LINE + 1);
    return line.length() > MAX_LINE ? "" : line;
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

  /** Whether the main heading stands a little above. */
  private boolean near() {
    return elements - lastHeading < HEADER_REACH;
  }

  private boolean isOutside(Element element) {
    Element at = element;
    for (int i = 0; i < MAX_CLIMB && at != null; i++) {
      String tag = at.normalName();
      if (tag.equals("aside") || tag.equals("nav") || tag.equals("footer")) {
        return true;
      }
      if (!tag.equals("body") && (hint(at.className()) & OUTSIDE) != 0) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  /** What the words of a class attribute say: a set of AUTHOR, DATE and OUTSIDE. */
  private int hint(String classes) {
    return classes.isEmpty() ? 0 : hints.computeIfAbsent(classes, MarkupFacts::readHint);
  }

  private static int readHint(String classes) {
    int hint = 0;
    for (String word : Strings.words(classes)) {
      hint |= AUTHOR_WORDS.contains(word) ? AUTHOR : 0;
      hint |= DATE_WORDS.contains(word) ? DATE : 0;
      hint |= OUTSIDE_WORDS.contains(word) ? OUTSIDE : 0;
    }
    return hint;
  }
}
