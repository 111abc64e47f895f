package dev.winnow.core.score;

import java.util.Locale;

/**
 * What speaks for or against a block of a page with markup, each with its weight in log-odds. The
 * cues are the classic ones: link density and block length (Kohlschütter et al. 2010), the node
 * that holds most of the running text (Readability's idea, in the form of a study on WCXB's pages),
 * what the neighbours are. The weights were set by hand against the WCXB development pages; they
 * move together with those of {@link Area}.
 */
enum Cue {
  /** Below the deepest node that holds half of the running text. */
  INSIDE_MAIN(2.2),
  /** Below the one that holds three quarters. */
  INSIDE_WIDER(0.9),
  /** Below the one that holds nine tenths. */
  INSIDE_WIDEST(0.0),
  /** Below none of them. */
  OUTSIDE(-1.5),
  /** Running text. */
  LONG(1.8),
  /** Eight words or more that are no running text. */
  MEDIUM(0.4),
  /** Three words or less. */
  TINY(-0.6),
  /** The end of a sentence. */
  SENTENCE(0.6),
  /** At least half of it is links. */
  LINKED(-2.2),
  /** A quarter to a half of it is links. */
  PARTLY_LINKED(-0.5),
  /** Running text within two blocks before. */
  TEXT_BEFORE(0.6),
  /** Running text within two blocks behind. */
  TEXT_BEHIND(0.6),
  /** The markup hides it. */
  HIDDEN(-1.0),
  /** A button or a label. */
  CONTROL(-1.8),
  /** A heading. */
  HEADING(0.3),
  /** An item of a list. */
  ITEM(0.1),
  /** Code. */
  CODE(1.0),
  /** No letter and no digit. */
  WORDLESS(-1.5),
  /** boilerpipe's rules on word counts keep it. */
  BOILERPIPE_WORDS(0.4),
  /** boilerpipe's article extractor keeps it. */
  BOILERPIPE_ARTICLE(0.5),
  /** Neither keeps it. */
  BOILERPIPE_NEITHER(-0.5);

  private final double weight;
  private final String label;

  Cue(double weight) {
    this.weight = weight;
    label = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the cue adds to the log-odds of being content. */
  double weight() {
    return weight;
  }

  /** The name in explanations. */
  String label() {
    return label;
  }
}
