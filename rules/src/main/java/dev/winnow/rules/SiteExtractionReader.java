package dev.winnow.rules;

import dev.winnow.rules.SiteExtraction.Language;
import dev.winnow.rules.SiteExtraction.Rewrite;
import dev.winnow.rules.SiteExtraction.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the {@code extract} part of a pack. */
final class SiteExtractionReader {

  static final Set<String> KEYS =
      new TreeSet<>(List.of("headline", "body", "author", "date", "strip", "rewrite", "examples"));
  private static final Set<String> EXAMPLE_KEYS =
      Set.of("html", "headline", "author", "date", "with", "without");
  private static final Set<String> ELEMENTS = Set.of("css", "xpath");
  private static final Set<String> FACTS = Set.of("css", "xpath", "json-ld", "meta");

  private final Yaml yaml;

  SiteExtractionReader(Yaml yaml) {
    this.yaml = yaml;
  }

  SiteExtraction read(String id, Node node, Rule.Scope scope, Rule.Origin origin)
      throws RuleFormatException {
    if (scope.hosts().isEmpty()) {
      throw yaml.fault(node, "needs \"hosts\" in its pack");
    }
    Map<String, Node> keys = yaml.mapping(node, KEYS);
    return new SiteExtraction(
        id,
        scope,
        selectors(keys, "headline", FACTS),
        selectors(keys, "body", ELEMENTS),
        selectors(keys, "author", FACTS),
        selectors(keys, "date", FACTS),
        selectors(keys, "strip", ELEMENTS),
        rewrites(keys),
        examples(keys),
        origin);
  }

  /** A selector is {@code {css: …}}; a bare text is CSS. */
  private List<Selector> selectors(Map<String, Node> keys, String key, Set<String> allowed)
      throws RuleFormatException {
    List<Selector> selectors = new ArrayList<>();
    for (Node item : items(keys, key)) {
      if (!(item instanceof MappingNode)) {
        selectors.add(new Selector(Language.CSS, SelectorCheck.css(yaml, item).get(0)));
        continue;
      }
      Map<String, Node> written = yaml.mapping(item, allowed);
      if (written.size() != 1) {
        throw yaml.fault(item, "needs one of " + new TreeSet<>(allowed));
      }
      Map.Entry<String, Node> entry = written.entrySet().iterator().next();
      selectors.add(selector(entry.getKey(), entry.getValue()));
    }
    return selectors;
  }

  private Selector selector(String label, Node node) throws RuleFormatException {
    return switch (label) {
      case "css" -> new Selector(Language.CSS, SelectorCheck.css(yaml, node).get(0));
      case "xpath" -> new Selector(Language.XPATH, SelectorCheck.xpath(yaml, node).get(0));
      case "meta" -> new Selector(Language.META, yaml.scalar(node));
      default -> new Selector(Language.JSON_LD, yaml.scalar(node));
    };
  }

  private List<Node> items(Map<String, Node> keys, String key) throws RuleFormatException {
    Node node = keys.get(key);
    if (node == null) {
      return List.of();
    }
    return node instanceof MappingNode ? List.of(node) : yaml.items(node);
  }

  private List<Rewrite> rewrites(Map<String, Node> keys) throws RuleFormatException {
    List<Rewrite> rewrites = new ArrayList<>();
    for (Node item : items(keys, "rewrite")) {
      Map<String, Node> pair = yaml.mapping(item, Set.of("find", "replace"));
      String find = text(pair, "find").orElse("");
      if (find.isEmpty()) {
        throw yaml.fault(item, "needs \"find\", and something in it");
      }
      rewrites.add(new Rewrite(find, text(pair, "replace").orElse("")));
    }
    return rewrites;
  }

  private List<SiteExtraction.Example> examples(Map<String, Node> keys) throws RuleFormatException {
    List<SiteExtraction.Example> examples = new ArrayList<>();
    for (Node item : items(keys, "examples")) {
      Map<String, Node> example = yaml.mapping(item, EXAMPLE_KEYS);
      examples.add(
          new SiteExtraction.Example(
              text(example, "html").orElse(""),
              text(example, "headline"),
              texts(example, "author"),
              text(example, "date"),
              texts(example, "with"),
              texts(example, "without")));
    }
    return examples;
  }

  private Optional<String> text(Map<String, Node> keys, String key) throws RuleFormatException {
    Node node = keys.get(key);
    return node == null ? Optional.empty() : Optional.of(yaml.scalar(node));
  }

  private List<String> texts(Map<String, Node> keys, String key) throws RuleFormatException {
    Node node = keys.get(key);
    return node == null ? List.of() : yaml.strings(node);
  }
}
