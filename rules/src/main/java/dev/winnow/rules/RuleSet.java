package dev.winnow.rules;

import dev.winnow.core.evidence.Knowledge;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.segment.BlockCutter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rules, ready to look at pages. Immutable and thread-safe: what a page needs is made for each
 * call. A rule never removes anything: it says what it knows, and core decides.
 *
 * <pre>{@code
 * Winnow winnow = Winnow.builder().knowledge(RulePacks.bundled()).build();
 * }</pre>
 */
public final class RuleSet implements Knowledge {

  private final String version;
  private final List<Rule> rules;
  private final Matcher matcher;
  private final RuleCutter cutter;

  /**
   * Compiles rules.
   *
   * @param version their name and version, for the record
   * @param rules the rules; each id once
   * @throws IllegalArgumentException if two rules have one id
   */
  RuleSet(String version, List<Rule> rules) {
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("two rules are called " + rule.id());
      }
    }
    this.version = version;
    this.rules = List.copyOf(rules);
    this.matcher = new Matcher(this.rules);
    this.cutter = new RuleCutter(this.rules);
  }

  /** The rules, in the order of their packs. */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * These rules and others.
   *
   * @throws IllegalArgumentException if a rule of the same id is in both
   */
  public RuleSet plus(RuleSet other) {
    List<Rule> both = new ArrayList<>(rules);
    both.addAll(other.rules);
    return new RuleSet(version + "," + other.version, both);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public BlockCutter cutter() {
    return cutter;
  }

  @Override
  public void classify(PageContext context, PageEvidence.Builder evidence) {
    new PageMatch(matcher, context, evidence).run();
  }
}
