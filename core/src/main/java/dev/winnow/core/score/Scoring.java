package dev.winnow.core.score;

import java.util.Locale;

/** The ways to score the blocks of a page with markup that come with the library. */
public enum Scoring {
  /** A learned model of blocks; what is used if nothing else is asked for. */
  BLOCKS,
  /** Classic cues added up: less accurate, and without a model. The yardstick. */
  CLASSIC;

  /** The name used on the command line, lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scorer. The model is loaded at the first call. */
  public PageScorer scorer() {
    return this == CLASSIC ? new HtmlScorer() : ModelScorer.bundled();
  }
}
