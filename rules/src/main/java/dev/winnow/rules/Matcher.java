package dev.winnow.rules;

import com.google.re2j.Pattern;
import dev.winnow.rules.match.Agencies;
import dev.winnow.rules.match.Phrase;
import dev.winnow.rules.match.PhraseTrie;
import dev.winnow.rules.match.ShapeIndex;
import dev.winnow.rules.match.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules compiled once: phrases in one trie, the rest by what they ask of a page. Immutable. */
final class Matcher {

  /** A pattern and the rule that it belongs to. */
  record RegexRule(int rule, Pattern pattern, String literal) {}

  /** An XPath expression and the rule that it belongs to. */
  record XPathRule(int rule, SiteExtraction.Selector selector) {}

  /** Most words of a block that is looked at for every phrase: the default of {@code max-words}. */
  static final int SHORT_BLOCK = 40;

  final List<Rule> rules;
  final int[] maxWords;

  /** Most words of a block that any shape is looked for in. */
  final int shapeWords;

  final PhraseTrie phrases;

  /** By phrase: its rule, or the complement of its use in {@link #together}. */
  final int[] ruleOfPhrase;

  final TogetherIndex together = new TogetherIndex();
  final ShapeIndex shapes = new ShapeIndex();
  final List<RegexRule> regexes = new ArrayList<>();
  final Map<String, SelectorIndex> cssByHost = new HashMap<>();
  final SelectorIndex cssEverywhere = new SelectorIndex();
  final List<XPathRule> xpaths = new ArrayList<>();

  Matcher(List<Rule> rules) {
    this.rules = rules;
    maxWords = rules.stream().mapToInt(rule -> rule.conditions().maxWords()).toArray();
    shapeWords =
        rules.stream()
            .filter(rule -> rule.matchers().shape().isPresent())
            .mapToInt(rule -> rule.conditions().maxWords())
            .max()
            .orElse(0);
    PhraseTrie.Builder trie = new PhraseTrie.Builder(Agencies.bundled());
    List<Integer> owners = new ArrayList<>();
    for (int r = 0; r < rules.size(); r++) {
      Rule.Matchers matchers = rules.get(r).matchers();
      for (Where where : Where.values()) {
        for (Phrase phrase : matchers.phrases().getOrDefault(where, List.of())) {
          trie.add(phrase, where, maxWords[r] > SHORT_BLOCK);
          owners.add(r);
        }
      }
      if (!matchers.together().isEmpty()) {
        int use = together.add(r, matchers.together());
        for (Phrase phrase : matchers.together().get(0)) {
          trie.add(phrase, Where.ANYWHERE, maxWords[r] > SHORT_BLOCK);
          owners.add(~use);
        }
      }
      addOthers(r, rules.get(r));
    }
    together.finish();
    phrases = trie.build();
    ruleOfPhrase = owners.stream().mapToInt(Integer::intValue).toArray();
  }

  private void addOthers(int index, Rule rule) {
    Rule.Matchers matchers = rule.matchers();
    matchers.shape().ifPresent(use -> shapes.add(index, use.name(), use.labels()));
    matchers
        .regex()
        .ifPresent(
            regex ->
                regexes.add(
                    new RegexRule(index, Pattern.compile(regex.pattern()), regex.literal())));
    for (String expression : matchers.xpath()) {
      xpaths.add(
          new XPathRule(
              index, new SiteExtraction.Selector(SiteExtraction.Language.XPATH, expression)));
    }
    for (String selector : matchers.css()) {
      boolean everywhere = true;
      for (String host : rule.scope().hosts()) {
        if (!host.startsWith(Rule.Scope.NOT)) {
          cssByHost.computeIfAbsent(host, h -> new SelectorIndex()).add(index, selector);
          everywhere = false;
        }
      }
      if (everywhere) {
        cssEverywhere.add(index, selector);
      }
    }
  }
}
