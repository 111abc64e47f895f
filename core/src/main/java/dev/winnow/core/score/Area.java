package dev.winnow.core.score;

import dev.winnow.core.reason.BlockKind;
import java.util.Locale;

/**
 * The parts of a page that hold no main content, as tags and class names tell. Weights are
 * log-odds; they were set by hand against the WCXB development pages and move with those of {@link
 * Cue}.
 */
enum Area {
  NAVIGATION(-2.0, BlockKind.NAVIGATION),
  HEADER(-1.0, BlockKind.NAVIGATION),
  FOOTER(-2.0, BlockKind.LEGAL),
  SIDEBAR(-1.2, BlockKind.OTHER),
  RELATED(-1.8, BlockKind.RELATED),
  COMMENT(-1.8, BlockKind.COMMENT),
  SHARE(-2.0, BlockKind.SHARE),
  COOKIE(-3.0, BlockKind.COOKIE_NOTICE),
  NEWSLETTER(-2.2, BlockKind.NEWSLETTER),
  ADVERTISEMENT(-2.2, BlockKind.ADVERTISEMENT),
  MODAL(-1.8, BlockKind.OTHER),
  BREADCRUMB(-3.0, BlockKind.BREADCRUMB),
  META(-1.5, BlockKind.OTHER),
  AUTHOR(-1.5, BlockKind.AUTHOR_BIO),
  TAGS(-2.0, BlockKind.TAGS),
  PAGINATION(-2.5, BlockKind.NAVIGATION),
  SKIP(-1.5, BlockKind.NAVIGATION),
  ACTION(-0.8, BlockKind.OTHER),
  LEGAL(-1.5, BlockKind.LEGAL),
  LOGO(-0.8, BlockKind.OTHER),
  USER(-0.8, BlockKind.OTHER),
  FORM(-1.2, BlockKind.OTHER),
  FILTER(-1.2, BlockKind.NAVIGATION),
  CONTENTS(-1.0, BlockKind.NAVIGATION),
  LANGUAGE(-1.0, BlockKind.NAVIGATION),
  CAPTION(-1.0, BlockKind.CAPTION);

  private static final Area[] ALL = values();

  private final double weight;
  private final BlockKind kind;
  private final String label;

  Area(double weight, BlockKind kind) {
    this.weight = weight;
    this.kind = kind;
    label = name().toLowerCase(Locale.ROOT);
  }

  /** What being in this area adds to the log-odds of being content. */
  double weight() {
    return weight;
  }

  /** What a block is that is removed from this area. */
  BlockKind kind() {
    return kind;
  }

  /** The name in {@code class-areas.tsv} and in explanations. */
  String label() {
    return label;
  }

  /** A set of one. */
  int bit() {
    return 1 << index();
  }

  /** Its place among all. */
  @SuppressWarnings("EnumOrdinal") // The place is never stored.
  int index() {
    return ordinal();
  }

  static int count() {
    return ALL.length;
  }

  static Area at(int index) {
    return ALL[index];
  }
}
