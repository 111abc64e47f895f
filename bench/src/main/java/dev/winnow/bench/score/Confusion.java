package dev.winnow.bench.score;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts of right and wrong answers. Not thread-safe. */
final class Confusion {

  private int hit;
  private int missed;
  private int wrong;
  private int held;

  /** Counts something that should be found. */
  void addWanted(boolean found) {
    hit += found ? 1 : 0;
    missed += found ? 0 : 1;
  }

  /** Counts something that should not be found. */
  void addUnwanted(boolean found) {
    wrong += found ? 1 : 0;
    held += found ? 0 : 1;
  }

  int total() {
    return hit + missed + wrong + held;
  }

  double accuracy() {
    return Rates.share(hit + held, total());
  }

  /** F1, precision, recall, and accuracy under the given name. */
  Map<String, Double> figures(String accuracyName) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("f1", Rates.share(2.0 * hit, 2.0 * hit + wrong + missed));
    figures.put("p", Rates.share(hit, hit + wrong));
    figures.put("r", Rates.share(hit, hit + missed));
    figures.put(accuracyName, accuracy());
    return figures;
  }
}
