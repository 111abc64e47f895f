package dev.winnow.core.metadata;

import dev.winnow.core.decide.Decision;
import java.util.List;

/** Takes the facts out of blocks that were found to be a title, a byline, a dateline and so on. */
final class TextFacts {

  /** How far a decided block is trusted, beside the best of the markup's statements. */
  private static final double BLOCK = 0.70;

  private TextFacts() {}

  /** Adds what the decided blocks say. */
  static void collect(List<Decision> decisions, Facts facts) {
    for (Decision decision : decisions) {
      String text = decision.block().text();
      switch (decision.kind()) {
        case TITLE -> facts.add(FactKind.HEADLINE, text, "text:title", BLOCK);
        case SUMMARY -> facts.add(FactKind.DESCRIPTION, text, "text:summary", 0.95);
        case TAGS -> facts.add(FactKind.KEYWORDS, text, "text:tags", BLOCK);
        case AGENCY -> facts.add(FactKind.AGENCY, text, "text:agency", 0.9);
        case BYLINE -> {
          facts.add(FactKind.AUTHOR, text, "text:byline", BLOCK);
          facts.add(FactKind.PUBLISHED, text, "text:byline", BLOCK);
          facts.add(FactKind.AGENCY, text, "text:byline", BLOCK);
        }
        case DATELINE -> {
          facts.add(FactKind.PUBLISHED, text, "text:dateline", BLOCK);
          facts.add(FactKind.AGENCY, text, "text:dateline", BLOCK);
        }
        default -> {
          // The other kinds say nothing about the article as a whole.
        }
      }
    }
  }
}
