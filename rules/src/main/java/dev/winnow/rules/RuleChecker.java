package dev.winnow.rules;

import dev.winnow.core.segment.BlockRole;
import dev.winnow.rules.match.Folding;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries every rule on its own examples. A rule needs two hits and two misses, and a cut if it cuts;
 * an example of one line stands at the beginning and the end of its page. Stateless and
 * thread-safe.
 */
public final class RuleChecker {

  private static final int FEWEST_EXAMPLES = 2;
  private static final char CUT_SIGN = '¦';
  // A page reads about two characters of an unspaced script as a word.
  private static final int CHARACTERS_A_WORD = 2;

  private RuleChecker() {}

  /** What is wrong with the rules and extractions of a set; empty if nothing is. */
  public static List<Finding> check(RuleSet rules) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      for (String reason : check(rule, rules)) {
        findings.add(Finding.of(rule.origin(), Finding.Severity.ERROR, rule.id(), reason));
      }
    }
    for (SiteExtraction site : rules.sites()) {
      for (String reason : SiteChecker.check(site)) {
        findings.add(Finding.of(site.origin(), Finding.Severity.ERROR, site.id(), reason));
      }
    }
    return findings;
  }

  /** What is wrong with one rule; empty if nothing is. */
  public static List<String> check(Rule rule) {
    return check(rule, new RuleSet("check", new PackContent(List.of(rule), List.of())));
  }

  private static List<String> check(Rule rule, RuleSet all) {
    List<String> reasons = new ArrayList<>();
    Rule.Examples examples = rule.examples();
    if (examples.hits().size() < FEWEST_EXAMPLES || examples.misses().size() < FEWEST_EXAMPLES) {
      reasons.add("needs " + FEWEST_EXAMPLES + " hits and " + FEWEST_EXAMPLES + " misses");
    }
    // What others say of the neighbours counts for a rule that asks for it.
    RuleSet alone =
        asksOthers(rule) ? all : new RuleSet("check", new PackContent(List.of(rule), List.of()));
    for (String hit : examples.hits()) {
      if (!hits(alone, rule, hit)) {
        reasons.add("does not hit \"" + hit + "\"");
      }
    }
    for (String miss : examples.misses()) {
      if (hits(alone, rule, miss)) {
        reasons.add("hits its own miss \"" + miss + "\"");
      }
      checkMissUncut(alone, miss, reasons);
    }
    checkEmpty(alone, rule, reasons);
    checkCuts(alone, rule, reasons);
    return reasons;
  }

  private static void checkMissUncut(RuleSet alone, String miss, List<String> reasons) {
    if (!alone.cutter().cuts(miss, BlockRole.PARAGRAPH).isEmpty()) {
      reasons.add("cuts its own miss \"" + miss + "\"");
    }
  }

  private static void checkEmpty(RuleSet alone, Rule rule, List<String> reasons) {
    for (String nothing : List.of("", " ", "7", "-")) {
      if (hits(alone, rule, nothing)) {
        reasons.add("matches \"" + nothing + "\"");
      }
    }
  }

  private static void checkCuts(RuleSet alone, Rule rule, List<String> reasons) {
    List<String> cuts = rule.examples().cuts();
    if ((rule.cut() == Rule.Cut.NEVER) != cuts.isEmpty()) {
      reasons.add(cuts.isEmpty() ? "cuts, but shows no cut" : "shows cuts, but does not cut");
    }
    for (String example : cuts) {
      int at = example.indexOf(CUT_SIGN);
      String text = example.replace(String.valueOf(CUT_SIGN), "");
      List<Integer> found = alone.cutter().cuts(text, BlockRole.PARAGRAPH);
      if (!found.equals(List.of(at))) {
        reasons.add("cuts \"" + example + "\" at " + found);
      } else if (!hits(alone, rule, text.substring(at).strip())) {
        reasons.add("does not hit what it cuts off: \"" + text.substring(at) + "\"");
      }
    }
  }

  private static boolean asksOthers(Rule rule) {
    Rule.Surroundings asked = rule.conditions().surroundings();
    return !asked.before().kinds().isEmpty() || !asked.after().kinds().isEmpty();
  }

  private static boolean hits(RuleSet alone, Rule rule, String text) {
    return ExamplePage.of(rule, text).isHitBy(alone, rule.id());
  }

  /** Words as far as an example needs them counted. */
  static int words(String text) {
    int words = 0;
    int unspaced = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Folding.fold(c) > Folding.IGNORED;
      boolean own = letter && Folding.isUnspaced(c);
      unspaced += own ? 1 : 0;
      words += letter && !own && !inside ? 1 : 0;
      inside = c != ' ' && (inside || letter) && !own;
    }
    return words + (unspaced + CHARACTERS_A_WORD - 1) / CHARACTERS_A_WORD;
  }
}
