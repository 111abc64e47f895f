package dev.winnow.core.score;

/**
 * The run of lines with the most running text: a line of it counts its words, any other line costs
 * a few. (Maximum subarray; the form is that of a study on WCXB's pages.)
 */
final class LineRun {

  /** What a line costs that is no running text: this much a word, … */
  private static final double COST = 0.9;

  /** … up to so many words. */
  private static final int COSTLY_WORDS = 6;

  /** The first line of the run, and the line behind its last; both 0 without running text. */
  final int from;

  final int to;

  /** By line: the largest sum of a run that ends there, and of one that begins there. */
  final float[] before;

  final float[] behind;

  /**
   * Finds the run.
   *
   * @param words of each line
   * @param running whether each line is running text
   */
  LineRun(int[] words, boolean[] running) {
    int size = words.length;
    before = new float[size];
    behind = new float[size];
    double sum = 0;
    double best = 0;
    int start = 0;
    int bestFrom = 0;
    int bestTo = 0;
    for (int i = 0; i < size; i++) {
      sum += value(words[i], running[i]);
      if (sum <= 0) {
        sum = 0;
        start = i + 1;
      } else if (sum > best) {
        best = sum;
        bestFrom = start;
        bestTo = i + 1;
      }
      before[i] = (float) sum;
    }
    sum = 0;
    for (int i = size - 1; i >= 0; i--) {
      sum = Math.max(0, sum + value(words[i], running[i]));
      behind[i] = (float) sum;
    }
    from = bestFrom;
    to = bestTo;
  }

  private static double value(int words, boolean running) {
    return running ? words : -COST * Math.min(COSTLY_WORDS, words);
  }

  /** Whether a line is in the run. */
  boolean contains(int line) {
    return line >= from && line < to;
  }
}
