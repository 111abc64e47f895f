package dev.winnow.rules;

import dev.winnow.core.evidence.Evidence.Reach;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.rules.match.Folding;
import dev.winnow.rules.match.Phrase;
import dev.winnow.rules.match.Shapes;
import dev.winnow.rules.match.Where;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one pack. Strict: what it does not know, it refuses, with the place. */
final class PackReader {

  static final Set<String> PACK_KEYS =
      sorted(
          "pack",
          "kind",
          "languages",
          "hosts",
          "path",
          "source",
          "licence",
          "valid",
          "priority",
          "rules",
          "extract",
          "lists");
  static final Set<String> RULE_KEYS =
      sorted(
          "id",
          "kind",
          "languages",
          "hosts",
          "path",
          "weight",
          "priority",
          "action",
          "reach",
          "valid",
          "source",
          "licence",
          "phrase",
          "together",
          "shape",
          "regex",
          "css",
          "xpath",
          "cut",
          "min-words",
          "max-words",
          "position",
          "run",
          "neighbours",
          "role",
          "sentence",
          "hits",
          "misses",
          "cuts");

  static final Set<String> POSITION_KEYS = sorted("head", "tail", "after-heading");
  private static final int MOST_PRIORITY = 1_000;
  private static final List<String> INHERITED =
      List.of("kind", "languages", "hosts", "path", "source", "licence", "valid", "priority");

  static final double DEFAULT_WEIGHT = 0.9;
  private static final double LEAST_WEIGHT = 0.01;
  private static final int MOST_WORDS = 400;
  // Wording alone says little in a long paragraph; forms are a matter of a line.
  private static final int DEFAULT_MAX_WORDS = 40;
  private static final int DEFAULT_MAX_WORDS_SHAPE = 24;

  private final String file;
  private final Yaml yaml;
  private final WordingLists lists = new WordingLists();

  PackReader(String file) {
    this.file = file;
    this.yaml = new Yaml(file);
  }

  private static Set<String> sorted(String... keys) {
    return new TreeSet<>(List.of(keys));
  }

