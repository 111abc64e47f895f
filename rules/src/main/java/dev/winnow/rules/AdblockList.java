package dev.winnow.rules;

import dev.winnow.core.evidence.Evidence.Reach;
import dev.winnow.core.reason.BlockKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * Reads the cosmetic filters of a list in the manner of EasyList: what readers hide, winnow takes
 * for advertisements. {@code hosts##selector} hides, {@code #@#} excepts, {@code ~host} negates;
 * {@code :has-text} becomes jsoup's {@code :contains} or {@code :matches}. Everything else is
 * counted with the reason. The lists have licences of their own: none comes with winnow.
 */
public final class AdblockList {

  /** The readers who keep these lists have looked at the pages. */
  private static final double WEIGHT = 1;

  /** Beginnings of what selectors cannot say, each with its reason. */
  private static final Map<String, String> PROCEDURES = new LinkedHashMap<>();

  static {
    PROCEDURES.put(":style(", "changes styles");
    PROCEDURES.put(":remove(", "acts on the page");
    PROCEDURES.put(":remove-attr(", "acts on the page");
    PROCEDURES.put(":remove-class(", "acts on the page");
    PROCEDURES.put(":matches-css", "needs styles");
    PROCEDURES.put(":matches-path(", "needs the address");
    PROCEDURES.put(":matches-attr(", "is procedural");
    PROCEDURES.put(":upward(", "is procedural");
    PROCEDURES.put(":xpath(", "is procedural");
    PROCEDURES.put(":min-text-length(", "is procedural");
    PROCEDURES.put(":others(", "is procedural");
    PROCEDURES.put(":watch-attr(", "is procedural");
    PROCEDURES.put(":nth-ancestor(", "is procedural");
    PROCEDURES.put(":if(", "is procedural");
    PROCEDURES.put(":-abp-", "is Adblock Plus's own");
  }

  private final String name;
  private final ImportReport report = new ImportReport();
  private final Map<String, Set<String>> exceptions = new HashMap<>();
  private final Map<Set<String>, Set<String>> byHosts = new LinkedHashMap<>();

  private AdblockList(String name) {
    this.name = name;
  }

  /**
   * The rules of a list.
   *
   * @param name what to call it
   * @param text the list
   */
  static PackContent rules(String name, String text) {
    AdblockList list = new AdblockList(name);
    list.read(text);
    return new PackContent(list.toRules(), List.of());
  }

  /**
   * A list as a pack, with an account of what was left out.
   *
   * @param name what to call the pack
   * @param text the list
   */
  public static ImportReport read(String name, String text) {
    AdblockList list = new AdblockList(name);
    list.report.source();
    list.read(text);
    List<Rule> rules = list.toRules();
    if (rules.isEmpty()) {
      list.report.notImported(name + ": no filter in it hides anything");
      return list.report;
    }
    StringBuilder pack =
        new StringBuilder(PackWriter.head(name, "cosmetic filters of a list of the user", ""));
    pack.append("rules:\n");
    for (Rule rule : rules) {
      pack.append(PackWriter.rule(rule.id().substring(name.length() + 1), rule, List.of()));
    }
    list.report.pack(name + ".yaml", pack.toString());
    return list.report;
  }

  private void read(String text) {
    List<String[]> hiding = new ArrayList<>();
    text.lines().map(String::strip).forEach(line -> readLine(line, hiding));
    for (String[] filter : hiding) {
      add(filter[0], filter[1]);
    }
  }

  private void readLine(String line, List<String[]> hiding) {
    if (line.isEmpty() || line.charAt(0) == '!' || line.charAt(0) == '[') {
      return;
    }
    int sign = line.indexOf('#');
    while (sign >= 0 && separator(line, sign).isEmpty()) {
      sign = line.indexOf('#', sign + 1);
    }
    if (sign < 0) {
      report.skipped("network filters: winnow fetches nothing");
      return;
    }
    String separator = separator(line, sign);
    String hosts = line.substring(0, sign);
    String selector = line.substring(sign + separator.length());
    if (!separator.equals("##") && !separator.equals("#@#")) {
      report.skipped(separator + ": extended syntax");
    } else if (selector.startsWith("+js") || selector.startsWith("^")) {
      report.skipped("##" + selector.charAt(0) + ": acts on scripts or the source");
    } else {
      translate(hosts, separator, selector, hiding);
    }
  }

  private static String separator(String line, int at) {
    for (String separator : List.of("##", "#@#", "#?#", "#$#", "#@?#", "#@$#", "#%#", "#$?#")) {
      if (line.startsWith(separator, at)) {
        return separator;
      }
    }
    return "";
  }

  private void translate(String hosts, String separator, String written, List<String[]> hiding) {
    Optional<String> refused = refusal(written);
    if (refused.isPresent()) {
      report.skipped(refused.get());
      return;
    }
    String selector = translated(written);
    if (!isSelector(selector)) {
      report.skipped("selectors that jsoup does not know");
      return;
    }
    if (separator.equals("##")) {
      hiding.add(new String[] {hosts, selector});
      return;
    }
    exceptions.computeIfAbsent(selector, key -> new LinkedHashSet<>()).addAll(split(hosts));
    if (hosts.isEmpty()) {
      exceptions.get(selector).add("");
    }
    report.mapped("exceptions", 1);
  }

  private static Optional<String> refusal(String selector) {
    for (Map.Entry<String, String> procedure : PROCEDURES.entrySet()) {
      if (selector.contains(procedure.getKey())) {
        return Optional.of(procedure.getKey() + ": " + procedure.getValue());
      }
    }
    return Optional.empty();
  }

  private static String translated(String selector) {
    String result = selector;
    for (int at = result.indexOf(":has-text("); at >= 0; at = result.indexOf(":has-text(", at)) {
      int open = at + ":has-text(".length();
      int close = closing(result, open);
      if (close < 0) {
        return result;
      }
      String text = result.substring(open, close);
      int end = text.lastIndexOf('/');
      boolean regex = text.length() > 1 && text.charAt(0) == '/' && end > 0;
      String flags = regex && text.endsWith("i") ? "(?i)" : "";
      String said =
          regex ? ":matches(" + flags + text.substring(1, end) + ")" : ":contains(" + text + ")";
      result = result.substring(0, at) + said + result.substring(close + 1);
      at++;
    }
    return result;
  }

  private static int closing(String text, int from) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : 0;
      depth -= c == ')' ? 1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Plain ids and classes, which most are, need no parser to be known for selectors. */
  private static boolean isSelector(String selector) {
    List<SelectorKey> keys = SelectorKey.of(selector);
    if (keys.size() == 1 && keys.get(0).simple()) {
      return true;
    }
    try {
      QueryParser.parse(selector);
      return true;
    } catch (SelectorParseException | IllegalArgumentException e) {
      return false;
    }
  }

  private static List<String> split(String hosts) {
    return hosts.isEmpty() ? List.of() : List.of(hosts.toLowerCase(Locale.ROOT).split(",", -1));
  }

  private void add(String hosts, String selector) {
    Set<String> scope = new TreeSet<>();
    boolean named = false;
    for (String host : split(hosts)) {
      if (host.endsWith(".*")) {
        report.skipped("hosts with any ending, such as example.*");
      } else {
        scope.add(host);
        named |= !host.startsWith(Rule.Scope.NOT);
      }
    }
    if (scope.isEmpty() && !hosts.isEmpty()) {
      return;
    }
    Set<String> excepted = exceptions.getOrDefault(selector, Set.of());
    if (excepted.contains("")) {
      return;
    }
    for (String host : excepted) {
      if (!scope.remove(host)) {
        scope.add(Rule.Scope.NOT + host);
      }
    }
    boolean left = scope.stream().anyMatch(host -> !host.startsWith(Rule.Scope.NOT));
    if (named && !left) {
      return;
    }
    byHosts.computeIfAbsent(scope, key -> new LinkedHashSet<>()).add(selector);
    report.mapped(named ? "filters for hosts" : "filters for any host", 1);
  }

  private List<Rule> toRules() {
    List<Rule> rules = new ArrayList<>();
    byHosts.forEach((hosts, selectors) -> rules.add(rule(rules.size(), hosts, selectors)));
    return rules;
  }

  private Rule rule(int number, Set<String> hosts, Set<String> selectors) {
    return new Rule(
        name + "/" + (hosts.isEmpty() ? "anywhere" : "hosts-" + number),
        BlockKind.ADVERTISEMENT,
        WEIGHT,
        0,
        Reach.BLOCK,
        new Rule.Scope(Set.of(), hosts, List.of(), Optional.empty(), Optional.empty()),
        new Rule.Matchers(
            Map.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.copyOf(selectors),
            List.of()),
        new Rule.Conditions(0, Integer.MAX_VALUE, 0, 0, Set.of(), true, Rule.Surroundings.ANY),
        Rule.Cut.NEVER,
        Rule.Examples.NONE,
        new Rule.Origin(name, 0, 0, "cosmetic filters of a list of the user", ""));
  }
}
