package dev.winnow.core.score;

import dev.winnow.core.evidence.BlockClassifier;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.Evidence.Reach;
import dev.winnow.core.evidence.Evidence.RuleHit;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.segment.TextBlock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Carries what is known of one block to those that stand or fall with it: the entries below
 * "Related articles", the cards of other articles ({@code title, section, title, excerpt, Read
 * more}), the caption in front of its credit, everything behind a line that ends the article. Looks
 * at what rules have said; runs after them. Thread-safe.
 */
public final class Groups implements BlockClassifier {

  private static final double SURE = 0.96;
  private static final double LIKELY = 0.9;

  /**
   * Cards are told by their shape alone, and articles have lists of such a shape: the score
   * decides.
   */
  private static final double CARDS = 0.85;

  /** Weight of a heading from which its section goes with it. */
  private static final double SECTION_WEIGHT = 0.7;

  /** What says itself in several lines, of which rules know some only: dialogs and appeals. */
  private static final Set<BlockKind> NOTICES =
      EnumSet.of(
          BlockKind.COOKIE_NOTICE,
          BlockKind.APP_PROMPT,
          BlockKind.PAYWALL,
          BlockKind.NEWSLETTER,
          BlockKind.COMMENT_FORM);

  /** Most lines between two known ones of a notice. (Blocks.) */
  private static final int NOTICE_GAP = 4;

  /** Most words of these lines: more are a text between two notices. (Words.) */
  private static final int NOTICE_WORDS = 100;

  /** Two notices may stand about a line of the text, too: the score decides. */
  private static final double WITHIN = 0.6;

  /** Weight from which a rule knows better than the neighbours what a block is. */
  private static final double CLAIMED = 0.8;

  /** Weight from which a rule's other opinion of an entry ends a list. */
  private static final double ANOTHER_KIND = 0.6;

  /** Longest entry of a list of other articles that is no sentence. (Words.) */
  private static final int ENTRY_WORDS = 25;

  /** How far apart the two headlines of a card stand. (Blocks.) */
  private static final int CARD_HEAD = 3;

  /** How far apart a card's headline and its "Read more" stand. (Blocks.) */
  private static final int CARD_BLOCKS = 7;

  /** What one line may take with it at most: more is the text itself. (Share of its words.) */
  private static final double REST_SHARE = 0.5;

  @Override
  public void classify(PageContext context, PageEvidence.Builder evidence) {
    Run run = new Run(context, evidence);
    run.captionsBeforeCredits();
    run.sectionsBelowHeadings();
    run.restBehindLines();
    run.insidesOfNotices();
    if (!context.page().hasMarkup()) {
      run.cards();
    }
  }

  private static final class Run {
    private final String source;
    private final List<TextBlock> blocks;
    private final PageEvidence.Builder evidence;
    private final boolean isText;
    private final int allWords;

    Run(PageContext context, PageEvidence.Builder evidence) {
      source = context.page().source();
      blocks = context.page().blocks();
      this.evidence = evidence;
      isText = !context.page().hasMarkup();
      allWords = words(0, blocks.size());
    }

    /**
     * A credit cut from the end of a line makes the beginning of the line a caption; not a sentence
     * in a line that holds many.
     */
    void captionsBeforeCredits() {
      for (int i = 1; i < blocks.size(); i++) {
        if (hit(i, BlockKind.CREDIT).isPresent()
            && sameLine(blocks.get(i - 1), blocks.get(i))
            && (i == 1 || !sameLine(blocks.get(i - 2), blocks.get(i - 1)))) {
          add(i - 1, "structure/caption", BlockKind.CAPTION, SURE, "its credit follows");
        }
      }
    }

    private boolean sameLine(TextBlock before, TextBlock behind) {
      int gap = behind.span().start() - before.span().end();
      return gap == 0 || (gap == 1 && source.charAt(before.span().end()) == ' ');
    }

    void sectionsBelowHeadings() {
      for (int i = 0; i < blocks.size(); i++) {
        Optional<RuleHit> heading = reaching(i, Reach.SECTION);
        if (heading.isEmpty() || heading.get().weight() < SECTION_WEIGHT) {
          continue;
        }
        RuleHit hit = heading.get();
        int end = sectionEnd(i + 1, hit.kind());
        if (isText && words(i + 1, end) > REST_SHARE * allWords) {
          continue;
        }
        for (int j = i + 1; j < end; j++) {
          add(j, "structure/section", hit.kind(), LIKELY, "below a heading that says so");
        }
      }
    }

