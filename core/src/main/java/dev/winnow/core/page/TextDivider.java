package dev.winnow.core.page;

import dev.winnow.core.evidence.BlockClassifier;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds several articles in one plain text. Each begins with a head: a line that could be a
 * headline, and below it, before any running text but a deck, a byline or the line of a date, as
 * rules know them, or a first sentence that opens with a place and a dash. Behind it comes a
 * substantial body. All heads are made alike, the first stands before all running text, and no two
 * neighbours share most of their words (the idea is that of TextTiling; Hearst 1997). Sections of
 * an article, questions of an interview and items of a list have no such heads; entries of a live
 * blog and reviews of a product share their words. Stateless.
 */
public final class TextDivider {

  /** Words of running text that make a body, and those where a head has only one mark. (Words.) */
  private static final int BODY_WORDS = 70;

  private static final int DOUBTFUL_BODY_WORDS = 150;

  /** Blocks of running text in it, and where a head has only one mark. (Blocks.) */
  private static final int BODY_BLOCKS = 2;

  private static final int DOUBTFUL_BODY_BLOCKS = 3;

  /** Lines from a headline to its last mark. (Blocks.) */
  private static final int HEAD_BLOCKS = 7;

  /** Longest sentence between a headline and its marks: a deck. (Words.) */
  private static final int DECK_WORDS = 40;

  /** A headline's length. (Words.) */
  private static final int LEAST_HEADLINE_WORDS = 3;

  private static final int HEADLINE_WORDS = 30;

  /** The same where a head has only one mark: names and labels of posts are shorter. (Words.) */
  private static final int DOUBTFUL_HEADLINE_WORDS = 5;

  /** The most of a headline's letters and digits that are digits: counters have more. (Share.) */
  private static final double DIGITS = 0.25;

  /** How far into a text the dash behind a place is looked for, and a place's least capitals. */
  private static final int PLACE_LENGTH = 60;

  private static final int LEAST_PLACE = 3;

  /**
   * Share of the smaller part's different words from which two neighbours are of one text, and
   * where a head has only one mark.
   */
  private static final double ALIKE = 0.4;

  private static final double DOUBTFUL_ALIKE = 0.3;

  /** Weight from which a rule knows a line. */
  private static final double KNOWN = 0.5;

  /** More articles than this are not told apart: it bounds what splitting a text may cost. */
  private static final int MAX_ARTICLES = 200;

  private final PageContext context;
  private final List<TextBlock> blocks;
  private final BlockClassifier rules;

  private TextDivider(PageContext context, BlockClassifier rules) {
    this.context = context;
    this.rules = rules;
    blocks = context.page().blocks();
  }

  /** What a head is marked by. */
  private enum Mark {
    BYLINE,
    DATE,
    PLACE
  }

  /** A headline with its marks. */
  private record Head(int headline, Set<Mark> marks) {}

  /**
   * The articles of a plain text; the first begins with the text, each other with its headline, and
   * each ends where the next begins.
   *
   * @param context the text
   * @param rules know bylines and dates
   */
  public static ArticleDivision divide(PageContext context, BlockClassifier rules) {
    return new TextDivider(context, rules).divide();
  }

  private ArticleDivision divide() {
    List<Head> heads = heads();
    if (heads.size() < 2
        || heads.size() > MAX_ARTICLES
        || runningWords(0, heads.get(0).headline()) >= BODY_WORDS) {
      return ArticleDivision.NONE;
    }
    List<ArticlePart> parts = new ArrayList<>();
    Set<String> headlines = new HashSet<>();
    for (int i = 0; i < heads.size(); i++) {
      int first = i == 0 ? 0 : heads.get(i).headline();
      int end = i + 1 < heads.size() ? heads.get(i + 1).headline() : blocks.size();
      int headline = heads.get(i).headline();
      String text = blocks.get(headline).text();
      if (!headlines.add(text)) {
        // Posts of a thread, versions of one text: not several articles.
        return ArticleDivision.NONE;
      }
      parts.add(new ArticlePart(first, end, 0, headline, text, Optional.empty()));
    }
    boolean sure = heads.get(0).marks().size() > 1;
    return SharedWords.areStrangers(parts, blocks, sure ? ALIKE : DOUBTFUL_ALIKE)
        ? new ArticleDivision(parts, -1)
        : ArticleDivision.NONE;
  }

  /** The heads that have a body and are made as the first one is. */
  private List<Head> heads() {
    List<Head> found = candidates();
    List<Head> heads = new ArrayList<>();
    int bodiless = 0;
    for (int i = 0; i < found.size(); i++) {
      Head head = found.get(i);
      int end = i + 1 < found.size() ? found.get(i + 1).headline() : blocks.size();
      boolean sure = head.marks().size() > 1;
      int words = sure ? BODY_WORDS : DOUBTFUL_BODY_WORDS;
      int paragraphs = sure ? BODY_BLOCKS : DOUBTFUL_BODY_BLOCKS;
      int running = runningBlocks(head.headline(), end);
      boolean hasBody =
          runningWords(head.headline(), end) >= words
              && running >= paragraphs
              && (sure || blocks.get(head.headline()).words() >= DOUBTFUL_HEADLINE_WORDS);
      boolean alike = heads.isEmpty() || head.marks().equals(heads.get(0).marks());
      if (hasBody && alike) {
        heads.add(head);
      } else {
        bodiless += running > 0 ? 1 : 0;
      }
    }
    // Short entries with heads of their own: a live blog, reviews, a list of teasers.
    return bodiless >= Math.max(1, heads.size() / 2) ? List.of() : heads;
  }

