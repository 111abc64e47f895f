package dev.winnow.core.metadata;

import dev.winnow.core.decide.Decision;
import java.util.List;

/** Takes the facts out of blocks that were found to be a title, a byline, a dateline and so on. */
final class TextFacts {

  /** How far a decided block is trusted, beside the best of the markup's statements. */
  private static final double BLOCK = 0.70;

  /** Behind the first paragraphs a line may be that of another article. */
  private static final double LATE = 0.42;

  /** A date there is worth no more than one that the markup marks far from the heading. */
  private static final double LATE_DATE = 0.40;

  /** A heading that nothing calls a title. */
  private static final double FIRST_HEADING = 0.45;

  /** Longest label of tags, in characters. */
  private static final int MAX_LABEL = 20;

  /** Paragraphs before which the lines of the article's head stand. */
  private static final int HEAD = 2;

  private TextFacts() {}

  /** Adds what the decided blocks say. */
  static void collect(List<Decision> decisions, Facts facts) {
    int body = 0;
    for (Decision decision : decisions) {
      facts.from(() -> "block " + decision.block().index());
      String text = decision.block().text();
      double trust = body <= HEAD ? BLOCK : LATE;
      double dateTrust = body <= HEAD ? BLOCK : LATE_DATE;
      switch (decision.kind()) {
        case TITLE -> facts.add(FactKind.HEADLINE, text, "text:title", BLOCK);
        case SUMMARY -> facts.add(FactKind.DESCRIPTION, text, "text:summary", 0.95);
        case TAGS -> facts.add(FactKind.KEYWORDS, withoutLabel(text), "text:tags", BLOCK);
        case AGENCY -> facts.add(FactKind.AGENCY, text, "text:agency", 0.9);
        case BYLINE -> {
          facts.add(FactKind.AUTHOR, text, "text:byline", trust);
          date(text, "text:byline", dateTrust, facts);
          facts.add(FactKind.AGENCY, text, "text:byline", BLOCK);
        }
        case DATELINE -> {
          date(text, "text:dateline", dateTrust, facts);
          facts.add(FactKind.AGENCY, text, "text:dateline", BLOCK);
        }
        case HEADING -> heading(decision, body, facts);
        case BODY -> {
          if (body < HEAD) {
            facts.add(FactKind.AGENCY, Datelines.source(text), "text:dateline", BLOCK);
          }
          body++;
        }
        default -> {
          // The other kinds say nothing about the article as a whole.
        }
      }
    }
  }

  /** A heading above all paragraphs is the headline where no other is known. */
  private static void heading(Decision decision, int body, Facts facts) {
    if (body == 0 && decision.kept() && !TextHead.isDate(decision.block().text())) {
      facts.add(FactKind.HEADLINE, decision.block().text(), "text:heading", FIRST_HEADING);
    }
  }

  /** Tags without the word before them: "Tags: bridges, elms". */
  static String withoutLabel(String tags) {
    int colon = tags.indexOf(':');
    return colon > 0 && colon <= MAX_LABEL ? tags.substring(colon + 1) : tags;
  }

  /** A line that tells when the text was changed is the last resort for when it was published. */
  static void date(String line, String source, double trust, Facts facts) {
    for (DateLabel.Part part : DateLabel.parts(line)) {
      if (part.label() == DateLabel.MODIFIED) {
        facts.add(FactKind.MODIFIED, part.text(), source, trust);
        facts.add(FactKind.PUBLISHED, part.text(), source, DateChoice.LAST_RESORT);
      } else if (part.label() != DateLabel.OTHER) {
        facts.add(FactKind.PUBLISHED, part.text(), source, trust);
      }
    }
  }
}
