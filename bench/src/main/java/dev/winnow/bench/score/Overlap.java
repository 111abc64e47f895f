package dev.winnow.bench.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far two lists agree when their order does not matter but their repetitions do.
 *
 * @param precision share of the found items that were wanted
 * @param recall share of the wanted items that were found
 * @param f1 their harmonic mean
 */
public record Overlap(double precision, double recall, double f1) {

  private static final Overlap NONE = new Overlap(0, 0, 0);
  private static final Overlap PERFECT = new Overlap(1, 1, 1);

  /**
   * Compares two lists as multisets. Where nothing is wanted, finding nothing is perfect and
   * finding anything is worthless.
   */
  public static Overlap of(List<String> found, List<String> wanted) {
    if (wanted.isEmpty()) {
      return found.isEmpty() ? PERFECT : NONE;
    }
    if (found.isEmpty()) {
      return NONE;
    }
    double common = common(counts(found), counts(wanted));
    double precision = common / found.size();
    double recall = common / wanted.size();
    return new Overlap(precision, recall, Rates.harmonic(precision, recall));
  }

  /** How often each item occurs. */
  static <T> Map<T, Integer> counts(List<T> items) {
    Map<T, Integer> counts = new HashMap<>();
    for (T item : items) {
      counts.merge(item, 1, Integer::sum);
    }
    return counts;
  }

  /** Size of the intersection of two multisets. */
  static <T> int common(Map<T, Integer> a, Map<T, Integer> b) {
    int common = 0;
    for (Map.Entry<T, Integer> entry : a.entrySet()) {
      common += Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0));
    }
    return common;
  }
}
