package dev.winnow.rules;

import dev.winnow.rules.Finding.Severity;
import dev.winnow.rules.match.Phrase;
import dev.winnow.rules.match.Where;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Looks for rules that do harm or nothing: those that fail their examples ({@link RuleChecker}),
 * hit ordinary sentences, say what another rule says, or are out of date. Stateless and
 * thread-safe.
 */
public final class RuleLinter {

  /** Ordinary lines that a rule may hit before it counts as too broad. */
  private static final int MOST_ORDINARY = 1;

  /** Selectors that mean the page itself. */
  private static final Set<String> WHOLE_PAGES =
      Set.of("*", "html", "body", "div", "p", "span", "article", "main", "section", "a", "li");

  private RuleLinter() {}

  /**
   * All findings about a set, by file and line.
   *
   * @param rules with their examples
   * @param today the day on which a rule's last day is over
   */
  public static List<Finding> lint(RuleSet rules, LocalDate today) {
    List<Finding> findings = new ArrayList<>(RuleChecker.check(rules));
    Map<String, Rule> known = new HashMap<>();
    List<String> ordinary = ordinaryLines();
    for (Rule rule : rules.rules()) {
      breadth(rule, ordinary, findings);
      expired(rule, today, findings);
      duplicates(rule, known, findings);
      shadowed(rule, rules, findings);
    }
    findings.sort(
        Comparator.comparing(Finding::file)
            .thenComparing(Finding::line)
            .thenComparing(Finding::reason));
    return findings;
  }

  private static void add(List<Finding> findings, Rule rule, Severity severity, String reason) {
    findings.add(Finding.of(rule.origin(), severity, rule.id(), reason));
  }

  private static void breadth(Rule rule, List<String> ordinary, List<Finding> findings) {
    for (String selector : rule.matchers().css()) {
      if (WHOLE_PAGES.contains(selector)) {
        add(findings, rule, Severity.ERROR, "too broad: \"" + selector + "\" is on every page");
      }
    }
    if (rule.matchers().selects()) {
      return;
    }
    RuleSet alone = new RuleSet("lint", new PackContent(List.of(rule), List.of()));
    List<String> hit = new ArrayList<>();
    for (String line : ordinary) {
      if (ExamplePage.of(rule, line).isHitBy(alone, rule.id())) {
        hit.add(line);
      }
    }
    if (hit.size() > MOST_ORDINARY) {
      add(
          findings,
          rule,
          Severity.ERROR,
          "too broad: hits " + hit.size() + " ordinary lines, such as \"" + hit.get(0) + "\"");
    }
  }

  private static void expired(Rule rule, LocalDate today, List<Finding> findings) {
    rule.scope()
        .until()
        .filter(day -> LocalDate.parse(day).isBefore(today))
        .ifPresent(day -> add(findings, rule, Severity.WARNING, "expired on " + day));
  }

  private static void duplicates(Rule rule, Map<String, Rule> known, List<Finding> findings) {
    String scope =
        rule.kind() + " " + sorted(rule.scope().hosts()) + sorted(rule.scope().languages());
    for (Map.Entry<Where, List<Phrase>> entry : rule.matchers().phrases().entrySet()) {
      for (Phrase phrase : entry.getValue()) {
        String written = String.join(" ", phrase.parts()) + (phrase.colon() ? ":" : "");
        String key = scope + entry.getKey() + written;
        Rule other = known.putIfAbsent(key, rule);
        if (other != null) {
          String place =
              other.id().equals(rule.id()) ? "twice in this rule" : "in " + other.id() + ", too";
          add(
              findings,
              rule,
              Severity.WARNING,
              "duplicate: " + entry.getKey().label() + " \"" + written + "\" stands " + place);
        }
      }
    }
    for (String selector : rule.matchers().css()) {
      Rule other = known.putIfAbsent(scope + "css " + selector, rule);
      if (other != null) {
        add(findings, rule, Severity.WARNING, "duplicate: " + selector + " is in " + other.id());
      }
    }
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  /** Whether one other rule says the same of everything that this rule is shown to hit. */
  private static void shadowed(Rule rule, RuleSet rules, List<Finding> findings) {
    if (rule.matchers().selects() || rule.examples().hits().isEmpty()) {
      return;
    }
    List<String> hits = rule.examples().hits();
    Set<String> shared = ExamplePage.of(rule, hits.get(0)).hitsOf(rules);
    for (String hit : hits.subList(1, hits.size())) {
      shared.retainAll(ExamplePage.of(rule, hit).hitsOf(rules));
    }
    for (Rule other : rules.rules()) {
      if (!other.id().equals(rule.id()) && shared.contains(other.id()) && covers(other, rule)) {
        add(findings, rule, Severity.WARNING, "shadowed: " + other.id() + " hits all of its hits");
        return;
      }
    }
  }

  private static boolean covers(Rule other, Rule rule) {
    return other.kind() == rule.kind()
        && other.weight() >= rule.weight()
        && other.reach() == rule.reach()
        && other.scope().paths().isEmpty()
        && (other.scope().hosts().isEmpty() || other.scope().hosts().equals(rule.scope().hosts()))
        && (other.scope().languages().isEmpty()
            || (other.scope().languages().containsAll(rule.scope().languages())
                && !rule.scope().languages().isEmpty()));
  }

  private static List<String> ordinaryLines() {
    try (InputStream in =
        Objects.requireNonNull(RuleLinter.class.getResourceAsStream("ordinary-lines.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
