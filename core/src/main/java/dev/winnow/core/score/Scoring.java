package dev.winnow.core.score;

import java.util.Locale;

/** The ways to score the blocks of a page with markup that come with the library. */
public enum Scoring {
  /** Classic cues added up: the faster one. */
  CLASSIC,
  /** A learned model of blocks: the more accurate one, for about half as much time again. */
  BLOCKS;

  /** The name used on the command line, lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scorer. The model is loaded at the first call. */
  public PageScorer scorer() {
    return this == CLASSIC ? new HtmlScorer() : ModelScorer.bundled();
  }
}