  private List<Head> candidates() {
    List<Head> heads = new ArrayList<>();
    int i = 0;
    while (i < blocks.size() && heads.size() <= MAX_ARTICLES) {
      Optional<Head> head = couldBeHeadline(i) && runsSoon(i) ? head(i) : Optional.empty();
      head.ifPresent(heads::add);
      i = head.map(found -> bodyOf(found.headline())).orElse(i + 1);
    }
    return heads;
  }

  private boolean couldBeHeadline(int line) {
    TextBlock block = blocks.get(line);
    String text = block.text();
    int last = text.codePointBefore(text.length());
    int first = text.codePointAt(0);
    return block.words() >= LEAST_HEADLINE_WORDS
        && block.words() <= HEADLINE_WORDS
        && ".,;:\u2026\u3002".indexOf(last) < 0
        && !Character.isLowerCase(first)
        && (Character.isLetterOrDigit(first) || "\"\u201C\u2018\u00AB\u300C'".indexOf(first) >= 0)
        && isMostlyLetters(text);
  }

  private static boolean isMostlyLetters(String text) {
    int letters = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits <= DIGITS * (letters + digits);
  }

  /** Whether running text begins within the length of a head. */
  private boolean runsSoon(int line) {
    int end = Math.min(blocks.size(), line + 2 + HEAD_BLOCKS);
    for (int i = line + 1; i < end; i++) {
      if (PageNodes.isRunning(blocks.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The first block behind a headline that is running text, decks aside. */
  private int bodyOf(int headline) {
    int i = headline + 1;
    boolean deck = false;
    while (i < blocks.size() && i <= headline + HEAD_BLOCKS) {
      TextBlock block = blocks.get(i);
      if (PageNodes.isRunning(block)) {
        if (deck || block.words() > DECK_WORDS) {
          return i;
        }
        deck = true;
      }
      i++;
    }
    return Math.min(i, blocks.size());
  }

  /** The head that a line heads. */
  private Optional<Head> head(int headline) {
    int body = bodyOf(headline);
    PageEvidence.Builder evidence = evidence(headline, body);
    if (isKnown(evidence.of(0))) {
      return Optional.empty();
    }
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (int i = headline + 1; i < body; i++) {
      marks.addAll(marks(evidence.of(i - headline)));
    }
    if (marks.isEmpty() && body < blocks.size() && opensWithPlace(blocks.get(body).text())) {
      marks.add(Mark.PLACE);
    }
    return marks.isEmpty() ? Optional.empty() : Optional.of(new Head(headline, marks));
  }

  /** What rules say of some lines if these are the head of a text. */
  private PageEvidence.Builder evidence(int from, int to) {
    PageEvidence.Builder evidence = PageEvidence.builder(to - from);
    rules.classify(context.of(from, to), evidence);
    return evidence;
  }

  private static boolean isKnown(List<Evidence> known) {
    for (Evidence evidence : known) {
      if (evidence instanceof Evidence.RuleHit hit
          && hit.weight() >= KNOWN
          && hit.kind() != BlockKind.TITLE
          && hit.kind().fate() != Fate.TEXT) {
        return true;
      }
    }
    return false;
  }

  private static Set<Mark> marks(List<Evidence> known) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Evidence evidence : known) {
      if (evidence instanceof Evidence.RuleHit hit && hit.weight() >= KNOWN) {
        if (hit.kind() == BlockKind.BYLINE) {
          marks.add(Mark.BYLINE);
        } else if (hit.kind() == BlockKind.DATELINE) {
          marks.add(Mark.DATE);
        }
      }
    }
    return marks;
  }

  /**
   * Whether a text opens as agencies' reports do: {@code LONDON (Agency) – }, {@code VELL, March 3
   * – }.
   */
  private static boolean opensWithPlace(String text) {
    int end = Math.min(text.length(), PLACE_LENGTH);
    int capitals = 0;
    while (capitals < end && Character.isUpperCase(text.charAt(capitals))) {
      capitals++;
    }
    if (capitals < LEAST_PLACE) {
      return false;
    }
    for (int i = capitals; i + 1 < end; i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(text.charAt(i + 1))
          && (c == '\u2014' || c == '\u2013' || (c == '-' && text.charAt(i - 1) == ' '))) {
        return true;
      }
    }
    return false;
  }

  private int runningWords(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += PageNodes.isRunning(blocks.get(i)) ? blocks.get(i).words() : 0;
    }
    return words;
  }

  private int runningBlocks(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += PageNodes.isRunning(blocks.get(i)) ? 1 : 0;
    }
    return count;
  }
}
