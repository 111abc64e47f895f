package dev.winnow.core.metadata;

import dev.winnow.core.metadata.StatementNames.Name;
import dev.winnow.core.parse.NodeWalk;
import dev.winnow.core.parse.ScriptText;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Gathers what the markup of a page states, in one pass over its nodes; for one thread. */
final class MarkupFacts implements NodeWalk.Visitor {

  /** Longest first-level heading, in characters. */
  private static final int MAX_HEADING = 400;

  /** Longest title that is not called cut: some put a description into it. */
  private static final int MAX_TITLE = 2_000;

  /** A heading this like a title is that of the article, whatever it stands in. */
  private static final double MAIN_HEADING = 0.6;

  /** Lower headings looked at. */
  private static final int MAX_LOWER_HEADINGS = 30;

  /** Shortest lower heading that may be that of the article, in characters; others are labels. */
  private static final int MIN_LOWER_HEADING = 12;

  /** Words of a first-level heading that says more than the name of the site or the section. */
  private static final int MIN_MAIN_WORDS = 4;

  /** Characters of the smallest state that can hold an article, and states kept. */
  private static final int MIN_STATE = 200;

  private static final int MAX_STATES = 8;

  /** Longest left side of an assignment, in characters. */
  private static final int MAX_STATE_NAME = 80;

  private static final List<String> META_KEYS = List.of("property", "name", "itemprop");

  private final Facts facts;
  private final Surroundings around = new Surroundings();
  private final VisibleFacts visible;
  private final List<String> scripts = new ArrayList<>();
  private final List<String> states = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private String title = "";
  private boolean bylineLabel;
  private boolean mainHeading;
  private boolean titled;
  private int lowerHeadings;

  private MarkupFacts(Facts facts) {
    this.facts = facts;
    visible = new VisibleFacts(facts, around);
  }

  /** Walks a page; the statements go to {@code facts}. */
  static MarkupFacts collect(Document document, Facts facts) {
    MarkupFacts markup = new MarkupFacts(facts);
    facts.from(markup::place);
    NodeWalk.through(document, markup);
    return markup;
  }

  private String place() {
    // The document itself is the first element that the walk sees.
    return "element " + (around.position() - 1);
  }

  /** The first-level headings, in order. */
  List<Heading> headings() {
    return headings;
  }

  /** The HTML title, or an empty string. */
  String title() {
    return title;
  }

  /** The scripts that hold the state of an application. */
  List<String> states() {
    return states;
  }

  /** The scripts of linked data. */
  List<String> scripts() {
    return scripts;
  }

  @Override
  public boolean enter(Node node) {
    if (node instanceof TextNode text) {
      visible.text(text);
      return false;
    }
    if (node instanceof Element element) {
      around.enter(element);
      element(element);
      return true;
    }
    return false;
  }

  @Override
  public void leave(Element element) {
    around.leave(element);
  }

  private void element(Element element) {
    switch (element.normalName()) {
      case "html" -> facts.add(FactKind.LANGUAGE, element.attr("lang"), "html:lang", 0.8);
      case "title" -> title(element);
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "script" -> script(element);
      case "h1" -> heading(element);
      case "h2", "h3" -> lowerHeading(element);
      case "time" -> visible.time(element);
      default -> visible.element(element);
    }
  }

  private void title(Element element) {
    Element parent = element.parent();
    boolean inHead = parent != null && !parent.normalName().equals("svg");
    if (title.isEmpty() && inHead) {
      String text = element.text();
      title = Strings.tidy(text, MAX_HEADING);
      if (text.length() > MAX_TITLE) {
        facts.notice("title: cut at " + MAX_HEADING + " characters");
      }
    }
  }

