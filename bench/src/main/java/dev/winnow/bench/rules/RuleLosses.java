package dev.winnow.bench.rules;

import dev.winnow.core.Extraction;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.evidence.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Blocks of true texts that rules decided against, by rule. Not thread-safe. */
final class RuleLosses {

  private record Loss(String document, String text) {}

  private final Map<String, List<Loss>> byRule = new TreeMap<>();
  private final Map<String, Integer> setAside = new HashMap<>();
  private int texts;
  private int rejected;
  private int blocks;
  private int removed;
  private int moved;
  private int paragraphs;
  private int paragraphsRemoved;

  /** From this on, and with the end of a sentence, a block is running text. (Words.) */
  private static final int PARAGRAPH_WORDS = 12;

  private static boolean isRunningText(Decision decision) {
    return decision.block().words() >= PARAGRAPH_WORDS && decision.block().counts().sentences() > 0;
  }

  void add(String document, Extraction extraction) {
    texts++;
    if (!(extraction instanceof Extraction.Extracted article)) {
      rejected++;
      return;
    }
    for (Decision decision : article.decisions()) {
      blocks++;
      paragraphs += isRunningText(decision) ? 1 : 0;
      for (Evidence known : decision.evidence()) {
        if (known instanceof Evidence.SetAside) {
          setAside.merge(known.source(), 1, Integer::sum);
        }
      }
      if (!decision.kept() && decision.decisive() instanceof Evidence.RuleHit hit) {
        String fate = decision.fate().name().toLowerCase(Locale.ROOT);
        boolean lost = fate.equals("removed") && isRunningText(decision);
        paragraphsRemoved += lost ? 1 : 0;
        removed += fate.equals("removed") ? 1 : 0;
        moved += fate.equals("field") ? 1 : 0;
        byRule
            .computeIfAbsent(
                (lost ? "running text " : "") + fate + ' ' + hit.source(),
                rule -> new ArrayList<>())
            .add(new Loss(document, decision.block().text()));
      }
    }
  }

  /** The shares, then the rules with most blocks first. */
  List<String> lines(int examples, int longest) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT, "%d texts, %d of them rejected, %d blocks", texts, rejected, blocks));
    lines.add(share("removed by rules", removed));
    lines.add(share("moved to a field by rules", moved));
    lines.add(
        String.format(
            Locale.ROOT,
            "running text removed by rules: %d of %d blocks of running text, %.3f %%",
            paragraphsRemoved,
            paragraphs,
            paragraphs == 0 ? 0 : 100.0 * paragraphsRemoved / paragraphs));
    setAside.forEach((rule, count) -> lines.add("set aside: " + rule + ' ' + count));
    List<Map.Entry<String, List<Loss>>> rules = new ArrayList<>(byRule.entrySet());
    rules.sort(
        Comparator.<Map.Entry<String, List<Loss>>>comparingInt(
                entry -> entry.getKey().startsWith("running") ? 0 : 1)
            .thenComparing(entry -> -entry.getValue().size()));
    for (Map.Entry<String, List<Loss>> rule : rules) {
      lines.add(String.format(Locale.ROOT, "%5d  %s", rule.getValue().size(), rule.getKey()));
      for (Loss loss : rule.getValue().subList(0, Math.min(examples, rule.getValue().size()))) {
        String text = loss.text();
        lines.add(
            "         "
                + loss.document()
                + ": "
                + (text.length() > longest ? text.substring(0, longest) + " …" : text));
      }
    }
    return lines;
  }

  private String share(String what, int count) {
    double percent = blocks == 0 ? 0 : 100.0 * count / blocks;
    return String.format(Locale.ROOT, "%s: %d blocks, %.3f %%", what, count, percent);
  }
}
