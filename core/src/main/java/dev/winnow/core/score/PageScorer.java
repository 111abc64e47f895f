package dev.winnow.core.score;

import dev.winnow.core.evidence.BlockClassifier;

/**
 * Scores every block of the pages with markup, or every line of the plain texts, and says nothing
 * of the others. Thread-safe.
 */
public interface PageScorer extends BlockClassifier {

  /** Names the scorer and its version, for the record's {@code winnow.model}. */
  String model();

  /**
   * The same scorer, whose scores say more of their reasons; for showing them to people, since that
   * takes time. By default the scorer itself.
   */
  default PageScorer explained() {
    return this;
  }
}
