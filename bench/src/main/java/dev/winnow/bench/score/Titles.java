package dev.winnow.bench.score;

import com.ibm.icu.text.Normalizer2;
import dev.winnow.bench.text.PythonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How well headlines are found. */
public final class Titles {

  private static final String QUOTES =
      "\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2013\u2014";
  private static final String PLAIN = "'''\"\"\"\"\"--";

  private Titles() {}

  /** The share of equal titles and the mean F1 of their words, over pages with a known title. */
  public static Optional<Metric> score(List<ScoredPage> pages) {
    Mean exact = new Mean();
    Mean f1 = new Mean();
    for (ScoredPage page : pages) {
      if (page.truth().title().isPresent()) {
        String got = key(page.output().title());
        String want = key(page.truth().title().get());
        exact.add(Rates.indicator(got.equals(want)));
        f1.add(Overlap.of(PythonText.words(got), PythonText.words(want)).f1());
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("exact", exact.value());
    figures.put("f1", f1.value());
    return exact.count() == 0
        ? Optional.empty()
        : Optional.of(new Metric("title", exact.count(), figures));
  }

  /** A title as compared: compatibility form, plain quotes and dashes, case folded. */
  static String key(String title) {
    StringBuilder plain = new StringBuilder(Normalizer2.getNFKCInstance().normalize(title));
    for (int i = 0; i < plain.length(); i++) {
      int quote = QUOTES.indexOf(plain.charAt(i));
      if (quote >= 0) {
        plain.setCharAt(i, PLAIN.charAt(quote));
      }
    }
    return strip(PythonText.caseFold(PythonText.collapse(plain)));
  }

  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " .".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " .".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
