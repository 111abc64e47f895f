package dev.winnow.core.score;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Scores the lines of a plain text. A text is one of two things: what an extractor or an author
 * left (most lines are good, and a line stays unless something speaks against it), or a whole page
 * without its markup (most lines are bad, and what lies outside the run of running text goes).
 * Thread-safe.
 */
public final class TextScorer implements PageScorer {

  /** The name of the score in evidence and records. */
  public static final String NAME = "lines";

  /** Content scores of a line in a text that is taken to be an article, by its shape. */
  private static final double LONG_SENTENCES = 0.97;

  private static final double SENTENCES = 0.93;
  private static final double SHORT_SENTENCE = 0.88;
  private static final double LONG_LINE = 0.9;
  private static final double SHORT_LINE = 0.8;

  /** What the content score of a line loses that is not between lines of running text. */
  private static final double AT_THE_EDGE = 0.1;

  /** Content scores of the lines of a whole page: in the run of running text, and outside. */
  private static final double INSIDE = 0.75;

  private static final double OUTSIDE = 0.2;
  private static final double OUTSIDE_PROSE = 0.45;

  /** Words of a sentence that is neither short nor long. (Words.) */
  private static final int SENTENCE_WORDS = 8;

  @Override
  public String model() {
    return NAME;
  }

  @Override
  public void classify(PageContext context, PageEvidence.Builder evidence) {
    SegmentedPage page = context.page();
    if (page.hasMarkup()) {
      return;
    }
    List<TextBlock> blocks = page.blocks();
    ProseRun run = ProseRun.of(blocks);
    boolean wholePage = run.isAmongPageLines(blocks, evidence);
    Edges edges = Edges.of(blocks);
    for (TextBlock block : blocks) {
      evidence.add(block.index(), wholePage ? onPage(block, run) : inArticle(block, edges));
    }
  }

  private static Evidence.Score score(double content, String detail) {
    return new Evidence.Score(NAME, content, detail);
  }

  private static Evidence.Score inArticle(TextBlock block, Edges edges) {
    double content = byShape(block);
    return edges.contain(block.index())
        ? score(content - AT_THE_EDGE, "article, before or behind its running text")
        : score(content, "article");
  }

  /** Where the running text of a text begins and ends: between its first and last long sentence. */
  private record Edges(int first, int last) {

    /** Share of a text's words that are running text, from which it has edges. */
    private static final double MOSTLY_PROSE = 0.5;

    static Edges of(List<TextBlock> blocks) {
      int first = blocks.size();
      int last = -1;
      int prose = 0;
      int words = 0;
      for (TextBlock block : blocks) {
        words += block.words();
        if (LineShape.isProse(block)) {
          prose += block.words();
          first = Math.min(first, block.index());
          last = block.index();
        }
      }
      return prose >= MOSTLY_PROSE * words ? new Edges(first, last) : new Edges(0, -1);
    }

    /** Whether a block is outside; in a text without running text, none is. */
    boolean contain(int block) {
      return last >= 0 && (block < first || block > last);
    }
  }

  private static double byShape(TextBlock block) {
    boolean ends = LineShape.endsSentence(block.text());
    if (LineShape.isProse(block)) {
      return LONG_SENTENCES;
    }
    if (block.role() == BlockRole.CODE || (!ends && block.words() >= LineShape.PROSE_WORDS)) {
      return LONG_LINE;
    }
    if (!ends) {
      return SHORT_LINE;
    }
    return block.words() >= SENTENCE_WORDS ? SENTENCES : SHORT_SENTENCE;
  }

  private static Evidence.Score onPage(TextBlock block, ProseRun run) {
    if (run.contains(block.index())) {
      return score(Math.max(INSIDE, LineShape.isProse(block) ? SENTENCES : 0), "page, inside");
    }
    return score(LineShape.isProse(block) ? OUTSIDE_PROSE : OUTSIDE, "page, outside");
  }

  /**
   * The run of lines with the most running text: a line of it counts its words, any other line
   * costs a few. (Maximum subarray; the form is that of a study on WCXB's pages.)
   */
  record ProseRun(int from, int to) {

    /** What a line costs that is no running text: this much a word, … */
    private static final double COST = 0.9;

    /** … up to so many words. */
    private static final int COSTLY_WORDS = 6;

    /** Short lines outside of the run from which a text may be a whole page. */
    private static final int MANY_LINES = 25;

    /** Kinds of boilerplate that rules must see among them. */
    private static final int MANY_KINDS = 4;

    /** The same, where one of them is the imprint. */
    private static final int KINDS_WITH_IMPRINT = 3;

    /** How sure they must be of it. */
    private static final double FRAME_WEIGHT = 0.6;

    /** The kinds that make up the frame of a page. */
    private static final Set<BlockKind> FRAME =
        EnumSet.of(
            BlockKind.NAVIGATION,
            BlockKind.BREADCRUMB,
            BlockKind.LEGAL,
            BlockKind.COOKIE_NOTICE,
            BlockKind.SHARE,
            BlockKind.NEWSLETTER,
            BlockKind.PAYWALL,
            BlockKind.COMMENT_FORM,
            BlockKind.ADVERTISEMENT,
            BlockKind.APP_PROMPT,
            BlockKind.RELATED);

    static ProseRun of(List<TextBlock> blocks) {
      double best = 0;
      double sum = 0;
      int start = 0;
      int from = 0;
      int to = 0;
      for (TextBlock block : blocks) {
        boolean prose =
            block.words() >= NodeSums.LONG_WORDS && LineShape.endsSentence(block.text());
        sum += prose ? block.words() : -COST * Math.min(COSTLY_WORDS, block.words());
        if (sum <= 0) {
          sum = 0;
          start = block.index() + 1;
        } else if (sum > best) {
          best = sum;
          from = start;
          to = block.index() + 1;
        }
      }
      return new ProseRun(from, to);
    }

    boolean contains(int block) {
      return block >= from && block < to;
    }

    /** Whether what lies around the run are the lines of a page's frame. */
    private boolean isAmongPageLines(List<TextBlock> blocks, PageEvidence.Builder evidence) {
      int lines = 0;
      EnumSet<BlockKind> kinds = EnumSet.noneOf(BlockKind.class);
      for (TextBlock block : blocks) {
        if (!contains(block.index()) && !LineShape.endsSentence(block.text())) {
          lines++;
          addFrameKinds(evidence.of(block.index()), kinds);
        }
      }
      // A page ends in its imprint; few articles do.
      int wanted = kinds.contains(BlockKind.LEGAL) ? KINDS_WITH_IMPRINT : MANY_KINDS;
      return to > from && lines >= MANY_LINES && kinds.size() >= wanted;
    }

    private static void addFrameKinds(List<Evidence> evidence, Set<BlockKind> kinds) {
      for (Evidence known : evidence) {
        if (known instanceof Evidence.RuleHit hit
            && hit.weight() >= FRAME_WEIGHT
            && FRAME.contains(hit.kind())) {
          kinds.add(hit.kind());
        }
      }
    }
  }
}
