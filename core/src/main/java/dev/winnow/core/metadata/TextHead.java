package dev.winnow.core.metadata;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.score.DateForm;
import dev.winnow.core.segment.TextBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the lines above the first paragraph of a plain text say. They may stay in the text, or leave
 * it for no reason that tells what they are; what they say holds all the same.
 */
final class TextHead {

  /** Lines above the first paragraph that are read; what stands further up is a page's frame. */
  private static final int MAX_LINES = 10;

  /** Paragraphs, bylines among them, whose words confirm a headline. */
  private static final int CONFIRMING = 5;

  /** Words of a headline that these say again, and the letters of one that counts. */
  private static final int SAID_AGAIN = 2;

  private static final int LONG_WORD = 4;

  /** Lines between a headline and the last line that may be its deck. */
  private static final int DECKS = 2;

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

  /** Words of the shortest and of the longest headline. */
  private static final int MIN_WORDS = 3;

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
    int start = Math.max(0, paragraph - MAX_LINES);
    int told = -1;
    for (int i = start; i < paragraph; i++) {
      Decision decision = decisions.get(i);
      String line = decision.block().text();
      if (READ.contains(decision.kind()) && line.length() <= MAX_LINE) {
        facts.from(() -> "block " + decision.block().index());
        boolean byline = byline(decision, line, facts);
        boolean date = date(decision, line, facts);
        boolean dated =
            (i > start && DateLines.isDate(decisions.get(i - 1).block().text()))
                || (i + 1 < paragraph && DateLines.isDate(decisions.get(i + 1).block().text()));
        String names = dated ? BylineLines.besideDate(line) : "";
        if (!names.isEmpty()) {
          facts.add(FactKind.AUTHOR, names, "text:byline", BESIDE_DATE);
        }
        told = told < 0 && (byline || date || !names.isEmpty()) ? i : told;
      } else if (decision.kind() == BlockKind.BYLINE || decision.kind() == BlockKind.DATELINE) {
        told = told < 0 ? i : told;
      }
    }
    if (paragraph > 0 && start == 0 && decisions.get(0).kept()) {
      headline(decisions.get(firstBehindDates(decisions, paragraph)), facts);
    } else if (paragraph > 0) {
      headlineOfPage(decisions, start, told < 0 ? paragraph : told, told < 0, facts);
    }
  }

  /**
   * In a page's text the headline is a line above the byline, the date or the text whose words the
   * first paragraphs say again: menus and labels stand there, too. A deck may stand below it.
   */
  private static void headlineOfPage(
      List<Decision> decisions, int start, int end, boolean untold, Facts facts) {
    Set<String> said = new HashSet<>();
    int best = -1;
    for (int i = end - 1; i >= start && (best < 0 || i >= best - DECKS); i--) {
      Decision decision = decisions.get(i);
      String line = decision.block().text();
      if (!READ.contains(decision.kind()) || !isHeadline(decision.block())) {
        continue;
      }
      if (said.isEmpty()) {
        addWords(decisions, end, said);
      }
      int again = 0;
      for (String word : Strings.words(line)) {
        again += word.length() >= LONG_WORD && said.contains(word) ? 1 : 0;
      }
      boolean confirmed =
          untold ? again > SAID_AGAIN : again >= SAID_AGAIN || NameShapes.isUnspaced(line);
      if (confirmed) {
        best = i;
      }
    }
    if (best >= 0) {
      headline(decisions.get(best), facts);
    }
  }

  /** The first line that does not say when, above a paragraph; that paragraph if all do. */
  private static int firstBehindDates(List<Decision> decisions, int paragraph) {
    int first = 0;
    while (first < paragraph && isDate(decisions.get(first).block().text())) {
      first++;
    }
    return first;
  }

  /**
   * Whether a line says when, in words that are known or by the order of its numbers: enough for no
   * headline, while a date is only read from what {@link DateLines} knows for one.
   */
  static boolean isDate(String line) {
    return DateLines.isDate(line) || DateForm.isIn(line);
  }

  /** Adds the words of the first paragraphs that stay, from a line on. */
  private static void addWords(List<Decision> decisions, int from, Set<String> said) {
    int paragraphs = 0;
    for (int i = from; i < decisions.size() && paragraphs < CONFIRMING; i++) {
      if (decisions.get(i).kept()) {
        said.addAll(Strings.words(decisions.get(i).block().text()));
        paragraphs++;
      }
    }
  }

  /** The index of the first paragraph that stays in the text; 0 where there is none. */
  private static int firstParagraph(List<Decision> decisions) {
    for (int i = 0; i < decisions.size(); i++) {
      TextBlock block = decisions.get(i).block();
      int least = block.counts().sentences() > 1 ? SENTENCES : PARAGRAPH;
      if (block.counts().words() >= least && decisions.get(i).kept()) {
        return i;
      }
    }
    return 0;
  }

  /** Adds a line as the headline if it looks like one. */
  private static void headline(Decision decision, Facts facts) {
    if (isHeadline(decision.block())) {
      facts.from(() -> "block " + decision.block().index());
      facts.add(FactKind.HEADLINE, decision.block().text(), "text:head", FIRST_LINE);
    }
  }

  private static boolean isHeadline(TextBlock block) {
    String line = block.text();
    return line.length() >= MIN_HEADLINE
        && block.counts().words() <= MAX_HEADLINE
        && block.counts().words() >= MIN_WORDS
        && ".:;,\u3002\uff1a\u0964\u06d4".indexOf(line.charAt(line.length() - 1)) < 0
        && !Strings.isUrl(line)
        && BylineLines.leads(line) == 0
        && BylineLines.signed(line).isEmpty()
        && !isDate(line);
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
