package dev.winnow.rules;

import dev.winnow.core.evidence.Knowledge;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.evidence.SiteFacts;
import dev.winnow.core.segment.BlockCutter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
  private final PackContent content;
  private final SiteIndex sites;
  private final Matcher matcher;
  private final RuleCutter cutter;

  /**
   * Compiles rules.
   *
   * @param version their name and version, for the record
   * @param content rules and extractions; each rule's id once
   * @throws IllegalArgumentException if two rules have one id
   */
  RuleSet(String version, PackContent content) {
    Set<String> ids = new HashSet<>();
    for (Rule rule : content.rules()) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("two rules are called " + rule.id());
      }
    }
    this.version = version;
    this.content = content;
    this.matcher = new Matcher(content.rules());
    this.cutter = new RuleCutter(content.rules());
    this.sites = new SiteIndex(content.sites());
  }

  /** The rules, in the order of their packs. */
  public List<Rule> rules() {
    return content.rules();
  }

  /**
   * These rules and others.
   *
   * @throws IllegalArgumentException if a rule of the same id is in both
   */
  public RuleSet plus(RuleSet other) {
    return new RuleSet(version + "," + other.version, content.plus(other.content));
  }

  /**
   * These rules without some.
   *
   * @param ids packs or single rules; an id that ends with {@code /} or names a pack takes all of
   *     it, and {@code credit} takes all packs below {@code credit/}
   */
  public RuleSet without(Collection<String> ids) {
    if (ids.isEmpty()) {
      return this;
    }
    return new RuleSet(
        version + "-" + String.join("-", ids),
        new PackContent(
            content.rules().stream().filter(rule -> !isBelow(rule.id(), ids)).toList(),
            content.sites().stream().filter(site -> !isBelow(site.id(), ids)).toList()));
  }

  private static boolean isBelow(String id, Collection<String> ids) {
    for (String named : ids) {
      String pack = named.endsWith("/") ? named : named + "/";
      if (id.equals(named) || id.startsWith(pack)) {
        return true;
      }
    }
    return false;
  }

  /** The extractions for sites, in the order of their packs. */
  public List<SiteExtraction> sites() {
    return content.sites();
  }

  PackContent content() {
    return content;
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
    sites.classify(context, evidence);
  }

  @Override
  public boolean rewrites(Optional<String> url) {
    return sites.rewrites(url);
  }

  @Override
  public String rewrite(String html, Optional<String> url) {
    return sites.rewrite(html, url);
  }

  @Override
  public SiteFacts facts(PageContext context) {
    return sites.facts(context);
  }
}
