package dev.winnow.bench.score;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often pages of each true type were told to be of each type. For one thread. */
public final class TypeConfusion {

  /** What stands for a page of which no type was told. */
  public static final String UNKNOWN = "-";

  private final Map<String, Map<String, Integer>> told = new TreeMap<>();
  private int pages;
  private int known;
  private int right;

  /** Nothing yet. */
  public TypeConfusion() {}

  /** The confusion of all pages whose true type is known. */
  public static TypeConfusion of(List<ScoredPage> pages) {
    TypeConfusion confusion = new TypeConfusion();
    for (ScoredPage page : pages) {
      page.truth()
          .pageType()
          .ifPresent(type -> confusion.add(type, page.output().pageType().orElse(UNKNOWN)));
    }
    return confusion;
  }

  /** Counts a page. */
  public void add(String truth, String answer) {
    told.computeIfAbsent(truth, type -> new TreeMap<>()).merge(answer, 1, Integer::sum);
    pages++;
    known += answer.equals(UNKNOWN) ? 0 : 1;
    right += answer.equals(truth) ? 1 : 0;
  }

  /** A line of shares, and one for each true type; empty if none is known. */
  public String format() {
    if (pages == 0) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "page type (%d): accuracy %.4f, told %.4f, right of those told %.4f%n",
            pages,
            Rates.share(right, pages),
            Rates.share(known, pages),
            Rates.share(right, known)));
    told.forEach(
        (truth, answers) -> {
          int all = answers.values().stream().mapToInt(Integer::intValue).sum();
          out.append(String.format(Locale.ROOT, "  %-14s%5d:", truth, all));
          answers.entrySet().stream()
              .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
              .forEach(e -> out.append(' ').append(e.getKey()).append(' ').append(e.getValue()));
          out.append(String.format("%n"));
        });
    return out.toString();
  }
}
