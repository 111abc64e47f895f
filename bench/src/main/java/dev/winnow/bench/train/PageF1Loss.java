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
  private final int count;
  private final double[] trueWords;

  /** The loss of these rows. */
  PageF1Loss(TrainingRows rows) {
    labels = rows.labels;
    words = rows.words;
    pages = rows.pages;
    count = pages.length == 0 ? 0 : pages[pages.length - 1] + 1;
    trueWords = new double[count];
    for (int i = 0; i < pages.length; i++) {
      trueWords[pages[i]] += labels[i] * words[i];
    }
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
    double[] common = new double[count];
    double[] kept = new double[count];
    for (int i = 0; i < pages.length; i++) {
      common[pages[i]] += labels[i] * words[i] * probability[i];
      kept[pages[i]] += words[i] * probability[i];
    }
    float[] first = new float[labels.length];
    float[] second = new float[labels.length];
    for (int i = 0; i < labels.length; i++) {
      int page = pages[i];
      double sum = trueWords[page] + kept[page];
      double f1 = 2 * common[page] / sum;
      double cost = PAGE_WEIGHT * words[i] * (labels[i] == 1 ? 2 - f1 : f1) / sum;
      first[i] = (float) (cost * (probability[i] - labels[i]));
      second[i] = (float) (cost * Math.max(LEAST_CURVATURE, probability[i] * (1 - probability[i])));
    }
    return List.of(first, second);
  }
}
