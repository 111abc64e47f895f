package dev.winnow.core.metadata;

import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Gathers the bylines and dates that readers see; for one walk over a page. */
final class VisibleFacts {

  /** Longest visible byline or date line, in characters; longer ones are prose. */
  private static final int MAX_LINE = 160;

  /** Longest line without any hint in its markup, in characters. */
  private static final int MAX_PLAIN_LINE = 80;

  /** Elements behind the main heading within which a line without any hint is read. */
  private static final int LINE_REACH = 40;

  /** Shortest date or byline, in characters. */
  private static final int MIN_LINE = 6;

  /** Longest line below a heading that sums up the article, in characters. */
  private static final int DECK = 300;

  /** Elements behind the main heading within which names beside a date are read. */
  private static final int NAME_REACH = 12;

  /** Elements between names and the date beside them. */
  private static final int NEIGHBOUR = 3;

  /** Elements between a label ("By") and what it labels. */
  private static final int LABEL_REACH = 6;

  /** Words before the name that make a byline of a line far from the heading: "Written by". */
  private static final int CLEAR_LEADS = 2;

  /** Longest word that leads to a name, in characters. */
  private static final int MAX_LEAD = 10;

  /** Longest line above the heading that is read as a date, in characters. */
  private static final int MAX_DATE_LINE = 60;

  /** Longest line that is no more than a date and a time. */
  private static final int MAX_VALUE = 40;

  /** Elements above the heading within which a date is that of the article. */
  private static final int REACH_ABOVE = 10;

  /** Digits of the shortest date with a year that stands above a heading: "2.1.24". */
  private static final int DATE_DIGITS = 4;

  /** A {@code time} element near the heading. */
  private static final double NEAR_TIME = 0.75;

  private static final double HEADER_LINE = 0.45;
  private static final double ABOVE_LINE = 0.45;

  /** A date that its line says is that of publication. */
  private static final double TOLD = 0.78;

  /** A date that stands in one line with a labelled one. */
  private static final double BESIDE_CHANGE = 0.42;

  /** A line that opens with a name and tells what its bearer does. */
  private static final double SIGNED = 0.58;

  /** Names that only a date beside them makes a byline. */
  private static final double BESIDE_DATE = 0.50;

  private static final double LABELLED = 0.62;
  private static final double NEAR = 0.65;
  private static final double FAR = 0.40;

  /** A line anywhere that says what it is the date of. */
  private static final String FAR_LINE = "line:date";

  private final Facts facts;
  private final Surroundings around;
  private String above = "";
  private int abovePosition = -REACH_ABOVE - 1;
  private String aboveTime = "";
  private int aboveTimePosition = -REACH_ABOVE - 1;
  private int bylineLabel = -LABEL_REACH;

  /** Whether running text came since the article's heading. */
  private boolean prose;

  private int updateLabel = -LABEL_REACH;
  private String nameLine = "";
  private int nameLinePosition = -NEIGHBOUR - 1;
  private int dateLinePosition = -NEIGHBOUR - 1;

  VisibleFacts(Facts facts, Surroundings around) {
    this.facts = facts;
    this.around = around;
  }

  /** Reads a text that may be a line below the heading, or a byline elsewhere. */
  void text(TextNode node) {
    String raw = node.nodeValue();
    int length = lengthWithin(raw);
    if (length <= MAX_DATE_LINE && DateParser.hasDigits(raw, DATE_DIGITS)) {
      above = raw;
      abovePosition = around.position();
    }
    if (around.isOutside()) {
      if (length <= MAX_VALUE && DateParser.hasDigits(raw, DATE_DIGITS)) {
        publishedBeside(node);
      }
      return;
    }
    if (length > MAX_LINE || length < 2) {
      prose |= length > DECK;
      return;
    }
    boolean labelled = around.position() - bylineLabel < LABEL_REACH;
    boolean near = around.behindHeading() <= LINE_REACH;
    if (!labelled && !near) {
      if (length <= MAX_PLAIN_LINE && DateParser.hasDigits(raw, DATE_DIGITS)) {
        farDate(node);
      }
      if (!maybeByline(raw)) {
        return;
      }
    }
    String line = Strings.tidy(raw, MAX_LINE);
    Element parent = node.parent();
    if (line.isEmpty()
        || (line.length() > MAX_PLAIN_LINE && !(near && BylineLines.leads(line) > 0))
        || parent == null
        || parent.normalName().equals("h1")) {
      return;
    }
    boolean leading = line(line, labelled, near);
    if (!leading && near && !labelled && !prose && isAlone(parent)) {
      unled(line);
    }
  }

