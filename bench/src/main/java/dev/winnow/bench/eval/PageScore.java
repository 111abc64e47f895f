package dev.winnow.bench.eval;

import dev.winnow.bench.score.Overlap;
import dev.winnow.bench.score.ScoredPage;
import dev.winnow.bench.score.TextScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page's figures.
 *
 * @param page the page
 * @param score its word F1; where only snippets are known, the share of them in the right place
 * @param precision its word precision, or the score
 * @param recall its word recall, or the score
 */
public record PageScore(ScoredPage page, double score, double precision, double recall) {

  /** The scores of all pages of whose text something is known, in their order. */
  public static List<PageScore> all(List<ScoredPage> pages) {
    List<PageScore> scores = new ArrayList<>();
    for (ScoredPage page : pages) {
      of(page).ifPresent(scores::add);
    }
    return scores;
  }

  private static Optional<PageScore> of(ScoredPage page) {
    if (page.truth().text().isPresent()) {
      Overlap words = TextScores.wordOverlap(page.output().text(), page.truth().text().get());
      return Optional.of(new PageScore(page, words.f1(), words.precision(), words.recall()));
    }
    return TextScores.snippetAccuracy(page).map(share -> new PageScore(page, share, share, share));
  }

  /** The page's name. */
  public String id() {
    return page.truth().id();
  }
}
