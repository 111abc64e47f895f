package dev.winnow.core.score;

import java.util.Arrays;

/**
 * Finds how likely a block must be to count as content on a page: the blocks are taken in falling
 * order of their probability as long as the F1 to be expected of the words rises (Lewis 1995; the
 * optimum for independent blocks is such a prefix). Where nothing is sure, less is asked.
 */
final class PageCut {

  /** Lowest cut. (Probability; from a study on WCXB's pages.) */
  static final double LOWEST = 0.15;

  /** Highest cut. (Probability; from the same study.) */
  static final double HIGHEST = 0.5;

  private PageCut() {}

  /**
   * The cut of a page.
   *
   * @param probabilities how likely each block is content
   * @param words how much each weighs; 0 for blocks that will not be kept anyway
   * @return a probability from {@link #LOWEST} to {@link #HIGHEST}; blocks from it on are content
   */
  static double of(double[] probabilities, int[] words) {
    if (probabilities.length == 0) {
      return HIGHEST;
    }
    long[] order = new long[probabilities.length];
    int likely = 0;
    double unlikely = 0;
    double expected = 0;
    for (int i = 0; i < order.length; i++) {
      expected += words[i] * probabilities[i];
      if (probabilities[i] >= LOWEST) {
        // Probabilities are positive: their bits rise with them. Negated for falling order.
        order[likely++] =
            -((long) Float.floatToIntBits((float) probabilities[i]) << Integer.SIZE) + i;
      } else if (words[i] > 0) {
        unlikely = Math.max(unlikely, probabilities[i]);
      }
    }
    Arrays.sort(order, 0, likely);
    double taken = 0;
    double right = 0;
    double f1 = 0;
    double best = -1;
    double cut = LOWEST;
    for (int i = 0; i < likely; i++) {
      int block = (int) order[i];
      taken += words[block];
      right += words[block] * probabilities[block];
      f1 = 2 * right / Math.max(1e-9, taken + expected);
      if (f1 > best) {
        best = f1;
        cut = probabilities[block];
      }
    }
    // A block makes F1 rise if it is likelier than half of it; once none does, no later one will.
    return f1 == best && unlikely > f1 / 2 ? LOWEST : Math.min(HIGHEST, cut);
  }
}
