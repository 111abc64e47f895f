package dev.winnow.bench.score;

import dev.winnow.bench.data.Output;
import dev.winnow.bench.data.PageTruth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All figures of one extractor on one collection.
 *
 * @param metrics those that the truth allows: words, shingles, snippets, title, authors, date
 * @param pages the pages they were computed from
 */
public record Scores(List<Metric> metrics, List<ScoredPage> pages) {

  /** Copies the collections. */
  public Scores {
    metrics = List.copyOf(metrics);
    pages = List.copyOf(pages);
  }

  /** Scores the outputs, by page id, of every page whose truth is known. */
  public static Scores of(List<PageTruth> truths, Map<String, Output> outputs) {
    List<ScoredPage> pages = new ArrayList<>();
    for (PageTruth truth : truths) {
      pages.add(new ScoredPage(truth, outputs.getOrDefault(truth.id(), Output.MISSING)));
    }
    List<Metric> metrics = new ArrayList<>();
    TextScores.words(pages).ifPresent(metrics::add);
    TextScores.shingles(pages).ifPresent(metrics::add);
    TextScores.snippets(pages).ifPresent(metrics::add);
    Titles.score(pages).ifPresent(metrics::add);
    Authors.score(pages).ifPresent(metrics::add);
    Dates.score(pages).ifPresent(metrics::add);
    return new Scores(metrics, pages);
  }

  /** The words figures of each page type; {@code -} for pages without. */
  public Map<String, Metric> types() {
    return TextScores.by(truth -> truth.pageType().orElse("-"), pages);
  }

  /** The metric of a name, if the truth allows it. */
  public Optional<Metric> metric(String name) {
    return metrics.stream().filter(metric -> metric.name().equals(name)).findFirst();
  }

  /** Pages for which the extractor reported an error. */
  public long failed() {
    return pages.stream().filter(page -> page.output().failed()).count();
  }

  /** Pages that the extractor has no output for. */
  public long missing() {
    return pages.stream().filter(page -> page.output().missing()).count();
  }

  /** Pages without any text in the output, missing ones included. */
  public long empty() {
    return pages.stream().filter(page -> page.output().text().isBlank()).count();
  }
}
