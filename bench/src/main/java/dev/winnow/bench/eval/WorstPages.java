package dev.winnow.bench.eval;

import dev.winnow.bench.data.Page;
import dev.winnow.bench.data.PageCollection;
import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.decide.Decision;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tells what went wrong on the pages with the lowest scores. */
public final class WorstPages {

  /** Characters shown of a block. */
  private static final int EXCERPT = 100;

  /** Blocks shown of a page in each direction. */
  private static final int BLOCKS = 25;

  private final Function<String, Winnow> winnow;
  private final Input input;
  private final Map<String, Page> pages = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  /**
   * Of pages of one collection.
   *
   * @param winnow what cleaned the page of this id
   * @param input what of a page is cleaned
   */
  public WorstPages(Function<String, Winnow> winnow, Input input, PageCollection collection) {
    this.winnow = winnow;
    this.input = input;
    collection.pages().forEach(page -> pages.put(page.id(), page));
  }

  /** The account of the {@code count} lowest of these pages, lowest first. */
  public String describe(List<PageScore> scores, int count) {
    scores.stream()
        .sorted(Comparator.comparingDouble(PageScore::score).thenComparing(PageScore::id))
        .limit(count)
        .forEach(this::describe);
    return out.toString();
  }

  private void describe(PageScore score) {
    out.append(
        String.format(
            Locale.ROOT,
            "%n%s  %s  f1 %.3f  p %.3f  r %.3f%n",
            score.id(),
            score.page().truth().pageType().orElse("-"),
            score.score(),
            score.precision(),
            score.recall()));
    Optional<Page> page = Optional.ofNullable(pages.get(score.id()));
    page.flatMap(Page::url).ifPresent(url -> out.append("  ").append(url).append('\n'));
    if (page.isEmpty() || score.page().output().failed()) {
      out.append("  no result\n");
      return;
    }
    Extraction extraction = winnow.apply(score.id()).clean(input.of(page.get()));
    if (extraction instanceof Extraction.Extracted extracted) {
      snippets(score);
      String truth = score.page().truth().text().orElse("");
      BlockFindings findings = BlockFindings.of(extracted, truth);
      if (score.page().truth().text().isPresent()) {
        blocks("wrongly kept", findings.kept());
        blocks("wrongly lost", findings.lost());
      }
    } else if (extraction instanceof Extraction.Rejected rejected) {
      out.append("  rejected: ").append(rejected.rejection()).append('\n');
    }
  }

  private void snippets(PageScore score) {
    String text = score.page().output().text();
    for (String snippet : score.page().truth().with()) {
      if (!text.contains(snippet)) {
        out.append("  lacks: ").append(excerpt(snippet)).append('\n');
      }
    }
    for (String snippet : score.page().truth().without()) {
      if (text.contains(snippet)) {
        out.append("  leaks: ").append(excerpt(snippet)).append('\n');
      }
    }
  }

  private void blocks(String title, List<Decision> decisions) {
    int words = decisions.stream().mapToInt(decision -> decision.block().words()).sum();
    out.append(
        String.format(Locale.ROOT, "  %s: %d blocks, %d words%n", title, decisions.size(), words));
    decisions.stream()
        .limit(BLOCKS)
        .forEach(
            decision ->
                out.append(
                    String.format(
                        Locale.ROOT,
                        "    #%d %s, %s: %s%n",
                        decision.block().index(),
                        decision.kind().label(),
                        decision.decisive().describe(),
                        excerpt(decision.block().text()))));
  }

  private static String excerpt(String text) {
    String line = text.replace('\n', ' ');
    if (line.length() <= EXCERPT) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
    return line.substring(0, end) + "…";
  }
}