  PackContent read(String text) throws RuleFormatException {
    Node root = yaml.parse(text);
    Map<String, Node> pack = yaml.mapping(root, PACK_KEYS);
    Node name = pack.get("pack");
    Node list = pack.get("rules");
    Node extract = pack.get("extract");
    if (name == null || (list == null && extract == null)) {
      throw yaml.fault(root, "needs \"pack\", and \"rules\" or \"extract\"");
    }
    lists.read(yaml, pack.get("lists"));
    List<Rule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node node : list == null ? List.<Node>of() : yaml.sequence(list)) {
      Rule rule = rule(yaml.scalar(name), pack, node);
      if (!ids.add(rule.id())) {
        throw yaml.fault(node, "second rule " + rule.id());
      }
      rules.add(rule);
    }
    List<SiteExtraction> sites = new ArrayList<>();
    if (extract != null) {
      SiteExtractionReader reader = new SiteExtractionReader(yaml);
      sites.add(
          reader.read(
              yaml.scalar(name) + "/extract",
              extract,
              scope(pack, extract),
              origin(pack, extract)));
    }
    return new PackContent(rules, sites);
  }

  private Rule rule(String pack, Map<String, Node> defaults, Node node) throws RuleFormatException {
    Map<String, Node> keys = yaml.mapping(node, RULE_KEYS);
    for (String inherited : INHERITED) {
      Node value = defaults.get(inherited);
      if (value != null) {
        keys.putIfAbsent(inherited, value);
      }
    }
    Rule.Matchers matchers = matchers(keys, node);
    String name = yaml.scalar(need(keys, node, "id"));
    RuleAction action = action(keys, node);
    return new Rule(
        pack + "/" + name,
        action.kind(),
        number(keys, "weight", LEAST_WEIGHT, 1, DEFAULT_WEIGHT),
        (int) number(keys, "priority", -MOST_PRIORITY, MOST_PRIORITY, 0),
        action.reach(),
        scope(keys, node),
        matchers,
        conditions(keys, matchers),
        action.cut(),
        new Rule.Examples(strings(keys, "hits"), strings(keys, "misses"), strings(keys, "cuts")),
        origin(keys, node));
  }

  private Rule.Origin origin(Map<String, Node> keys, Node node) throws RuleFormatException {
    return new Rule.Origin(
        file, Yaml.line(node), Yaml.column(node), text(keys, "source"), text(keys, "licence"));
  }

  private String text(Map<String, Node> keys, String key) throws RuleFormatException {
    Node node = keys.get(key);
    return node == null ? "" : yaml.scalar(node);
  }

  /** What becomes of a block follows from kind, reach and cut; an action says it in one word. */
  private record RuleAction(BlockKind kind, Reach reach, Rule.Cut cut) {}

  private RuleAction action(Map<String, Node> keys, Node node) throws RuleFormatException {
    Reach reach = choice(keys, "reach", Reach.class, Reach.BLOCK);
    Rule.Cut cut = choice(keys, "cut", Rule.Cut.class, Rule.Cut.NEVER);
    Node written = keys.get("action");
    if (written == null) {
      return new RuleAction(kind(need(keys, node, "kind")), reach, cut);
    }
    String action = yaml.scalar(written);
    Node named = keys.get("kind");
    BlockKind kind = named == null ? null : kind(named);
    switch (action) {
      case "keep" -> kind = kind != null && kind.fate() == Fate.TEXT ? kind : BlockKind.BODY;
      case "remove" -> kind = checked(written, kind == null ? BlockKind.OTHER : kind, Fate.REMOVED);
      case "move" -> kind = checked(written, kind(need(keys, node, "kind")), Fate.FIELD);
      case "truncate" -> {
        kind = checked(written, kind == null ? BlockKind.OTHER : kind, Fate.REMOVED);
        reach = Reach.REST;
      }
      case "split" -> {
        kind = kind(need(keys, node, "kind"));
        cut = cut == Rule.Cut.NEVER ? Rule.Cut.SENTENCE : cut;
      }
      default ->
          throw yaml.fault(
              written, "\"" + action + "\" is none of keep, remove, move, truncate, split");
    }
    return new RuleAction(kind, reach, cut);
  }

  private BlockKind checked(Node action, BlockKind kind, Fate fate) throws RuleFormatException {
    if (kind.fate() != fate) {
      throw yaml.fault(action, "does not go with the kind " + kind.label());
    }
    return kind;
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

  private Rule.Scope scope(Map<String, Node> keys, Node node) throws RuleFormatException {
    Node valid = keys.get("valid");
    Map<String, Node> days =
        valid == null ? Map.of() : yaml.mapping(valid, Set.of("from", "until"));
    Set<String> hosts = new TreeSet<>();
    for (String host : strings(keys, "hosts")) {
      hosts.add(host.startsWith("www.") ? host.substring(4) : host.toLowerCase(Locale.ROOT));
    }
    Node cut = keys.get("cut");
    if (cut != null && !hosts.isEmpty()) {
      throw yaml.fault(cut, "a rule for hosts cannot cut: cutting knows the text alone");
    }
    Optional<String> from = day(days, "from");
    Optional<String> until = day(days, "until");
    if (from.isPresent() && until.isPresent() && from.get().compareTo(until.get()) > 0) {
      throw yaml.fault(valid == null ? node : valid, "ends before it begins");
    }
    return new Rule.Scope(
        Set.copyOf(strings(keys, "languages")), hosts, strings(keys, "path"), from, until);
  }

  private Optional<String> day(Map<String, Node> days, String key) throws RuleFormatException {
    Node node = days.get(key);
    if (node == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(yaml.scalar(node)).toString());
    } catch (DateTimeParseException e) {
      throw yaml.fault(node, "must be a day such as 2024-06-30");
    }
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
    List<List<Phrase>> together = together(keys);
    List<String> css = selectors(keys);
    List<String> xpath = xpaths(keys);
    Optional<Rule.ShapeUse> shape = shape(keys);
    Optional<Rule.Regex> regex = regex(keys);
    if (phrases.isEmpty()
        && together.isEmpty()
        && css.isEmpty()
        && xpath.isEmpty()
        && shape.isEmpty()
        && regex.isEmpty()) {
      throw yaml.fault(node, "needs a phrase, shape, regex, css or xpath");
    }
    return new Rule.Matchers(phrases, together, shape, regex, css, xpath);
  }

  private List<List<Phrase>> together(Map<String, Node> keys) throws RuleFormatException {
    Node node = keys.get("together");
    if (node == null) {
      return List.of();
    }
    List<Node> parts = yaml.sequence(node);
    if (parts.size() < 2 || parts.size() > Rule.Matchers.MOST_TOGETHER) {
      throw yaml.fault(node, "needs 2 to " + Rule.Matchers.MOST_TOGETHER + " lists of wording");
    }
    List<List<Phrase>> together = new ArrayList<>();
    for (Node part : parts) {
      together.add(phrases(part));
    }
    return together;
  }

  private List<String> selectors(Map<String, Node> keys) throws RuleFormatException {
    Node node = keys.get("css");
    return node == null ? List.of() : SelectorCheck.css(yaml, node);
  }

  private List<String> xpaths(Map<String, Node> keys) throws RuleFormatException {
    Node node = keys.get("xpath");
    return node == null ? List.of() : SelectorCheck.xpath(yaml, node);
  }

  private List<Phrase> phrases(Node node) throws RuleFormatException {
    List<Phrase> phrases = new ArrayList<>();
    for (String written : yaml.strings(node)) {
      try {
        phrases.addAll(Phrase.parseAll(lists.fill(written)));
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
    Map<String, Node> ends = position == null ? Map.of() : yaml.mapping(position, POSITION_KEYS);
    Set<BlockRole> roles = new HashSet<>();
    for (String role : strings(keys, "role")) {
      roles.add(constant(keys.get("role"), BlockRole.class, role));
    }
    int most = DEFAULT_MAX_WORDS;
    if (matchers.selects()) {
      most = Integer.MAX_VALUE;
    } else if (matchers.phrases().isEmpty() && matchers.together().isEmpty()) {
      most = DEFAULT_MAX_WORDS_SHAPE;
    }
    return new Rule.Conditions(
        (int) number(keys, "min-words", 0, MOST_WORDS, 0),
        (int) number(keys, "max-words", 1, MOST_WORDS, most),
        number(ends, "head", 0, MOST_WORDS, 0),
        number(ends, "tail", 0, MOST_WORDS, 0),
        roles,
        !strings(keys, "sentence").contains("false"),
        surroundings(keys, ends));
  }

  private Rule.Surroundings surroundings(Map<String, Node> keys, Map<String, Node> position)
      throws RuleFormatException {
    Node written = keys.get("neighbours");
    Map<String, Node> sides =
        written == null ? Map.of() : yaml.mapping(written, Set.of("before", "after"));
    return new Rule.Surroundings(
        folded(strings(position, "after-heading")),
        (int) number(keys, "run", 0, MOST_WORDS, 0),
        neighbour(sides.get("before")),
        neighbour(sides.get("after")));
  }

  private Rule.Neighbour neighbour(@Nullable Node node) throws RuleFormatException {
    if (node == null) {
      return Rule.Neighbour.ANY;
    }
    Map<String, Node> keys = yaml.mapping(node, Set.of("kind", "text"));
    Set<BlockKind> kinds = new HashSet<>();
    Node named = keys.get("kind");
    for (Node kind : named == null ? List.<Node>of() : yaml.items(named)) {
      kinds.add(kind(kind));
    }
    return new Rule.Neighbour(kinds, folded(strings(keys, "text")));
  }

  private static Set<String> folded(List<String> texts) {
    Set<String> keys = new HashSet<>();
    for (String text : texts) {
      keys.add(Folding.key(text));
    }
    return keys;
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

  private <E extends Enum<E>> E constant(@Nullable Node node, Class<E> type, String label)
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
