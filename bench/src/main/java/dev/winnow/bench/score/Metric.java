package dev.winnow.bench.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A named group of figures over the same pages.
 *
 * @param name the metric, such as {@code words}
 * @param pages the number of pages that it could be computed on
 * @param figures rates from 0 to 1 by name, in the order in which they are shown
 */
public record Metric(String name, int pages, Map<String, Double> figures) {

  /** Copies the figures. */
  public Metric {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /**
   * One figure.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public double figure(String figure) {
    Double value = figures.get(figure);
    if (value == null) {
      throw new IllegalArgumentException(name + " has no figure " + figure);
    }
    return value;
  }
}
