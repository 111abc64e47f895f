package dev.winnow.rules;

import dev.winnow.core.segment.NodeTree;
import dev.winnow.rules.SiteExtraction.Selector;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Collector;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A page as selectors see it. What XPath needs is made at its first use and once: {@code
 * javax.xml.xpath} over a W3C tree, since jsoup's own XPath fails on functions that give texts. A
 * selector that is none finds nothing. For one thread.
 */
final class MarkupView {

  private final NodeTree tree;
  private final Document document;
  private @Nullable IdentityHashMap<Element, Integer> nodes;
  private org.w3c.dom.@Nullable Document dom;
  private @Nullable XPath xpath;

  private MarkupView(NodeTree tree, Document document) {
    this.tree = tree;
    this.document = document;
  }

  /** The view of a tree with markup; null for that of a plain text. */
  static @Nullable MarkupView of(NodeTree tree) {
    Element root = tree.element(0).orElse(null);
    Document document = root == null ? null : root.ownerDocument();
    return document == null ? null : new MarkupView(tree, document);
  }

  /** The nodes of the tree that a selector of elements means, rising. */
  List<Integer> nodes(Selector selector) {
    List<Integer> found = new ArrayList<>();
    for (Element element : elements(selector)) {
      Integer node = numbers().get(element);
      if (node != null) {
        found.add(node);
      }
    }
    return found;
  }

  private IdentityHashMap<Element, Integer> numbers() {
    IdentityHashMap<Element, Integer> known = nodes;
    if (known == null) {
      known = new IdentityHashMap<>();
      for (int node = 0; node < tree.size(); node++) {
        known.put(tree.element(node).orElseThrow(), node);
      }
      nodes = known;
    }
    return known;
  }

  private List<Element> elements(Selector selector) {
    return switch (selector.language()) {
      case CSS -> css(selector.expression());
      case XPATH -> elements(evaluate(selector.expression()));
      case META, JSON_LD -> List.of();
    };
  }

  private List<Element> css(String selector) {
    try {
      return Collector.collect(QueryParser.parse(selector), document);
    } catch (SelectorParseException | IllegalArgumentException e) {
      return List.of();
    }
  }

  private static List<Element> elements(List<Node> nodes) {
    List<Element> elements = new ArrayList<>();
    for (Node node : nodes) {
      Node owner = node.getNodeType() == Node.ELEMENT_NODE ? node : node.getParentNode();
      if (owner != null && owner.getUserData(W3CDom.SourceProperty) instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** The texts that a selector finds, without blank ones. */
  List<String> texts(Selector selector) {
    List<String> texts = new ArrayList<>();
    switch (selector.language()) {
      case CSS -> css(selector.expression()).forEach(element -> texts.add(text(element)));
      case XPATH -> xpathTexts(selector.expression(), texts);
      case META -> metaTexts(selector.expression(), texts);
      case JSON_LD -> texts.addAll(JsonLdPath.find(document, selector.expression()));
    }
    texts.removeIf(String::isBlank);
    return texts;
  }

  private static String text(Element element) {
    for (String attribute : List.of("content", "datetime")) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  private void metaTexts(String name, List<String> texts) {
    for (Element meta : document.getElementsByTag("meta")) {
      if (List.of(meta.attr("name"), meta.attr("property"), meta.attr("itemprop")).contains(name)) {
        texts.add(meta.attr("content"));
      }
    }
  }

  private void xpathTexts(String expression, List<String> texts) {
    for (Node node : evaluate(expression)) {
      if (node.getNodeType() == Node.ELEMENT_NODE
          && node.getUserData(W3CDom.SourceProperty) instanceof Element element) {
        texts.add(text(element));
      } else {
        texts.add(String.valueOf(node.getTextContent()));
      }
    }
    if (texts.isEmpty()) {
      texts.add(evaluateText(expression));
    }
  }

  private XPathExpression compile(String expression) throws XPathExpressionException {
    XPath known = xpath;
    if (known == null) {
      known = XPathFactory.newInstance().newXPath();
      xpath = known;
    }
    return known.compile(expression);
  }

  private org.w3c.dom.Document dom() {
    org.w3c.dom.Document known = dom;
    if (known == null) {
      known = new W3CDom().namespaceAware(false).fromJsoup(document);
      dom = known;
    }
    return known;
  }

  private List<Node> evaluate(String expression) {
    List<Node> found = new ArrayList<>();
    try {
      NodeList list = (NodeList) compile(expression).evaluate(dom(), XPathConstants.NODESET);
      for (int i = 0; i < list.getLength(); i++) {
        found.add(list.item(i));
      }
    } catch (XPathExpressionException e) {
      // It gives a text, or it is no expression: no nodes either way.
      return List.of();
    }
    return found;
  }

  private String evaluateText(String expression) {
    try {
      return compile(expression).evaluate(dom());
    } catch (XPathExpressionException e) {
      return "";
    }
  }
}
