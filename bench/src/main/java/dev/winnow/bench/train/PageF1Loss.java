package dev.winnow.bench.train;

import java.util.List;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.IObjective;

/**
 * A logistic loss whose costs are those of the mean word F1 of pages.
 *
 * <p>With S, the words of a page that are true and those that are kept, and F, its F1, one more
 * word kept changes the F1 by (2 y - F) / S, where y is 1 for a true word: a true one gains (2 - F)
 * / S, a false one costs F / S. Each block's logistic loss is weighted by that, S and F being taken
 * from the probabilities learnt so far: on a page that is hard to get right more is kept, and of a
 * page with little text each word counts more.
 *
 * <p>Source: S. Parambath, N. Usunier, Y. Grandvalet, "Optimizing F-Measures by Cost-Sensitive
 * Classification", NIPS 2014; for the mean over pages, S and F are those of each page.
 */
final class PageF1Loss implements IObjective {

  private static final long serialVersionUID = 1;

  /** What a page weighs; as the rows of {@link TrainingRows}, so that the same limits fit. */
  private static final double PAGE_WEIGHT = 100;

  /** Least second derivative of a block, as a part of its cost: keeps steps finite. */
  private static final double LEAST_CURVATURE = 1e-3;

  private final float[] labels;
  private final float[] words;
  private final int[] pages;

  /** The loss of these rows. */
  PageF1Loss(TrainingRows rows) {
    labels = rows.labels;
    words = rows.words;
    pages = rows.pages;
  }

  @Override
  public List<float[]> getGradient(float[][] margins, DMatrix rows) {
    float[] probability = new float[labels.length];
    for (int i = 0; i < labels.length; i++) {
      probability[i] = (float) (1 / (1 + Math.exp(-margins[i][0])));
    }
    return gradients(probability);
  }

  /** First and second derivatives of the loss by each row's margin. */
  List<float[]> gradients(float[] probability) {
    float[] first = new float[labels.length];
    float[] second = new float[labels.length];
    int to;
    for (int from = 0; from < labels.length; from = to) {
      to = from + 1;
      while (to < labels.length && pages[to] == pages[from]) {
        to++;
      }
      float[] costs = costs(probability, labels, words, from, to);
      for (int i = from; i < to; i++) {
        double cost = PAGE_WEIGHT * costs[i - from];
        double curvature = probability[i] * (1 - probability[i]);
        first[i] = (float) (cost * (probability[i] - labels[i]));
        second[i] = (float) (cost * Math.max(LEAST_CURVATURE, curvature));
      }
    }
    return List.of(first, second);
  }

  /**
   * What the blocks of a page cost: the change of its F1 by a word that is kept, times the block's
   * words.
   *
   * @param labels 1 for content, otherwise 0
   * @param from the page's first block
   * @param to behind its last
   */
  static float[] costs(float[] probability, float[] labels, float[] words, int from, int to) {
    double common = 0;
    double sum = 0;
    for (int i = from; i < to; i++) {
      common += labels[i] * words[i] * probability[i];
      sum += words[i] * (labels[i] + probability[i]);
    }
    float[] costs = new float[to - from];
    for (int i = from; i < to && sum > 0; i++) {
      double f1 = 2 * common / sum;
      costs[i - from] = (float) (words[i] * (labels[i] == 1 ? 2 - f1 : f1) / sum);
    }
    return costs;
  }
}