    /** The first block from one on that is no entry of a section. */
    private int sectionEnd(int from, BlockKind kind) {
      int end = from;
      while (end < blocks.size() && !isSomethingElse(end, kind) && isEntry(end, kind)) {
        end++;
      }
      return end;
    }

    private int words(int from, int to) {
      int words = 0;
      for (int i = from; i < to; i++) {
        words += blocks.get(i).words();
      }
      return words;
    }

    /** Whether a rule says that the block is of another kind: there the list has ended. */
    private boolean isSomethingElse(int block, BlockKind kind) {
      List<Evidence> known = evidence.of(block);
      for (int i = 0; i < known.size(); i++) {
        if (known.get(i) instanceof RuleHit hit
            && hit.kind() != kind
            && hit.kind().fate() != Fate.TEXT
            && hit.weight() >= ANOTHER_KIND) {
          return true;
        }
      }
      return false;
    }

    /** Whether a block can be an entry in a list of other things: a link, a title, a teaser. */
    private boolean isEntry(int index, BlockKind kind) {
      TextBlock block = blocks.get(index);
      if (block.counts().linkDensity() >= NodeSums.LONG_LINK_DENSITY
          || LineShape.breaksOff(block.text())
          || hit(index, kind).isPresent()) {
        return true;
      }
      boolean sentence = LineShape.endsSentence(block.text()) && block.words() > 5;
      boolean headsText =
          index + 1 < blocks.size()
              && LineShape.isHeadingLike(block)
              && LineShape.isProse(blocks.get(index + 1))
              && !LineShape.breaksOff(blocks.get(index + 1).text());
      return !sentence && !headsText && block.words() <= ENTRY_WORDS;
    }

    void restBehindLines() {
      int before = 0;
      for (int i = 0; i < blocks.size(); i++) {
        Optional<RuleHit> hit = reaching(i, Reach.REST);
        if (hit.isPresent() && allWords - before <= REST_SHARE * allWords) {
          for (int j = i + 1; j < blocks.size(); j++) {
            add(j, "structure/rest", hit.get().kind(), LIKELY, "behind " + hit.get().source());
          }
          return;
        }
        before += blocks.get(i).words();
      }
    }

    /**
     * The lines between two that rules know for the same notice. Only consent dialogs say whole
     * sentences there: about a short article stand two appeals, too.
     */
    void insidesOfNotices() {
      int last = -1;
      for (int i = 0; i < blocks.size(); i++) {
        Optional<RuleHit> notice = notice(i);
        if (notice.isEmpty()) {
          continue;
        }
        BlockKind kind = notice.get().kind();
        if (last >= 0
            && i - last <= NOTICE_GAP + 1
            && hit(last, kind).isPresent()
            && words(last + 1, i) <= NOTICE_WORDS
            && (kind == BlockKind.COOKIE_NOTICE || !hasProse(last + 1, i))) {
          for (int j = last + 1; j < i; j++) {
            add(j, "structure/notice", kind, WITHIN, "between lines that say so");
          }
        }
        last = i;
      }
    }

    private boolean hasProse(int from, int to) {
      for (int i = from; i < to; i++) {
        if (LineShape.isProse(blocks.get(i))) {
          return true;
        }
      }
      return false;
    }

    /** What a rule says that is sure of a line of a notice. */
    private Optional<RuleHit> notice(int block) {
      List<Evidence> known = evidence.of(block);
      for (int i = 0; i < known.size(); i++) {
        if (known.get(i) instanceof RuleHit hit
            && hit.weight() >= CLAIMED
            && NOTICES.contains(hit.kind())) {
          return Optional.of(hit);
        }
      }
      return Optional.empty();
    }

    /** By block: the next one that may close a card, itself included. */
    private int[] closers = {};

    private void findClosers() {
      closers = new int[blocks.size() + 1];
      closers[blocks.size()] = blocks.size();
      for (int i = blocks.size() - 1; i >= 0; i--) {
        closers[i] = isMore(i) || isTeaser(i) ? i : closers[i + 1];
      }
    }

    private boolean isMore(int block) {
      return blocks.get(block).words() <= 6 && hit(block, BlockKind.RELATED).isPresent();
    }