  /** The length of a text without the white space around it: pages are indented. */
  private static int lengthWithin(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && raw.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && raw.charAt(end - 1) <= ' ') {
      end--;
    }
    return end - start;
  }

  /** The article's heading begins here; a date may stand just above it. */
  void heading() {
    prose = false;
    if (around.position() - aboveTimePosition <= REACH_ABOVE) {
      facts.add(FactKind.PUBLISHED, aboveTime, "time", NEAR_TIME);
      aboveTimePosition = -REACH_ABOVE - 1;
    }
    if (around.position() - abovePosition <= REACH_ABOVE) {
      String line = Strings.tidy(above, MAX_LINE);
      date(line, "header:date", ABOVE_LINE);
      abovePosition = -REACH_ABOVE - 1;
    }
  }

  /** Reads a line; returns whether it is a byline by the words that it begins with. */
  private boolean line(String line, boolean labelled, boolean near) {
    if (BylineLines.isLead(line)) {
      bylineLabel = near || line.indexOf(' ') > 0 ? around.position() : bylineLabel;
      return true;
    }
    if (labelled) {
      facts.add(FactKind.AUTHOR, line, "header:byline", near ? LABELLED : FAR + 0.02);
      bylineLabel = line.length() > 2 ? -LABEL_REACH : bylineLabel;
    }
    int leads = labelled ? 0 : BylineLines.leads(line);
    if (leads > 0 && near) {
      facts.add(FactKind.AUTHOR, line, "header:byline", LABELLED);
    } else if (leads >= CLEAR_LEADS) {
      facts.add(FactKind.AUTHOR, line, "header:byline", FAR + 0.02);
    }
    if (near) {
      date(line, "header:date", HEADER_LINE);
    }
    return leads > 0;
  }

  /** Reads a line near the heading that no word makes a byline. */
  private void unled(String line) {
    String names = BylineLines.signed(line);
    if (!names.isEmpty()) {
      facts.add(FactKind.AUTHOR, names, "header:signed", SIGNED);
    } else if (around.behindHeading() <= NAME_REACH) {
      besideDate(line);
    }
  }

  /** Whether a text is all of a line: it is no heading, and no words stand beside its element. */
  private static boolean isAlone(Element parent) {
    String name = parent.normalName();
    boolean heading = name.length() == 2 && name.charAt(0) == 'h';
    return !heading
        && (!name.equals("a")
            || !(hasWords(parent.previousSibling()) || hasWords(parent.nextSibling())));
  }

  private static boolean hasWords(@Nullable Node beside) {
    return beside instanceof TextNode text
        && text.nodeValue().chars().filter(Character::isLetter).limit(2).count() > 1;
  }

  /** A line of names right above or below a date, near the heading, is a byline. */
  private void besideDate(String line) {
    if (DateParser.hasDigits(line, DATE_DIGITS)) {
      if (DateLines.isDate(line)) {
        addBesideDate(nameLine, nameLinePosition);
        dateLinePosition = around.position();
      }
      return;
    }
    String names = BylineLines.besideDate(line);
    if (!names.isEmpty()) {
      nameLine = names;
      nameLinePosition = around.position();
      addBesideDate(names, dateLinePosition);
    }
  }

  private void addBesideDate(String names, int position) {
    if (around.position() - position <= NEIGHBOUR && !names.isEmpty()) {
      facts.add(FactKind.AUTHOR, names, "header:name", BESIDE_DATE);
    }
  }

  /** A cheap look at whether a text begins with two small words: most texts are told apart here. */
  private static boolean maybeByline(String raw) {
    int start = 0;
    while (start < raw.length() && Character.isWhitespace(raw.charAt(start))) {
      start++;
    }
    if (start == raw.length() || !BylineWords.mayLead(raw.charAt(start))) {
      return false;
    }
    int space = raw.indexOf(' ', start);
    return space > start
        && raw.length() - start <= MAX_PLAIN_LINE
        && space - start <= MAX_LEAD
        && BylineWords.is(BylineWords.Use.LEAD, Strings.key(raw.substring(start, space)));
  }

  /** Far from the heading only a line that says what it is the date of is read. */
  private void farDate(TextNode node) {
    String line = Strings.tidy(node.nodeValue(), MAX_LINE);
    if (DateLabel.in(line) != DateLabel.NONE) {
      DateLabel.parts(line).forEach(part -> farDate(part.label(), part.text()));
    } else if (line.length() <= MAX_VALUE) {
      // The value beside a label: cells of a table, items of a list of definitions.
      Element value = node.parent();
      farDate(value == null ? DateLabel.NONE : DateLabel.in(before(value)), line);
    }
  }

  /** In a column beside the article only a value whose own label says "published" is read. */
  private void publishedBeside(TextNode node) {
    Element value = node.parent();
    if (value != null && DateLabel.in(before(value)) == DateLabel.PUBLISHED) {
      farDate(DateLabel.PUBLISHED, Strings.tidy(node.nodeValue(), MAX_LINE));
    }
  }

  private void farDate(DateLabel label, String text) {
    if (label == DateLabel.PUBLISHED) {
      facts.add(FactKind.PUBLISHED, text, FAR_LINE, FAR + 0.02);
    } else if (label == DateLabel.MODIFIED) {
      facts.add(FactKind.MODIFIED, text, FAR_LINE, FAR);
      facts.add(FactKind.PUBLISHED, text, FAR_LINE, FAR);
    }
  }

  /** A line with a digit may be a date; the label in it or before it tells of what. */
  private void date(String line, String source, double confidence) {
    if (!DateLabel.hasDigit(line, 0)) {
      boolean label = DateLabel.in(line) == DateLabel.MODIFIED;
      updateLabel = label ? around.position() : updateLabel;
      return;
    }
    boolean labelled = around.position() - updateLabel < LABEL_REACH;
    List<DateLabel.Part> parts = DateLabel.parts(line);
    for (DateLabel.Part part : parts) {
      // Beside the date of a change, the other date of a line is that of publication.
      boolean told = parts.size() > 1 && part.label() == DateLabel.NONE;
      date(part, labelled, source, told ? Math.max(BESIDE_CHANGE, confidence) : confidence);
    }
  }

  private void date(DateLabel.Part part, boolean labelled, String source, double confidence) {
    DateLabel label = part.label();
    if (part.text().length() < MIN_LINE || label == DateLabel.OTHER) {
      return;
    }
    if (label == DateLabel.MODIFIED || (label == DateLabel.NONE && labelled)) {
      facts.add(FactKind.MODIFIED, part.text(), source, confidence);
      facts.add(FactKind.PUBLISHED, part.text(), source, DateChoice.LAST_RESORT);
    } else {
      boolean told = label == DateLabel.PUBLISHED && confidence >= HEADER_LINE;
      double trust = told ? Math.max(TOLD, confidence) : confidence;
      facts.add(FactKind.PUBLISHED, part.text(), source, trust);
    }
  }

  /** Reads a {@code time} element. */
  void time(Element element) {
    String text = ShortText.of(element, MAX_LINE);
    String value = element.hasAttr("datetime") ? element.attr("datetime") : text;
    String property = element.attr("itemprop");
    boolean labelled = around.position() - updateLabel < LABEL_REACH;
    boolean modified =
        property.equals("dateModified")
            || Strings.lower(element.className()).contains("updated")
            || DateLabel.in(text) == DateLabel.MODIFIED
            || (labelled && property.isEmpty());
    boolean near = around.isNear();
    if (!near && !modified) {
      aboveTime = value;
      aboveTimePosition = around.position();
    }
    if (around.isOutside()) {
      if (DateLabel.in(before(element)) == DateLabel.PUBLISHED) {
        facts.add(FactKind.PUBLISHED, value, "time", FAR + 0.02);
      }
      return;
    }
    FactKind kind = modified ? FactKind.MODIFIED : FactKind.PUBLISHED;
    boolean stated = property.equals("datePublished") || property.equals("dateCreated");
    if (stated && around.isFirstOf(FactKind.PUBLISHED, element)) {
      facts.add(kind, value, "itemprop:" + property, 0.92);
    } else if (stated) {
      // The date of another thing: a reply, a teaser.
      facts.add(kind, value, "time", FAR);
    } else if (element.hasAttr("pubdate")) {
      facts.add(kind, value, "time:pubdate", near ? 0.85 : 0.6);
    } else {
      facts.add(kind, value, "time", near ? NEAR_TIME : 0.5);
    }
  }

  /** The words of the element or the text right before an element: "Published on". */
  private static String before(Element element) {
    Node before = element.previousSibling();
    while (before instanceof TextNode blank && blank.isBlank()) {
      before = before.previousSibling();
    }
    if (before instanceof Element label) {
      return ShortText.of(label, MAX_LINE);
    }
    return before instanceof TextNode text && text.nodeValue().length() <= MAX_PLAIN_LINE
        ? text.nodeValue()
        : "";
  }

  /** Reads any other element, by its attributes. */
  void element(Element element) {
    if (around.isOutside()) {
      return;
    }
    Attributes attributes = around.otherAttributes();
    if (!attributes.isEmpty()) {
      String property = attributes.get("itemprop");
      if (property.isEmpty()) {
        property = attributes.get("property");
      }
      if (!property.isEmpty()) {
        property(element, property);
      }
      link(element, attributes);
    }
    int hint = around.hint();
    if ((hint & ClassHints.AUTHOR) != 0) {
      addLine(FactKind.AUTHOR, element, "class:author", around.isNear() ? NEAR : FAR);
    }
    if ((hint & (ClassHints.AUTHOR | ClassHints.DATE)) != 0) {
      String line = ShortText.of(element, MAX_LINE);
      if (!line.isEmpty()) {
        date(line, "class:date", around.isNear() ? NEAR - 0.1 : FAR);
      }
    }
  }

  private void link(Element element, Attributes attributes) {
    String rel = attributes.get("rel");
    if (rel.equals("author") || rel.startsWith("author ")) {
      addLine(FactKind.AUTHOR, element, "rel:author", around.isNear() ? 0.75 : 0.6);
    } else if (element.normalName().equals("a") && around.isNear()) {
      if (AuthorAddresses.leadsToAuthor(attributes.get("href"))) {
        addLine(FactKind.AUTHOR, element, "link:author", LABELLED);
      }
    }
  }

  private void property(Element element, String property) {
    StatementNames.Name name = StatementNames.of(property);
    if (name == null) {
      return;
    }
    FactKind kind = name.kind();
    boolean wanted =
        kind == FactKind.AUTHOR || kind == FactKind.PUBLISHED || kind == FactKind.MODIFIED;
    if (wanted && around.isFirstOf(kind, element)) {
      String content = element.attr("content");
      String source = "itemprop:" + property;
      if (!content.isEmpty()) {
        facts.add(kind, content, source, name.confidence());
      } else {
        addLine(kind, element, source, name.confidence());
      }
    }
  }

  private void addLine(FactKind kind, Element element, String source, double confidence) {
    String text = ShortText.of(element, MAX_LINE);
    if (!text.isEmpty()) {
      facts.add(kind, text, source, confidence);
    }
  }
}
