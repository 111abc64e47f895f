package dev.winnow.core.score;

import dev.winnow.core.evidence.BlockClassifier;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds blocks that say word for word what an earlier one said. Pages show a text twice for wide
 * and narrow screens; a plain text must repeat whole sentences before it counts, so that refrains
 * and formulas stay. Thread-safe.
 */
public final class Repetitions implements BlockClassifier {

  /** Shortest block that counts. (Words; a study on WCXB's pages.) */
  private static final int BLOCK_WORDS = 8;

  @Override
  public void classify(PageContext context, PageEvidence.Builder evidence) {
    if (!context.page().hasMarkup()) {
      return;
    }
    Map<Integer, List<Integer>> seen = new HashMap<>();
    List<Wording> wordings = new ArrayList<>();
    for (TextBlock block : context.page().blocks()) {
      boolean counts =
          block.words() >= BLOCK_WORDS
              && block.role() != BlockRole.CODE
              && block.role() != BlockRole.TABLE_CELL;
      Wording wording = counts ? Wording.of(block.text()) : Wording.NOTHING;
      wordings.add(wording);
      if (counts) {
        List<Integer> alike = seen.computeIfAbsent(wording.key(), key -> new ArrayList<>(1));
        for (int earlier : alike) {
          if (wordings.get(earlier).same(wording)) {
            evidence.add(block.index(), new Evidence.Repeat(earlier, 1));
          }
        }
        if (alike.size() < 4) {
          alike.add(block.index());
        }
      }
    }
  }
}
