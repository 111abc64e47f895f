package dev.winnow.core.score;

import dev.winnow.core.evidence.BlockClassifier;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds the headline among the blocks, its repetitions, and the summaries beside it. On a page with
 * markup the headline is the block that says what the page calls itself; in a plain text it is a
 * line that the head of the text says twice, or a first line that looks like one. Thread-safe.
 */
public final class TitleShapes implements BlockClassifier {

  static final String TITLE = "structure/title";
  private static final String SUMMARY = "structure/summary";

  /** Where the headline of a plain text is looked for. (Blocks.) */
  private static final int HEAD = 12;

  /** How far apart a headline and its repetition stand. (Blocks.) */
  private static final int SAID_TWICE_WITHIN = 4;

  /** Longest headline. (Words.) */
  private static final int TITLE_WORDS = 30;

  /** Shortest headline that is taken for one without being repeated. (Words.) */
  private static final int FIRST_LINE_WORDS = 3;

  /** Most lines above a headline that are its summary. (Blocks.) */
  private static final int LINES_ABOVE = 2;

  /** Longest summary of one sentence. (Words.) */
  private static final int SUMMARY_WORDS = 60;

  /** Longest sentence of the text that is put in front of it. (Words.) */
  private static final int PULL_QUOTE_WORDS = 30;

  /** Longest deck below a repeated headline. (Words.) */
  private static final int DECK_WORDS = 25;

  /** Words that a deck shares with its headline. (Words.) */
  private static final int SHARED_WORDS = 3;

  /** Share of a summary that the text says again, from which it is one. */
  private static final double SAID_AGAIN = 0.6;

  /** Share of what a summary quotes that the text quotes too. */
  private static final double QUOTED = 0.9;

  private static final String OPENING = "\"\u201C\u2018\u201E\u00AB\u300C";
  private static final String CLOSING = "\"\u201D\u2019\u201C\u00BB\u300D";

  private static final double SURE = 0.97;
  private static final double LIKELY = 0.7;

  @Override
  public void classify(PageContext context, PageEvidence.Builder evidence) {
    List<TextBlock> blocks = context.page().blocks();
    if (blocks.isEmpty()) {
      return;
    }
    if (context.page().hasMarkup()) {
      withMarkup(context, evidence);
    } else {
      new Lines(blocks, evidence).classify();
    }
  }

  private static void withMarkup(PageContext context, PageEvidence.Builder evidence) {
    List<Wording> titles = new ArrayList<>();
    for (String title : context.titles()) {
      titles.add(Wording.of(title));
    }
    List<TextBlock> alike = new ArrayList<>();
    for (TextBlock block : context.page().blocks()) {
      if (block.words() > 0 && block.words() <= TITLE_WORDS && isAmong(titles, block.text())) {
        alike.add(block);
      }
    }
    if (alike.isEmpty()) {
      return;
    }
    TextBlock title = bestTitle(alike);
    evidence.add(
        title.index(), new Evidence.Shape(TITLE, BlockKind.TITLE, SURE, "the page's title"));
    for (TextBlock block : alike) {
      if (block.index() > title.index()) {
        evidence.add(block.index(), new Evidence.Repeat(title.index(), 1));
      }
    }
  }

  /** The first main heading that says the title, or else the first block that is no link. */
  private static TextBlock bestTitle(List<TextBlock> alike) {
    for (TextBlock block : alike) {
      if (block.role() == BlockRole.HEADING && block.placement().level() <= 2) {
        return block;
      }
    }
    for (TextBlock block : alike) {
      if (block.counts().linkedCharacters() == 0) {
        return block;
      }
    }
    return alike.get(0);
  }

  private static boolean isAmong(List<Wording> titles, String text) {
    int first = Wording.firstWord(text);
    for (Wording title : titles) {
      if (title.beginsWith(first) && title.same(Wording.of(text))) {
        return true;
      }
    }
    return false;
  }

  /** The lines of a plain text; for one call. */
  private static final class Lines {
    private final List<TextBlock> blocks;
    private final PageEvidence.Builder evidence;
    private final int head;
    private final List<Wording> wordings = new ArrayList<>();

