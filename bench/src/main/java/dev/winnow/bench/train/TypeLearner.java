package dev.winnow.bench.train;

import dev.winnow.core.page.PageTraits;
import dev.winnow.core.page.PageType;
import dev.winnow.core.page.PageTypes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Multinomial logistic regression with a quadratic penalty, by gradient descent over all samples at
 * once with momentum. Traits are standardised while it learns; the weights written are for traits
 * as they are. The same samples give the same weights. Stateless.
 */
final class TypeLearner {

  private static final int ROUNDS = 1_500;

  /** Step of the descent, for standardised traits. */
  private static final double STEP = 0.2;

  private static final double MOMENTUM = 0.9;

  private TypeLearner() {}

  /**
   * A table of weights, without the header.
   *
   * @param penalty for the square of a weight, for each sample
   */
  static String learn(List<TypeSample> samples, double penalty) {
    int traits = PageTraits.list().size();
    int types = PageType.values().length;
    double[] means = new double[traits];
    double[] deviations = new double[traits];
    standardise(samples, means, deviations);
    double[][] x = new double[samples.size()][traits + 1];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < traits; j++) {
        x[i][j] = (samples.get(i).traits()[j] - means[j]) / deviations[j];
      }
      x[i][traits] = 1;
    }
    double[][] weights = descend(samples, x, types, penalty);
    return table(weights, means, deviations);
  }

  private static void standardise(List<TypeSample> samples, double[] means, double[] deviations) {
    for (int j = 0; j < means.length; j++) {
      double sum = 0;
      double squares = 0;
      for (TypeSample sample : samples) {
        sum += sample.traits()[j];
        squares += sample.traits()[j] * sample.traits()[j];
      }
      means[j] = sum / samples.size();
      double variance = squares / samples.size() - means[j] * means[j];
      // A trait that is nearly always the same has nothing to teach.
      deviations[j] = variance < 1e-4 ? Double.POSITIVE_INFINITY : Math.sqrt(variance);
    }
  }

  private static double[][] descend(
      List<TypeSample> samples, double[][] x, int types, double penalty) {
    int columns = x[0].length;
    double[][] weights = new double[types][columns];
    double[][] speed = new double[types][columns];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] gradient = new double[types][columns];
      for (int i = 0; i < x.length; i++) {
        addGradient(x[i], samples.get(i).type(), weights, gradient);
      }
      for (int k = 0; k < types; k++) {
        for (int j = 0; j < columns; j++) {
          double shrink = j == columns - 1 ? 0 : penalty * weights[k][j];
          speed[k][j] = MOMENTUM * speed[k][j] - STEP * (gradient[k][j] / x.length + shrink);
          weights[k][j] += speed[k][j];
        }
      }
    }
    return weights;
  }

  @SuppressWarnings("EnumOrdinal") // The order of the table's columns.
  private static void addGradient(
      double[] row, PageType type, double[][] weights, double[][] gradient) {
    double[] sums = new double[weights.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < sums.length; k++) {
      for (int j = 0; j < row.length; j++) {
        sums[k] += weights[k][j] * row[j];
      }
      most = Math.max(most, sums[k]);
    }
    double all = 0;
    for (int k = 0; k < sums.length; k++) {
      sums[k] = StrictMath.exp(sums[k] - most);
      all += sums[k];
    }
    for (int k = 0; k < sums.length; k++) {
      double error = sums[k] / all - (k == type.ordinal() ? 1 : 0);
      for (int j = 0; j < row.length; j++) {
        gradient[k][j] += error * row[j];
      }
    }
  }

  private static String table(double[][] weights, double[] means, double[] deviations) {
    StringBuilder table = new StringBuilder();
    double[] bias = new double[weights.length];
    for (int k = 0; k < weights.length; k++) {
      bias[k] = weights[k][means.length];
    }
    for (int j = 0; j < means.length; j++) {
      if (Double.isInfinite(deviations[j])) {
        continue;
      }
      table.append(PageTraits.list().get(j));
      for (int k = 0; k < weights.length; k++) {
        double weight = weights[k][j] / deviations[j];
        bias[k] -= weight * means[j];
        table.append(String.format(Locale.ROOT, "\t%.3f", weight));
      }
      table.append('\n');
    }
    table.append("bias");
    for (double value : bias) {
      table.append(String.format(Locale.ROOT, "\t%.3f", value));
    }
    return table.append('\n').toString();
  }

  /** What such a table tells. */
  static PageTypes read(String table) {
    try {
      return PageTypes.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