  private void meta(Element element) {
    if (element.attributesSize() == 0) {
      return;
    }
    // The parser has made all names lower case; Element.attr would look for them in any.
    Attributes attributes = element.attributes();
    String content = attributes.get("content");
    if (content.isEmpty()) {
      return;
    }
    for (String attribute : META_KEYS) {
      String key = attributes.get(attribute);
      if (key.isEmpty()) {
        continue;
      }
      Name name = StatementNames.of(key);
      if (name == null) {
        label(key, content);
      } else if (!attribute.equals("itemprop")) {
        facts.add(name.kind(), content, "meta:" + Strings.lower(key.strip()), name.confidence());
        return;
      } else if (!around.isOutside() && around.isFirstOf(name.kind(), element)) {
        facts.add(name.kind(), content, "itemprop:" + key, name.confidence());
        return;
      }
    }
    if (Strings.lower(attributes.get("http-equiv")).equals("content-language")) {
      facts.add(FactKind.LANGUAGE, content, "meta:content-language", 0.7);
    }
  }

  /** Twitter cards name a fact in one element ("Written by") and give it in the next. */
  private void label(String key, String content) {
    if (key.startsWith("twitter:label")) {
      bylineLabel = BylineLines.isLead(content);
    } else if (bylineLabel && key.startsWith("twitter:data")) {
      facts.add(FactKind.AUTHOR, content, "meta:" + key, 0.8);
      bylineLabel = false;
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
    String type = Strings.lower(element.attr("type"));
    if (type.startsWith("application/ld+json")) {
      scripts.add(ScriptText.of(element));
    } else if (type.equals("application/json") || (type.isEmpty() && !element.hasAttr("src"))) {
      state(ScriptText.of(element), !type.isEmpty());
    }
  }

  /** Keeps a script that holds the state of an application; it is read only where facts lack. */
  private void state(String script, boolean json) {
    boolean sized = script.length() >= MIN_STATE && states.size() < MAX_STATES;
    if (sized && (json || isAssignment(script))) {
      states.add(script);
    }
  }

  /** Whether a script begins by setting a member of {@code window} to an object. */
  private static boolean isAssignment(String script) {
    int start = 0;
    while (start < script.length() && script.charAt(start) <= ' ') {
      start++;
    }
    int equals = script.indexOf('=', start);
    if (!script.startsWith("window.", start) || equals < 0 || equals - start > MAX_STATE_NAME) {
      return false;
    }
    int value = equals + 1;
    while (value < script.length() && script.charAt(value) <= ' ') {
      value++;
    }
    return value < script.length() && script.charAt(value) == '{';
  }

  private void heading(Element element) {
    Heading heading = Heading.of(element, MAX_HEADING);
    if (!heading.text().isEmpty()) {
      boolean main = isMain(heading.text());
      if (main) {
        around.clear();
      }
      if (main || !around.isOutside()) {
        headings.add(heading.at(place()));
        // Behind the article's own heading others are of answers, teasers and boxes.
        if (main || !titled) {
          visible.heading();
          around.heading();
        }
        titled |= main;
        mainHeading |= main || Strings.words(heading.text()).size() >= MIN_MAIN_WORDS;
      }
    }
    visible.element(element);
  }

  /** Where no first-level heading is that of the article, the next level's may be. */
  private void lowerHeading(Element element) {
    if (!mainHeading && !around.isOutside() && lowerHeadings++ < MAX_LOWER_HEADINGS) {
      Heading heading = Heading.of(element, MAX_HEADING);
      if (heading.text().length() >= MIN_LOWER_HEADING && isTitle(heading.text())) {
        headings.add(heading.at(place()));
        mainHeading = true;
        visible.heading();
        around.heading();
      }
    }
    visible.element(element);
  }

  /** Whether a heading says what the page calls itself, apart from the site's name. */
  private boolean isTitle(String heading) {
    String key = Strings.squeezed(heading);
    if (isTitle(title, key)) {
      return true;
    }
    for (Candidate stated : facts.of(FactKind.HEADLINE)) {
      if (isTitle(stated.value(), key)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTitle(String stated, String key) {
    return Strings.squeezed(stated).equals(key) || HeadlineCleaner.isFirstPart(stated, key);
  }

  private boolean isMain(String heading) {
    if (Strings.likeness(heading, title) >= MAIN_HEADING) {
      return true;
    }
    for (Candidate stated : facts.of(FactKind.HEADLINE)) {
      if (Strings.likeness(heading, stated.value()) >= MAIN_HEADING) {
        return true;
      }
    }
    return false;
  }
}
