package dev.winnow.core.metadata;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.TextBlock;
import java.util.List;
import java.util.Set;

/**
 * What the lines above the first paragraph of a plain text say. They may stay in the text, or leave
 * it for no reason that tells what they are; what they say holds all the same.
 */
final class TextHead {

  /** Lines read; what has more above its first paragraph is no article. */
  private static final int MAX_LINES = 8;

  /** Words of the shortest paragraph. */
  private static final int PARAGRAPH = 20;

  /** Words of the shortest paragraph of more than one sentence. */
  private static final int SENTENCES = 12;

  /** Kinds of lines that are read; others tell themselves what they are. */
  private static final Set<BlockKind> READ =
      Set.of(
          BlockKind.BODY,
          BlockKind.HEADING,
          BlockKind.LIST_ITEM,
          BlockKind.QUOTE,
          BlockKind.CAPTION,
          BlockKind.AGENCY,
          BlockKind.OTHER);

  /** Words of the longest headline. */
  private static final int MAX_HEADLINE = 30;

  /** Characters of the shortest headline, and of the longest line of the others. */
  private static final int MIN_HEADLINE = 8;

  private static final int MAX_LINE = 120;

  /** The first line, where nothing says that it is the headline. */
  private static final double FIRST_LINE = 0.44;

  /** A line that a rule or its words call a byline or a date. */
  private static final double LINE = 0.60;

  /** Names in a line of their own right above or below a date. */
  private static final double BESIDE_DATE = 0.50;

  private TextHead() {}

  /** Adds what the lines above the first paragraph say, but for those whose kind tells it. */
  static void collect(List<Decision> decisions, Facts facts) {
    int paragraph = firstParagraph(decisions);
    boolean told = false;
    for (int i = 0; i < paragraph; i++) {
      Decision decision = decisions.get(i);
      String line = decision.block().text();
      if (READ.contains(decision.kind()) && line.length() <= MAX_LINE) {
        facts.from(() -> "block " + decision.block().index());
        boolean byline = byline(decision, line, facts);
        told |= date(decision, line, facts) || byline;
        boolean dated =
            (i > 0 && DateLines.isDate(decisions.get(i - 1).block().text()))
                || (i + 1 < paragraph && DateLines.isDate(decisions.get(i + 1).block().text()));
        String names = dated ? BylineLines.besideDate(line) : "";
        if (!names.isEmpty()) {
          facts.add(FactKind.AUTHOR, names, "text:byline", BESIDE_DATE);
          told = true;
        }
      }
    }
    if (paragraph > 0) {
      headline(decisions.get(0), told, facts);
    }
  }

  /** The index of the first paragraph; 0 where none is near the beginning. */
  private static int firstParagraph(List<Decision> decisions) {
    for (int i = 0; i < Math.min(MAX_LINES, decisions.size()); i++) {
      TextBlock block = decisions.get(i).block();
      int least = block.counts().sentences() > 1 ? SENTENCES : PARAGRAPH;
      if (block.counts().words() >= least && decisions.get(i).kept()) {
        return i;
      }
    }
    return 0;
  }

  /**
   * The first line is the headline where it stays in the text, or where a byline or a date below it
   * tells that an article begins here rather than a page.
   */
  private static void headline(Decision first, boolean told, Facts facts) {
    boolean stays = first.kept() || (told && first.kind() == BlockKind.OTHER);
    String line = first.block().text();
    boolean other = BylineLines.leads(line) > 0 || DateLines.isDate(line);
    if (stays && !other && isHeadline(first.block())) {
      facts.from(() -> "block " + first.block().index());
      facts.add(FactKind.HEADLINE, line, "text:first-line", FIRST_LINE);
    }
  }

  private static boolean isHeadline(TextBlock block) {
    String line = block.text();
    return line.length() >= MIN_HEADLINE
        && block.counts().words() <= MAX_HEADLINE
        && block.counts().words() > 1
        && ".:;,\u3002\uff1a\u0964\u06d4".indexOf(line.charAt(line.length() - 1)) < 0
        && !Strings.isUrl(line);
  }

  private static boolean byline(Decision decision, String line, Facts facts) {
    boolean leads = isKnown(decision, BlockKind.BYLINE) || BylineLines.leads(line) > 0;
    String names = leads ? line : BylineLines.signed(line);
    if (!names.isEmpty()) {
      facts.add(FactKind.AUTHOR, names, "text:byline", LINE);
      facts.add(FactKind.AGENCY, line, "text:byline", LINE);
    }
    return !names.isEmpty();
  }

  private static boolean date(Decision decision, String line, Facts facts) {
    boolean date = isKnown(decision, BlockKind.DATELINE) || DateLines.isDate(line);
    if (date || isKnown(decision, BlockKind.BYLINE)) {
      TextFacts.date(line, "text:dateline", LINE, facts);
    }
    return date;
  }

  /** Whether a rule takes the line for something, though it was not followed. */
  private static boolean isKnown(Decision decision, BlockKind kind) {
    for (Evidence evidence : decision.evidence()) {
      boolean hit = evidence instanceof Evidence.RuleHit rule && rule.kind() == kind;
      boolean aside = evidence instanceof Evidence.SetAside rule && rule.hit().kind() == kind;
      if (hit || aside) {
        return true;
      }
    }
    return false;
  }
}
