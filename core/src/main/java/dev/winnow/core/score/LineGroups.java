package dev.winnow.core.score;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.segment.TextBlock;
import java.util.List;

/**
 * Lets the lines of a group stand or fall together: cards of other articles, the entries below a
 * heading such as "Related". Each gets the mean of what the model says of them all. Stateless.
 */
final class LineGroups {

  private LineGroups() {}

  /**
   * Levels the log-odds within each run of lines that a shape takes for related articles.
   *
   * @param logOdds by line; changed in place
   */
  static void level(float[] logOdds, List<TextBlock> lines, PageEvidence.Builder evidence) {
    int start = 0;
    while (start < logOdds.length) {
      String group = group(evidence.of(start));
      int end = start + 1;
      while (end < logOdds.length && !group.isEmpty() && group.equals(group(evidence.of(end)))) {
        end++;
      }
      if (end - start > 1) {
        level(logOdds, lines, start, end);
      }
      start = end;
    }
  }

  /** The mean counts a line by the root of its words, as in training. */
  private static void level(float[] logOdds, List<TextBlock> lines, int start, int end) {
    double sum = 0;
    double weights = 0;
    for (int i = start; i < end; i++) {
      double weight = Math.sqrt(Math.max(1, lines.get(i).words()));
      sum += weight * logOdds[i];
      weights += weight;
    }
    for (int i = start; i < end; i++) {
      logOdds[i] = (float) (sum / weights);
    }
  }

  /**
   * Whether nothing is against a line but a shape that takes it for one of other articles: what
   * stands in columns looks the same. The model has seen the shape and the rest of the text.
   */
  static boolean isOnlyShaped(List<Evidence> known) {
    boolean shaped = false;
    for (int i = 0; i < known.size(); i++) {
      Evidence evidence = known.get(i);
      if (evidence instanceof Evidence.Shape shape) {
        shaped |= shape.kind() == BlockKind.RELATED;
        if (shape.kind() != BlockKind.RELATED && shape.kind().fate() != Fate.TEXT) {
          return false;
        }
      } else if (evidence instanceof Evidence.RuleHit hit && hit.kind().fate() != Fate.TEXT) {
        return false;
      } else if (evidence instanceof Evidence.Repeat) {
        return false;
      }
    }
    return shaped;
  }

  /** The shape that takes a line for one of other articles; empty for none. */
  private static String group(List<Evidence> known) {
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i) instanceof Evidence.Shape shape && shape.kind() == BlockKind.RELATED) {
        return shape.source();
      }
    }
    return "";
  }
}
