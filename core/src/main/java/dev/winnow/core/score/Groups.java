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
import java.util.List;
import java.util.Optional;

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

  /** What one line may take with it at most. (Share of the text's words.) */
  private static final double REST_SHARE = 0.5;

  @Override
  public void classify(PageContext context, PageEvidence.Builder evidence) {
    Run run = new Run(context, evidence);
    run.captionsBeforeCredits();
    run.sectionsBelowHeadings();
    run.restBehindLines();
    if (!context.page().hasMarkup()) {
      run.cards();
    }
  }

  private static final class Run {
    private final String source;
    private final List<TextBlock> blocks;
    private final PageEvidence.Builder evidence;

    Run(PageContext context, PageEvidence.Builder evidence) {
      source = context.page().source();
      blocks = context.page().blocks();
      this.evidence = evidence;
    }

    /** A credit cut from the end of a line makes the beginning of the line a caption. */
    void captionsBeforeCredits() {
      for (int i = 1; i < blocks.size(); i++) {
        if (hit(i, BlockKind.CREDIT).isPresent() && sameLine(blocks.get(i - 1), blocks.get(i))) {
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
        for (int j = i + 1;
            j < blocks.size() && !isSomethingElse(j, hit.kind()) && isEntry(j, hit.kind());
            j++) {
          add(j, "structure/section", hit.kind(), LIKELY, "below a heading that says so");
        }
      }
    }

    /** Whether a rule says that the block is of another kind: there the list has ended. */
    private boolean isSomethingElse(int block, BlockKind kind) {
      for (Evidence known : evidence.of(block)) {
        if (known instanceof RuleHit hit
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
      int words = 0;
      int before = 0;
      for (TextBlock block : blocks) {
        words += block.words();
      }
      for (int i = 0; i < blocks.size(); i++) {
        Optional<RuleHit> hit = reaching(i, Reach.REST);
        if (hit.isPresent() && words - before <= REST_SHARE * words) {
          for (int j = i + 1; j < blocks.size(); j++) {
            add(j, "structure/rest", hit.get().kind(), LIKELY, "behind " + hit.get().source());
          }
          return;
        }
        before += blocks.get(i).words();
      }
    }

    /** Cards of other articles at the end of a text: at least two, or one with a "Read more". */
    void cards() {
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
      boolean twice = saidAgainSoon(start);
      boolean headline =
          title.words() >= 2
              && title.words() <= ENTRY_WORDS
              && !isClaimed(start)
              && (twice || !title.text().endsWith("."));
      if (!headline || isSentenceOfText(start)) {
        return -1;
      }
      int limit = Math.min(blocks.size(), start + CARD_BLOCKS);
      for (int i = start + 1; i < limit; i++) {
        boolean more = hit(i, BlockKind.RELATED).isPresent() && blocks.get(i).words() <= 6;
        boolean teaser = LineShape.breaksOff(blocks.get(i).text()) && blocks.get(i).words() > 8;
        if (more) {
          return i + 1;
        }
        if (teaser && (twice || i == start + 1)) {
          boolean closed =
              i + 1 < blocks.size()
                  && hit(i + 1, BlockKind.RELATED).isPresent()
                  && blocks.get(i + 1).words() <= 6;
          return closed ? i + 2 : i + 1;
        }
        if (isSentenceOfText(i) && !twice) {
          return -1;
        }
      }
      return -1;
    }

    private boolean saidAgainSoon(int start) {
      Wording title = Wording.of(blocks.get(start).text());
      int limit = Math.min(blocks.size(), start + CARD_HEAD + 1);
      for (int i = start + 1; i < limit; i++) {
        if (title.same(Wording.of(blocks.get(i).text()))) {
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
      for (Evidence known : evidence.of(block)) {
        if (known instanceof RuleHit hit && hit.weight() >= CLAIMED) {
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