    private boolean isTeaser(int block) {
      return blocks.get(block).words() > 8 && LineShape.breaksOff(blocks.get(block).text());
    }

    /** Cards of other articles at the end of a text: at least two, or one with a "Read more". */
    void cards() {
      findClosers();
      int first = -1;
      int end = -1;
      int cards = 0;
      for (int i = 0; i < blocks.size(); i++) {
        int close = cardFrom(i);
        if (close > 0) {
          first = first < 0 ? i : first;
          end = close;
          cards++;
          i = close - 1;
        } else if (first >= 0 && isSentenceOfText(i)) {
          mark(first, end, cards);
          first = -1;
          cards = 0;
        }
      }
      mark(first, end, cards);
    }

    private boolean isSentenceOfText(int index) {
      return LineShape.isProse(blocks.get(index))
          && LineShape.endsSentence(blocks.get(index).text());
    }

    private void mark(int first, int end, int cards) {
      if (first > 0 && cards >= 2 && isBehindText(first, end)) {
        for (int i = first; i < end; i++) {
          add(i, "structure/cards", BlockKind.RELATED, CARDS, cards + " cards alike");
        }
      }
    }

    /**
     * Whether the cards are an appendix: there is more text before them, with running text in it.
     */
    private boolean isBehindText(int first, int end) {
      int before = 0;
      int inside = 0;
      for (int i = 0; i < end; i++) {
        int words = blocks.get(i).words();
        before += i < first && LineShape.isProse(blocks.get(i)) ? words : 0;
        inside += i < first ? 0 : words;
      }
      return before >= inside;
    }

    /**
     * The block behind the card that begins here, or -1: a headline, soon a "Read more" or a text
     * that breaks off, and no finished running text between them.
     */
    private int cardFrom(int start) {
      TextBlock title = blocks.get(start);
      int limit = Math.min(blocks.size(), start + CARD_BLOCKS);
      if (closers[start + 1] >= limit
          || title.words() < 2
          || title.words() > ENTRY_WORDS
          || isClaimed(start)) {
        return -1;
      }
      boolean twice = saidAgainSoon(start);
      if ((!twice && title.text().endsWith(".")) || isSentenceOfText(start)) {
        return -1;
      }
      for (int i = start + 1; i < limit; i++) {
        if (isMore(i)) {
          return i + 1;
        }
        if (isTeaser(i) && (twice || i == start + 1)) {
          return i + 1 < blocks.size() && isMore(i + 1) ? i + 2 : i + 1;
        }
        if (isSentenceOfText(i) && !twice) {
          return -1;
        }
      }
      return -1;
    }

    private boolean saidAgainSoon(int start) {
      String title = blocks.get(start).text();
      int first = Wording.firstWord(title);
      int limit = Math.min(blocks.size(), start + CARD_HEAD + 1);
      for (int i = start + 1; i < limit; i++) {
        String text = blocks.get(i).text();
        if (Wording.firstWord(text) == first && Wording.of(title).same(Wording.of(text))) {
          return true;
        }
      }
      return false;
    }

    private Optional<RuleHit> hit(int block, BlockKind kind) {
      List<Evidence> known = evidence.of(block);
      for (int i = 0; i < known.size(); i++) {
        if (known.get(i) instanceof RuleHit hit && hit.kind() == kind) {
          return Optional.of(hit);
        }
      }
      return Optional.empty();
    }

    private Optional<RuleHit> reaching(int block, Reach reach) {
      List<Evidence> known = evidence.of(block);
      for (int i = 0; i < known.size(); i++) {
        if (known.get(i) instanceof RuleHit hit && hit.reach() == reach) {
          return Optional.of(hit);
        }
      }
      return Optional.empty();
    }

    /** Whether a rule is sure of what the block is, so that its neighbours need not say. */
    private boolean isClaimed(int block) {
      List<Evidence> known = evidence.of(block);
      for (int i = 0; i < known.size(); i++) {
        if (known.get(i) instanceof RuleHit hit && hit.weight() >= CLAIMED) {
          return true;
        }
      }
      return false;
    }

    private void add(int block, String source, BlockKind kind, double weight, String detail) {
      if (isClaimed(block)) {
        return;
      }
      evidence.add(block, new Evidence.Shape(source, kind, weight, detail));
    }
  }
}
