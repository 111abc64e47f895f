package dev.winnow.bench.eval;

import dev.winnow.bench.score.Shingles;
import dev.winnow.bench.text.PythonText;
import dev.winnow.core.Extraction;
import dev.winnow.core.decide.Decision;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The blocks of a page on which cleaner and truth disagree, in the order of the page.
 *
 * @param kept blocks in the record's text of which less than half is in the true text
 * @param lost blocks out of the record's text of which at least half is in the true text and is not
 *     said by a kept block, too
 */
public record BlockFindings(List<Decision> kept, List<Decision> lost) {

  /** At least this share of a block's shingles makes it a part of a text. */
  private static final double MOST = 0.5;

  /** Copies the lists. */
  public BlockFindings {
    kept = List.copyOf(kept);
    lost = List.copyOf(lost);
  }

  /** Compares a page's decisions with its true text. */
  public static BlockFindings of(Extraction.Extracted page, String truth) {
    Text wanted = new Text(truth);
    Text found = new Text(page.record().text());
    List<Decision> kept = new ArrayList<>();
    List<Decision> lost = new ArrayList<>();
    for (Decision decision : page.decisions()) {
      String text = decision.block().text();
      if (decision.kept() && !wanted.holds(text)) {
        kept.add(decision);
      } else if (!decision.kept() && wanted.holds(text) && !found.holds(text)) {
        lost.add(decision);
      }
    }
    return new BlockFindings(kept, lost);
  }

  private static List<String> words(String text) {
    return PythonText.words(PythonText.lower(text));
  }

  /** A text that can be asked whether it holds a block. */
  private static final class Text {
    private final String words;
    private final Set<String> shingles;

    Text(String text) {
      List<String> list = words(text);
      words = " " + String.join(" ", list) + " ";
      shingles = new HashSet<>(Shingles.of(list));
    }

    boolean holds(String block) {
      List<String> list = words(block);
      if (list.size() < Shingles.WORDS) {
        return words.contains(" " + String.join(" ", list) + " ") || list.isEmpty();
      }
      List<String> parts = Shingles.of(list);
      return parts.stream().filter(shingles::contains).count() >= MOST * parts.size();
    }
  }
}