    Lines(List<TextBlock> blocks, PageEvidence.Builder evidence) {
      this.blocks = blocks;
      this.evidence = evidence;
      head = Math.min(HEAD, blocks.size());
      for (int i = 0; i < head; i++) {
        wordings.add(Wording.of(blocks.get(i).text()));
      }
    }

    void classify() {
      OptionalInt repeated = repeatedLine();
      if (repeated.isPresent()) {
        int title = repeated.getAsInt();
        evidence.add(title, shape(TITLE, BlockKind.TITLE, SURE, "said twice"));
        int behind = markRepetitions(title);
        summariesBefore(title);
        deckAt(behind, wordings.get(title));
      } else if (!firstLineIsTitle()) {
        firstLineSaidAgain();
      }
    }

    /** The first line of the head that looks like a headline and comes again in the head. */
    private OptionalInt repeatedLine() {
      for (int i = 0; i < head; i++) {
        TextBlock block = blocks.get(i);
        if (wordings.get(i).size() < 2
            || block.words() > TITLE_WORDS
            || endsStatement(block.text())
            || block.text().endsWith(",")
            || isMostlyNumbers(block.text())
            || block.role() == BlockRole.CODE) {
          continue;
        }
        for (int j = i + 1; j < Math.min(head, i + SAID_TWICE_WITHIN + 1); j++) {
          if (wordings.get(i).same(wordings.get(j)) && isBeforeText(i, j)) {
            return OptionalInt.of(i);
          }
        }
      }
      return OptionalInt.empty();
    }

    /** Dates and times come twice at the head of many a page, too. */
    private static boolean isMostlyNumbers(String text) {
      int letters = 0;
      int digits = 0;
      for (int i = 0; i < text.length(); i++) {
        letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
      }
      return digits >= letters;
    }

    /** Headlines may ask or cry out, but they do not end in a point. */
    private static boolean endsStatement(String text) {
      int last = Math.max(text.lastIndexOf('?'), text.lastIndexOf('!'));
      int point = Math.max(text.lastIndexOf('.'), text.lastIndexOf('\u3002'));
      return LineShape.endsSentence(text) && point > last;
    }

    /** A refrain comes again behind text; a headline comes again before there is any. */
    private boolean isBeforeText(int first, int second) {
      for (int i = first + 1; i < second; i++) {
        if (LineShape.isProse(blocks.get(i))) {
          return false;
        }
      }
      boolean textBehind = false;
      for (int i = second + 1; i < Math.min(blocks.size(), second + HEAD); i++) {
        // Many languages say in twelve words what takes twenty in English.
        TextBlock block = blocks.get(i);
        textBehind |= block.words() >= NodeSums.LONG_WORDS && block.counts().sentences() > 0;
      }
      return textBehind;
    }

    /** Marks what says the headline again and returns the block behind the last of them. */
    private int markRepetitions(int title) {
      int behind = title + 1;
      for (int i = title + 1; i < head; i++) {
        if (wordings.get(i).same(wordings.get(title))) {
          evidence.add(i, new Evidence.Repeat(title, 1));
          behind = i + 1;
        }
      }
      return behind;
    }

    private void summariesBefore(int title) {
      for (int i = 0; i < title && title <= LINES_ABOVE; i++) {
        TextBlock block = blocks.get(i);
        if (LineShape.endsSentence(block.text())
            && block.words() >= NodeSums.LONG_WORDS
            && block.words() <= SUMMARY_WORDS) {
          evidence.add(i, shape(SUMMARY, BlockKind.SUMMARY, SURE, "stands above the headline"));
        }
      }
    }

    /** A short sentence right below a repeated headline that says it in other words. */
    private void deckAt(int index, Wording title) {
      if (index + 1 >= blocks.size()) {
        return;
      }
      TextBlock deck = blocks.get(index);
      boolean oneSentence = deck.counts().sentences() <= 2 && deck.words() <= DECK_WORDS;
      boolean shorter = deck.words() * 2 <= blocks.get(index + 1).words();
      if (oneSentence
          && shorter
          && LineShape.endsSentence(deck.text())
          && Wording.of(deck.text()).commonWords(title) >= SHARED_WORDS) {
        evidence.add(index, shape(SUMMARY, BlockKind.SUMMARY, SURE, "says the headline again"));
      }
    }

