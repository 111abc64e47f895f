package dev.winnow.rules;

import dev.winnow.core.evidence.Evidence.Reach;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.rules.match.Phrase;
import dev.winnow.rules.match.Shapes;
import dev.winnow.rules.match.Where;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one pack. Strict: what it does not know, it refuses, with the place. */
final class PackReader {

  static final Set<String> PACK_KEYS =
      sorted("pack", "kind", "languages", "hosts", "source", "rules");
  static final Set<String> RULE_KEYS =
      sorted(
          "id",
          "kind",
          "languages",
          "hosts",
          "path",
          "weight",
          "reach",
          "valid",
          "source",
          "phrase",
          "shape",
          "regex",
          "css",
          "cut",
          "min-words",
          "max-words",
          "position",
          "role",
          "sentence",
          "hits",
          "misses",
          "cuts");

  static final double DEFAULT_WEIGHT = 0.9;
  private static final double LEAST_WEIGHT = 0.01;
  private static final int MOST_WORDS = 400;
  // Wording alone says little in a long paragraph; forms are a matter of a line.
  private static final int DEFAULT_MAX_WORDS = 40;
  private static final int DEFAULT_MAX_WORDS_SHAPE = 24;

  private final String file;
  private final Yaml yaml;

  PackReader(String file) {
    this.file = file;
    this.yaml = new Yaml(file);
  }

  private static Set<String> sorted(String... keys) {
    return new TreeSet<>(List.of(keys));
  }

