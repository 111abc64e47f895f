package dev.winnow.rules;

import java.util.ArrayList;
import java.util.List;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads selectors and refuses those that are none, with their place. Stateless. */
final class SelectorCheck {

  private SelectorCheck() {}

  static List<String> css(Yaml yaml, Node node) throws RuleFormatException {
    List<String> selectors = new ArrayList<>();
    for (Node item : yaml.items(node)) {
      String selector = yaml.scalar(item);
      try {
        QueryParser.parse(selector);
      } catch (SelectorParseException | IllegalArgumentException e) {
        throw yaml.fault(item, "no selector: " + e.getMessage());
      }
      selectors.add(selector);
    }
    return selectors;
  }

  static List<String> xpath(Yaml yaml, Node node) throws RuleFormatException {
    List<String> expressions = new ArrayList<>();
    for (Node item : yaml.items(node)) {
      String expression = yaml.scalar(item);
      String reason = faultOfXPath(expression);
      if (!reason.isEmpty()) {
        throw yaml.fault(item, "no XPath: " + reason);
      }
      expressions.add(expression);
    }
    return expressions;
  }

  /** Why a text is no XPath expression; empty if it is one. */
  static String faultOfXPath(String expression) {
    try {
      XPathFactory.newInstance().newXPath().compile(expression);
      return "";
    } catch (XPathExpressionException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