    /**
     * The line that looks like a headline at the head of the text: rules know all that stands
     * before it, and all that stands between it and the text.
     */
    private boolean firstLineIsTitle() {
      int title = -1;
      for (int i = 0; i < head; i++) {
        TextBlock block = blocks.get(i);
        if (LineShape.isProse(block) && isUnclaimed(i)) {
          break;
        }
        if (isUnclaimed(i)) {
          if (title >= 0) {
            return false;
          }
          title = i;
        }
      }
      int text = title + 1;
      while (text < blocks.size() && !(LineShape.isProse(blocks.get(text)) && isUnclaimed(text))) {
        text++;
      }
      boolean isTitle =
          title >= 0
              && text < Math.min(blocks.size(), title + HEAD)
              && looksLikeHeadline(blocks.get(title))
              && Leftovers.areIn(blocks, evidence, Set.of())
              && !hasLikes(blocks.get(title));
      if (isTitle) {
        evidence.add(title, shape(TITLE, BlockKind.TITLE, LIKELY, "heads the text"));
      }
      return isTitle;
    }

    private static boolean looksLikeHeadline(TextBlock block) {
      return LineShape.isHeadingLike(block)
          && block.words() >= FIRST_LINE_WORDS
          && !LineShape.breaksOff(block.text())
          && block.role() != BlockRole.CODE;
    }

    /** Whether other lines look like the first: then it may head a section as they do. */
    private boolean hasLikes(TextBlock first) {
      int likes = 0;
      for (int i = 1; i < blocks.size(); i++) {
        TextBlock block = blocks.get(i);
        likes +=
            LineShape.isHeadingLike(block) && block.words() * 2 > first.words() && isUnclaimed(i)
                ? 1
                : 0;
      }
      return likes * 4 > blocks.size();
    }

    /** Whether no rule says that the block is something else than text. */
    private boolean isUnclaimed(int block) {
      for (Evidence known : evidence.of(block)) {
        if (known instanceof Evidence.RuleHit hit && hit.kind().fate() != Fate.TEXT) {
          return false;
        }
      }
      return true;
    }

    /** A first sentence that one later block says again, all of it or what it quotes. */
    private void firstLineSaidAgain() {
      TextBlock first = blocks.get(0);
      if (first.counts().sentences() > 1 || first.words() > PULL_QUOTE_WORDS || blocks.size() < 3) {
        return;
      }
      Wording wording = wordings.get(0);
      Wording quoted = Wording.of(quotation(first.text()));
      BitSet filter = Wording.filter(wording, quoted);
      if (filter.isEmpty()) {
        return;
      }
      for (int i = 1; i < blocks.size(); i++) {
        if (LineShape.isProse(blocks.get(i))) {
          Wording later = Wording.of(blocks.get(i).text());
          if (!later.mayShare(filter)) {
            continue;
          }
          if (wording.containedIn(later) >= SAID_AGAIN || quoted.containedIn(later) >= QUOTED) {
            evidence.add(0, shape(SUMMARY, BlockKind.SUMMARY, SURE, "the text says it again"));
            return;
          }
        }
      }
    }

    /** What stands between the first quotation mark and the next that closes, or nothing. */
    private static String quotation(String text) {
      int start = 0;
      while (start < text.length() && OPENING.indexOf(text.charAt(start)) < 0) {
        start++;
      }
      int end = start + 1;
      while (end < text.length() && !closes(text, end)) {
        end++;
      }
      return end < text.length() ? text.substring(start + 1, end) : "";
    }

    /** An apostrophe inside of a word closes nothing. */
    private static boolean closes(String text, int at) {
      return CLOSING.indexOf(text.charAt(at)) >= 0
          && (at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1)));
    }

    private static Evidence.Shape shape(
        String source, BlockKind kind, double weight, String detail) {
      return new Evidence.Shape(source, kind, weight, detail);
    }
  }
}