  List<Rule> read(String text) throws RuleFormatException {
    Node root = yaml.parse(text);
    Map<String, Node> pack = yaml.mapping(root, PACK_KEYS);
    Node name = pack.get("pack");
    Node list = pack.get("rules");
    if (name == null || list == null) {
      throw yaml.fault(root, "needs \"pack\" and \"rules\"");
    }
    List<Rule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node node : yaml.sequence(list)) {
      Rule rule = rule(yaml.scalar(name), pack, node);
      if (!ids.add(rule.id())) {
        throw yaml.fault(node, "second rule " + rule.id());
      }
      rules.add(rule);
    }
    return rules;
  }

  private Rule rule(String pack, Map<String, Node> defaults, Node node) throws RuleFormatException {
    Map<String, Node> keys = yaml.mapping(node, RULE_KEYS);
    for (String inherited : List.of("kind", "languages", "hosts", "source")) {
      Node value = defaults.get(inherited);
      if (value != null) {
        keys.putIfAbsent(inherited, value);
      }
    }
    Rule.Matchers matchers = matchers(keys, node);
    String source = keys.containsKey("source") ? yaml.scalar(need(keys, node, "source")) : "";
    return new Rule(
        pack + "/" + yaml.scalar(need(keys, node, "id")),
        kind(need(keys, node, "kind")),
        number(keys, "weight", LEAST_WEIGHT, 1, DEFAULT_WEIGHT),
        choice(keys, "reach", Reach.class, Reach.BLOCK),
        scope(keys),
        matchers,
        conditions(keys, matchers),
        choice(keys, "cut", Rule.Cut.class, Rule.Cut.NEVER),
        new Rule.Examples(strings(keys, "hits"), strings(keys, "misses"), strings(keys, "cuts")),
        new Rule.Origin(file, Yaml.line(node), Yaml.column(node), source));
  }

  private Node need(Map<String, Node> keys, Node node, String key) throws RuleFormatException {
    Node value = keys.get(key);
    if (value == null) {
      throw yaml.fault(node, "needs \"" + key + "\"");
    }
    return value;
  }

  private BlockKind kind(Node node) throws RuleFormatException {
    String label = yaml.scalar(node);
    return BlockKind.ofLabel(label).orElseThrow(() -> yaml.fault(node, "no kind: " + label));
  }

  private Rule.Scope scope(Map<String, Node> keys) throws RuleFormatException {
    Node valid = keys.get("valid");
    Map<String, Node> days =
        valid == null ? Map.of() : yaml.mapping(valid, Set.of("from", "until"));
    Set<String> hosts = Set.copyOf(strings(keys, "hosts"));
    Node cut = keys.get("cut");
    if (cut != null && !hosts.isEmpty()) {
      throw yaml.fault(cut, "a rule for hosts cannot cut: cutting knows the text alone");
    }
    List<String> path = strings(keys, "path");
    return new Rule.Scope(
        Set.copyOf(strings(keys, "languages")),
        hosts,
        path.isEmpty() ? "" : path.get(0),
        strings(days, "from").stream().findFirst(),
        strings(days, "until").stream().findFirst());
  }

  private Rule.Matchers matchers(Map<String, Node> keys, Node node) throws RuleFormatException {
    Map<Where, List<Phrase>> phrases = new EnumMap<>(Where.class);
    Node written = keys.get("phrase");
    if (written != null) {
      Set<String> places = new TreeSet<>();
      for (Where where : Where.values()) {
        places.add(where.label());
      }
      for (Map.Entry<String, Node> entry : yaml.mapping(written, places).entrySet()) {
        phrases.put(Where.ofLabel(entry.getKey()).orElseThrow(), phrases(entry.getValue()));
      }
    }
    List<String> css = strings(keys, "css");
    Optional<Rule.ShapeUse> shape = shape(keys);
    Optional<Rule.Regex> regex = regex(keys);
    if (phrases.isEmpty() && css.isEmpty() && shape.isEmpty() && regex.isEmpty()) {
      throw yaml.fault(node, "needs a phrase, shape, regex or css");
    }
    return new Rule.Matchers(phrases, shape, regex, String.join(", ", css));
  }

  private List<Phrase> phrases(Node node) throws RuleFormatException {
    List<Phrase> phrases = new ArrayList<>();
    for (String written : yaml.strings(node)) {
      try {
        phrases.add(Phrase.parse(written));
      } catch (IllegalArgumentException e) {
        throw yaml.fault(node, String.valueOf(e.getMessage()));
      }
    }
    return List.copyOf(phrases);
  }

  private Optional<Rule.ShapeUse> shape(Map<String, Node> keys) throws RuleFormatException {
    Node node = keys.get("shape");
    if (node == null) {
      return Optional.empty();
    }
    Map<String, Node> shape = yaml.mapping(node, Set.of("name", "labels"));
    String name = yaml.scalar(need(shape, node, "name"));
    List<String> labels = strings(shape, "labels");
    if (!Shapes.names().contains(name)) {
      throw yaml.fault(node, "no shape \"" + name + "\"; there are " + Shapes.names());
    }
    if (Shapes.takesLabels(name) == labels.isEmpty()) {
      throw yaml.fault(node, name + (labels.isEmpty() ? " needs labels" : " takes no labels"));
    }
    return Optional.of(new Rule.ShapeUse(name, labels));
  }

  private Optional<Rule.Regex> regex(Map<String, Node> keys) throws RuleFormatException {
    Node node = keys.get("regex");
    if (node == null) {
      return Optional.empty();
    }
    Map<String, Node> regex = yaml.mapping(node, Set.of("pattern", "literal"));
    String pattern = yaml.scalar(need(regex, node, "pattern"));
    String literal = yaml.scalar(need(regex, node, "literal"));
    try {
      com.google.re2j.Pattern.compile(pattern);
    } catch (com.google.re2j.PatternSyntaxException e) {
      throw yaml.fault(node, "no pattern: " + e.getMessage());
    }
    if (literal.isEmpty()) {
      throw yaml.fault(node, "needs a literal that is not empty");
    }
    return Optional.of(new Rule.Regex(pattern, literal));
  }

  private Rule.Conditions conditions(Map<String, Node> keys, Rule.Matchers matchers)
      throws RuleFormatException {
    Node position = keys.get("position");
    Map<String, Node> ends =
        position == null ? Map.of() : yaml.mapping(position, Set.of("head", "tail"));
    Set<BlockRole> roles = new HashSet<>();
    for (String role : strings(keys, "role")) {
      roles.add(constant(keys.get("role"), BlockRole.class, role));
    }
    int most = DEFAULT_MAX_WORDS;
    if (!matchers.css().isEmpty()) {
      most = Integer.MAX_VALUE;
    } else if (matchers.phrases().isEmpty()) {
      most = DEFAULT_MAX_WORDS_SHAPE;
    }
    return new Rule.Conditions(
        (int) number(keys, "min-words", 0, MOST_WORDS, 0),
        (int) number(keys, "max-words", 1, MOST_WORDS, most),
        number(ends, "head", 0, MOST_WORDS, 0),
        number(ends, "tail", 0, MOST_WORDS, 0),
        roles,
        !strings(keys, "sentence").contains("false"));
  }

  private List<String> strings(Map<String, Node> keys, String key) throws RuleFormatException {
    Node node = keys.get(key);
    return node == null ? List.of() : yaml.strings(node);
  }

  private double number(
      Map<String, Node> keys, String key, double least, double most, double otherwise)
      throws RuleFormatException {
    Node node = keys.get(key);
    return node == null ? otherwise : yaml.number(node, least, most);
  }

  private <E extends Enum<E>> E choice(
      Map<String, Node> keys, String key, Class<E> type, E otherwise) throws RuleFormatException {
    Node node = keys.get(key);
    return node == null ? otherwise : constant(node, type, yaml.scalar(node));
  }

  private <E extends Enum<E>> E constant(
      @org.jspecify.annotations.Nullable Node node, Class<E> type, String label)
      throws RuleFormatException {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(label)) {
        return constant;
      }
    }
    String reason = "\"" + label + "\" is none of " + List.of(type.getEnumConstants());
    throw node == null
        ? new RuleFormatException(file, 0, 0, reason)
        : yaml.fault(node, reason.toLowerCase(Locale.ROOT));
  }
}
