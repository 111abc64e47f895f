package dev.winnow.bench.score;

import dev.winnow.bench.data.PageTruth;
import dev.winnow.bench.text.PythonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The three measures of main text, each as its authors define it: words (Web Content eXtraction
 * Benchmark), shingles (Zyte's article-extraction-benchmark), snippets (trafilatura's evaluation).
 */
public final class TextScores {

  private TextScores() {}

  /**
   * Precision, recall and F1 of lower-cased words as multisets, averaged over the pages whose text
   * is known, and the mean shares of snippets found, ignoring case.
   */
  public static Optional<Metric> words(List<ScoredPage> pages) {
    Mean f1 = new Mean();
    Mean precision = new Mean();
    Mean recall = new Mean();
    Mean with = new Mean();
    Mean without = new Mean();
    for (ScoredPage page : pages) {
      PageTruth truth = page.truth();
      if (truth.text().isPresent()) {
        Overlap overlap = wordOverlap(page.output().text(), truth.text().get());
        f1.add(overlap.f1());
        precision.add(overlap.precision());
        recall.add(overlap.recall());
        String lower = PythonText.lower(page.output().text());
        with.add(shareFound(lower, truth.with()));
        without.add(shareFound(lower, truth.without()));
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("f1", f1.value());
    figures.put("p", precision.value());
    figures.put("r", recall.value());
    figures.put("with", with.value());
    figures.put("without", without.value());
    return metric("words", f1.count(), figures);
  }

  /** Lower-cased words of an extracted text beside those of the true one. */
  public static Overlap wordOverlap(String found, String wanted) {
    return Overlap.of(
        PythonText.words(PythonText.lower(found)), PythonText.words(PythonText.lower(wanted)));
  }

  private static double shareFound(String lower, List<String> snippets) {
    int found = 0;
    for (String snippet : snippets) {
      found += lower.contains(PythonText.lower(snippet)) ? 1 : 0;
    }
    return snippets.isEmpty() ? 1 : Rates.share(found, snippets.size());
  }

  /**
   * Shingles of four words, with repetitions and in their case: precision averaged over the pages
   * with output, recall over those with a text, F1 of these two means, and the share of pages with
   * the same words in the same order.
   */
  public static Optional<Metric> shingles(List<ScoredPage> pages) {
    Mean precision = new Mean();
    Mean recall = new Mean();
    Mean equal = new Mean();
    for (ScoredPage page : pages) {
      if (page.truth().text().isPresent()) {
        List<String> got = PythonText.words(page.output().text());
        List<String> want = PythonText.words(page.truth().text().get());
        equal.add(Rates.indicator(got.equals(want)));
        addShingles(Shingles.of(got), Shingles.of(want), precision, recall);
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("f1", Rates.harmonic(precision.value(), recall.value()));
    figures.put("p", precision.value());
    figures.put("r", recall.value());
    figures.put("acc", equal.value());
    return metric("shingles", equal.count(), figures);
  }

  private static void addShingles(
      List<String> got, List<String> want, Mean precision, Mean recall) {
    int common = Overlap.common(Overlap.counts(got), Overlap.counts(want));
    if (!got.isEmpty()) {
      precision.add((double) common / got.size());
    }
    if (!want.isEmpty()) {
      recall.add((double) common / want.size());
    }
  }

  /** All pages' snippets pooled into one confusion matrix, after collapsing white space. */
  public static Optional<Metric> snippets(List<ScoredPage> pages) {
    Confusion pooled = new Confusion();
    int count = 0;
    for (ScoredPage page : pages) {
      if (!page.truth().with().isEmpty() || !page.truth().without().isEmpty()) {
        addSnippets(page, pooled);
        count++;
      }
    }
    return metric("snippets", count, pooled.figures("acc"));
  }

  /**
   * The share of a page's snippets that are where they should be, in the text or out of it; empty
   * if the page has none.
   */
  public static Optional<Double> snippetAccuracy(ScoredPage page) {
    Confusion confusion = new Confusion();
    addSnippets(page, confusion);
    return confusion.total() == 0 ? Optional.empty() : Optional.of(confusion.accuracy());
  }

  private static void addSnippets(ScoredPage page, Confusion confusion) {
    String text = PythonText.collapse(page.output().text());
    for (String snippet : page.truth().with()) {
      confusion.addWanted(text.contains(PythonText.collapse(snippet)));
    }
    for (String snippet : page.truth().without()) {
      confusion.addUnwanted(text.contains(PythonText.collapse(snippet)));
    }
  }

  private static Optional<Metric> metric(String name, int pages, Map<String, Double> figures) {
    return pages == 0 ? Optional.empty() : Optional.of(new Metric(name, pages, figures));
  }

  /**
   * The words figures of each group of pages, groups in alphabetical order; the snippets' where
   * only these are known. Pages of which neither is known are left out.
   *
   * @param group a page's group
   */
  public static Map<String, Metric> by(Function<PageTruth, String> group, List<ScoredPage> pages) {
    Map<String, List<ScoredPage>> groups = new TreeMap<>();
    for (ScoredPage page : pages) {
      groups.computeIfAbsent(group.apply(page.truth()), name -> new ArrayList<>()).add(page);
    }
    Map<String, Metric> metrics = new TreeMap<>();
    groups.forEach(
        (name, members) ->
            words(members)
                .or(() -> snippets(members))
                .ifPresent(metric -> metrics.put(name, metric)));
    return metrics;
  }
}
