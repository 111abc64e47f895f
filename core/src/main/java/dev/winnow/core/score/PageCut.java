package dev.winnow.core.score;

import java.util.Arrays;

/**
 * Finds how likely a block must be to count as content on a page: the blocks are taken in falling
 * order of their probability up to where the F1 of words to be expected is the highest (D. Lewis,
 * "Evaluating and Optimizing Autonomous Text Classification Systems", SIGIR 1995). Where nothing is
 * sure, less is asked.
 *
 * <p>Blocks of a page do not err one by one: a page is taken for too much or for too little as a
 * whole. The expectation is therefore over a shift that all log-odds of a page have in common,
 * normally distributed (a random effect, as in mixed models), by Gauss-Hermite quadrature.
 */
final class PageCut {

  /** Lowest cut. (Probability; from a study on WCXB's pages.) */
  static final double LOWEST = 0.15;

  /** Highest cut. (Probability; from the same study.) */
  static final double HIGHEST = 0.5;

  /**
   * Standard deviation of what a page's blocks have in common. (Log-odds; from 2 to 6 gave the same
   * figures out of fold, 0 ones that were lower by 0.005.)
   */
  private static final double DEVIATION = 3;

  /** Nodes of the quadrature of seven points from the middle on, in standard deviations. */
  private static final double[] NODES = {0, 1.1544053947, 2.3667594107, 3.7504397177};

  /** The weights of these nodes. */
  private static final double[] WEIGHTS = {0.4571428571, 0.2401231786, 0.0307571240, 0.0005482689};

  /** What the nodes multiply odds by. */
  private static final double[] FACTORS =
      Arrays.stream(NODES).map(node -> StrictMath.exp(DEVIATION * node)).toArray();

  /** Highest odds of a block: keeps products finite. */
  private static final double MOST_ODDS = 1e12;

  private PageCut() {}

  /**
   * The cut of a page.
   *
   * @param probabilities how likely each block is content
   * @param words how much each weighs; 0 for blocks that will not be kept anyway
   * @return a probability from {@link #LOWEST} to {@link #HIGHEST}; blocks from it on are content
   */
  static double of(double[] probabilities, int[] words) {
    int[] order = likely(probabilities);
    double[] f1 = new double[order.length];
    double[] odds = new double[probabilities.length];
    for (int i = 0; i < odds.length; i++) {
      odds[i] = Math.min(MOST_ODDS, probabilities[i] / (1 - probabilities[i]));
    }
    for (int node = 0; node < NODES.length; node++) {
      double factor = FACTORS[node];
      addExpected(WEIGHTS[node], factor, odds, words, order, f1);
      if (node > 0) {
        addExpected(WEIGHTS[node], 1 / factor, odds, words, order, f1);
      }
    }
    double best = -1;
    double cut = probabilities.length == 0 ? HIGHEST : LOWEST;
    for (int i = 0; i < f1.length; i++) {
      if (f1[i] > best) {
        best = f1[i];
        cut = probabilities[order[i]];
      }
    }
    return Math.min(HIGHEST, cut);
  }

  /** The blocks that the lowest cut would keep, the likeliest first. */
  private static int[] likely(double[] probabilities) {
    long[] keys = new long[probabilities.length];
    int likely = 0;
    for (int i = 0; i < keys.length; i++) {
      if (probabilities[i] >= LOWEST) {
        // Probabilities are positive: their bits rise with them. Negated for falling order.
        keys[likely++] =
            -((long) Float.floatToIntBits((float) probabilities[i]) << Integer.SIZE) + i;
      }
    }
    Arrays.sort(keys, 0, likely);
    int[] order = new int[likely];
    for (int i = 0; i < likely; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  /**
   * Adds the F1 to be expected of each beginning of the order, if all odds are to be multiplied by
   * a factor.
   */
  private static void addExpected(
      double weight, double factor, double[] odds, int[] words, int[] order, double[] f1) {
    double expected = 0;
    for (int i = 0; i < odds.length; i++) {
      expected += words[i] * probability(factor * odds[i]);
    }
    double taken = 0;
    double right = 0;
    for (int i = 0; i < order.length; i++) {
      int block = order[i];
      taken += words[block];
      right += words[block] * probability(factor * odds[block]);
      f1[i] += weight * 2 * right / Math.max(1e-9, taken + expected);
    }
  }

  private static double probability(double odds) {
    return odds / (1 + odds);
  }
}
