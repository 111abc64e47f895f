package dev.winnow.core.score;

import dev.winnow.core.evidence.BlockClassifier;

/**
 * Scores every block of the pages with markup, or every line of the plain texts, and says nothing
 * of the others. Thread-safe.
 */
public interface PageScorer extends BlockClassifier {

  /** Names the scorer and its version, for the record's {@code winnow.model}. */
  String model();
}
