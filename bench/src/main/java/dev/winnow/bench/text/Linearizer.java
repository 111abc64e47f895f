package dev.winnow.bench.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Turns a page into the text dump that is left when the markup is gone: a line for each rendered
 * block, everything that the page shows, navigation included. This is the shape of the {@code
 * conversion} records of crawl archives, and the input of the text mode of the evaluation.
 */
public final class Linearizer implements NodeFilter {

  private static final Set<String> HIDDEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "head",
          "iframe",
          "object",
          "select");

  /** Elements that begin a line and end one, by the style sheet that browsers start from. */
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "br",
          "button",
          "caption",
          "dd",
          "details",
          "dialog",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder line = new StringBuilder();

  private Linearizer() {}

  /** The visible text of a page's bytes: UTF-8 if they are that, else as the page declares. */
  public static String linearize(byte[] page) {
    return linearize(parse(page));
  }

  /** The visible text of a tree, lines separated by {@code \n}, white space collapsed. */
  public static String linearize(Document document) {
    Linearizer linearizer = new Linearizer();
    NodeTraversor.filter(linearizer, document);
    linearizer.endLine();
    return linearizer.out.toString();
  }

  private static Document parse(byte[] page) {
    try {
      return Jsoup.parse(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(page)).toString());
    } catch (CharacterCodingException notUtf8) {
      return parseAsDeclared(page);
    }
  }

  private static Document parseAsDeclared(byte[] page) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(page), null, "");
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      line.append(text.getWholeText());
    } else if (node instanceof Element element) {
      if (HIDDEN.contains(element.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      endLineAt(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      endLineAt(element);
    }
    return FilterResult.CONTINUE;
  }

  private void endLineAt(Element element) {
    if (BLOCKS.contains(element.normalName())) {
      endLine();
    }
  }

  private void endLine() {
    String text = PythonText.collapse(line);
    line.setLength(0);
    if (!text.isEmpty()) {
      out.append(out.isEmpty() ? "" : "\n").append(text);
    }
  }
}
