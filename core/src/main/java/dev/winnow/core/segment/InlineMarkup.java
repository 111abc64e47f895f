package dev.winnow.core.segment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Where the visible text of a page is a link, emphasised, code and so on. Made from the tree in one
 * more walk, for renderings that show it; cleaning itself has no need of it. Immutable.
 */
public final class InlineMarkup {

  /** What inline markup says of text. */
  public enum Mark {
    LINK,
    STRONG,
    EMPHASIS,
    STRUCK,
    SUBSCRIPT,
    SUPERSCRIPT,
    RUBY,
    RUBY_TEXT,
    RUBY_PARENTHESIS,
    CODE,
    /** Refers to a footnote. */
    NOTE_REFERENCE,
    /** Not in the markup: {@code ^}, which holds an exponent and its base apart. */
    INSERTED
  }

  /**
   * The markup of a run of text.
   *
   * @param marks what is said of it
   * @param link the link that it is a part of; there if {@code marks} has {@link Mark#LINK}
   * @param code the piece of code that it is a part of; there if they have {@link Mark#CODE}
   */
  public record Style(Set<Mark> marks, Optional<Element> link, Optional<Element> code) {

    /** No markup. */
    public static final Style PLAIN = new Style(Set.of(), Optional.empty(), Optional.empty());

    private static final Style INSERTED = PLAIN.with(Mark.INSERTED);

    /** Copies the set of marks. */
    public Style {
      marks = Set.copyOf(marks);
    }

    private Style with(Mark mark) {
      EnumSet<Mark> more = EnumSet.of(mark);
      more.addAll(marks);
      return new Style(more, link, code);
    }

    private Style withLink(Element target) {
      return new Style(with(Mark.LINK).marks, Optional.of(target), code);
    }

    private Style withCode(Element piece) {
      return new Style(with(Mark.CODE).marks, link, Optional.of(piece));
    }
  }

  /**
   * A run of text with markup, without white space at its ends.
   *
   * @param start index of its first character in {@link SegmentedPage#source()}
   * @param end index behind its last character
   * @param style its markup
   */
  public record Run(int start, int end, Style style) {}

  private static final InlineMarkup NONE = new InlineMarkup(List.of());

  private final List<Run> runs;

  private InlineMarkup(List<Run> runs) {
    this.runs = runs;
  }

  /** The inline markup of a page, in linear time. A plain text has none. */
  public static InlineMarkup of(SegmentedPage page) {
    Optional<Element> body = page.tree().element(0);
    if (body.isEmpty()) {
      return NONE;
    }
    Walk walk = new Walk(page);
    body.get().filter(walk);
    return new InlineMarkup(walk.runs);
  }

  /** All runs with markup, in order, without overlap. */
  public List<Run> runs() {
    return runs;
  }

  /** The runs inside of a span, cut to it. */
  public List<Run> runs(SourceSpan span) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Run> inside = new ArrayList<>();
    for (int i = low; i < runs.size() && runs.get(i).start() < span.end(); i++) {
      Run run = runs.get(i);
      int start = Math.max(run.start(), span.start());
      int end = Math.min(run.end(), span.end());
      inside.add(start == run.start() && end == run.end() ? run : new Run(start, end, run.style()));
    }
    return inside;
  }

  /**
   * Finds the text of the nodes again in the visible text. The segmenter changes white space and
   * inserts exponent signs; all other characters are there, in order.
   */
  private static final class Walk implements NodeFilter {
    private final String source;
    private final boolean noscript;
    private final Deque<Style> styles = new ArrayDeque<>();
    private final List<Run> runs = new ArrayList<>();
    private int at;

    Walk(SegmentedPage page) {
      source = page.source();
      noscript = hasNoscript(page.tree());
      styles.push(Style.PLAIN);
    }

    private static boolean hasNoscript(NodeTree tree) {
      for (int node = 0; node < tree.size(); node++) {
        if (tree.tag(node).equals("noscript")) {
          return true;
        }
      }
      return false;
    }

    @Override
    public FilterResult head(Node next, int depth) {
      if (next instanceof TextNode text) {
        advance(text.getWholeText(), styles.element());
        return FilterResult.CONTINUE;
      }
      if (!(next instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      Tags.Tag tag = Tags.of(element.normalName());
      if (tag.inert()
          || tag.lineBreak()
          || (tag.noscript() && !noscript)
          || TextControls.isOne(tag, element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      styles.push(below(styles.element(), element));
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node last, int depth) {
      if (last instanceof Element) {
        styles.pop();
      }
      return FilterResult.CONTINUE;
    }

    private static Style below(Style above, Element element) {
      return switch (element.normalName()) {
        case "a" ->
            NoteReferences.isLink(element)
                ? above.withLink(element).with(Mark.NOTE_REFERENCE)
                : element.attributes().hasKey("href") ? above.withLink(element) : above;
        case "b", "strong" -> add(above, Mark.STRONG);
        case "i", "em", "cite", "dfn", "var" -> add(above, Mark.EMPHASIS);
        case "del", "s", "strike" -> add(above, Mark.STRUCK);
        case "code", "kbd", "samp", "tt" ->
            above.marks().contains(Mark.CODE) ? above : above.withCode(element);
        case "sub" -> add(above, Mark.SUBSCRIPT);
        case "sup" ->
            add(above, NoteReferences.isRaised(element) ? Mark.NOTE_REFERENCE : Mark.SUPERSCRIPT);
        case "ruby" -> add(above, Mark.RUBY);
        case "rt" -> add(above, Mark.RUBY_TEXT);
        case "rp" -> add(above, Mark.RUBY_PARENTHESIS);
        case "button" -> Style.PLAIN;
        default -> above;
      };
    }

    private static Style add(Style above, Mark mark) {
      return above.marks().contains(mark) ? above : above.with(mark);
    }

    private void advance(String text, Style style) {
      int start = -1;
      int end = at;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c <= ' ') {
          continue;
        }
        skipBlanks();
        if (start < 0 && at < source.length() && source.charAt(at) != c) {
          runs.add(new Run(at, at + 1, Style.INSERTED));
          at++;
          skipBlanks();
        }
        start = start < 0 ? at : start;
        end = Math.min(++at, source.length());
      }
      if (start >= 0 && start < end && !style.marks().isEmpty()) {
        runs.add(new Run(start, end, style));
      }
    }

    private void skipBlanks() {
      while (at < source.length() && source.charAt(at) <= ' ') {
        at++;
      }
    }
  }
}
