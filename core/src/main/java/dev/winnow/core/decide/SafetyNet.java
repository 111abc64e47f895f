package dev.winnow.core.decide;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageEvidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules may not empty an article. Where they would take more than half of what the scores call
 * content, those that take most are set aside until they do not: what they say stays as evidence
 * that is not followed. Stateless.
 */
final class SafetyNet {

  /** What rules may take at most. (Share of the words of content by score.) */
  private static final double MOST_TAKEN = 0.5;

  /** Fewer paragraphs than this are a notice rather than an article. */
  private static final int FEWEST_PARAGRAPHS = 3;

  /** From this on a block is a paragraph rather than a line. (Words.) */
  private static final int PARAGRAPH_WORDS = 12;

  private SafetyNet() {}

  /**
   * The rules to set aside, with the share of the content's words that each would take.
   *
   * @param threshold score from which a block is content
   */
  static Map<String, Double> overreaching(List<Decision> decisions, double threshold) {
    Map<String, Integer> wordsByRule = new HashMap<>();
    int content = 0;
    int taken = 0;
    int paragraphs = 0;
    for (Decision decision : decisions) {
      int words = decision.block().words();
      if (decision.kept()) {
        content += words;
      } else if (decision.decisive() instanceof Evidence.RuleHit hit
          && Decider.score(decision.evidence()).content() >= threshold) {
        content += words;
        taken += words;
        paragraphs += words >= PARAGRAPH_WORDS ? 1 : 0;
        wordsByRule.merge(hit.source(), words, Integer::sum);
      }
    }
    if (paragraphs < FEWEST_PARAGRAPHS || taken <= MOST_TAKEN * content) {
      return Map.of();
    }
    return most(wordsByRule, taken, content);
  }

  private static Map<String, Double> most(
      Map<String, Integer> wordsByRule, int taken, int content) {
    List<Map.Entry<String, Integer>> entries = new ArrayList<>(wordsByRule.entrySet());
    entries.sort(
        Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    Map<String, Double> most = new LinkedHashMap<>();
    int rest = taken;
    for (Map.Entry<String, Integer> entry : entries) {
      if (rest <= MOST_TAKEN * content) {
        break;
      }
      most.put(entry.getKey(), (double) entry.getValue() / content);
      rest -= entry.getValue();
    }
    return most;
  }

  /** The evidence with what these rules say set aside. */
  static PageEvidence setAside(PageEvidence evidence, Map<String, Double> rules) {
    PageEvidence.Builder changed = PageEvidence.builder(evidence.size());
    for (int block = 0; block < evidence.size(); block++) {
      for (Evidence known : evidence.of(block)) {
        Double share = known instanceof Evidence.RuleHit hit ? rules.get(hit.source()) : null;
        changed.add(
            block,
            share != null && known instanceof Evidence.RuleHit hit
                ? new Evidence.SetAside(hit, share)
                : known);
      }
    }
    return changed.build();
  }
}
