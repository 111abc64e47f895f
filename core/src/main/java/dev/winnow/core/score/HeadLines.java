package dev.winnow.core.score;

import dev.winnow.core.evidence.BlockClassifier;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.Evidence.RuleHit;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds what stands above a plain text beside its headline: the name of the section, who wrote it,
 * when and where. Each of these lines could be part of a text if it stood alone; one below the
 * other, with a date or a byline among them, they are the head of a page. Dates are told by their
 * form, names by their capitals, so that no language needs words of its own. Thread-safe.
 */
public final class HeadLines implements BlockClassifier {

  private static final String SOURCE = "structure/head";

  /** How far down a head reaches. (Blocks.) */
  private static final int MOST_LINES = 14;

  /** Most lines of a summary between a headline and the date below it, and most words of theirs. */
  private static final int SUMMARY_LINES = 4;

  private static final int SUMMARY_WORDS = 90;

  /** How far a name stands from a date or another sign of a head. (Blocks.) */
  private static final int NEAR = 2;

  /** Longest headline. (Words.) */
  private static final int TITLE_WORDS = 25;

  /** The same where words are a sign or two. (Words, UTF-16 units.) */
  private static final int SHORT_WORDS = 40;

  private static final int TITLE_LENGTH = 80;

  /** Shortest headline, and longest name of a section. (Words.) */
  private static final int FEWEST_TITLE_WORDS = 3;

  /** Paragraphs of a text that has a head. (Blocks.) */
  private static final int PARAGRAPHS = 2;

  /** Shortest paragraph. (Words.) */
  private static final int PARAGRAPH_WORDS = 12;

  /** Most lines above a text that say when: published, updated, and where. (Blocks.) */
  private static final int MOST_DATES = 3;

  /** Longest line that says when. (Words.) */
  private static final int DATE_WORDS = 14;

  /** Weight from which a rule's hit counts. */
  private static final double CLAIMED = 0.5;

  private static final double SURE = 0.95;
  private static final double LIKELY = 0.9;

  /** What stands between the steps of a path. */
  private static final String STEPS = ">\u00BB\u203A\u2192\u276F";

  /** The kinds of lines that only heads have. */
  private static final Set<BlockKind> SIGNS = EnumSet.of(BlockKind.BYLINE, BlockKind.DATELINE);

  @Override
  public void classify(PageContext context, PageEvidence.Builder evidence) {
    SegmentedPage page = context.page();
    if (!page.hasMarkup() && page.blocks().size() > FEWEST_TITLE_WORDS) {
      new Head(page.blocks(), evidence).classify();
    }
  }

  private static final class Head {
    private final List<TextBlock> blocks;
    private final PageEvidence.Builder evidence;
    private final int limit;

    Head(List<TextBlock> blocks, PageEvidence.Builder evidence) {
      this.blocks = blocks;
      this.evidence = evidence;
      limit = Math.min(MOST_LINES, blocks.size() - 1);
    }

    void classify() {
      int end = end();
      if (end == 0 || !isAboveOneText(end) || !Leftovers.areIn(blocks, evidence, SIGNS)) {
        return;
      }
      int title = title(end);
      BitSet signs = new BitSet(end);
      BitSet dates = new BitSet(end);
      for (int i = 0; i < end; i++) {
        signs.set(i, isSign(i));
        dates.set(i, isDate(i));
      }
      for (int i = 0; i < end; i++) {
        String text = blocks.get(i).text();
        if (dates.get(i)) {
          add(i, BlockKind.DATELINE, SURE, "says when, above the text");
        } else if (i != title && isFree(i) && PersonNames.isOne(text) && isNear(signs, i)) {
          add(i, BlockKind.BYLINE, LIKELY, "a name, above the text");
        } else if (i < title && isFree(i) && (isLabel(i) || isPath(text))) {
          add(i, BlockKind.OTHER, LIKELY, "above the headline");
        }
      }
    }

    /**
     * Whether paragraphs follow, and no further dates among them: in threads and lists the lines
     * above each entry are part of the text.
     */
    private boolean isAboveOneText(int end) {
      return isAboveOneText(end, i -> LineShape.isProse(blocks.get(i)))
          || isAboveOneText(end, this::isParagraph);
    }

    private boolean isAboveOneText(int end, IntPredicate paragraph) {
      int last = blocks.size() - 1;
      while (last >= end && !paragraph.test(last)) {
        last--;
      }
      int paragraphs = 0;
      int dates = 0;
      for (int i = 0; i <= last; i++) {
        if (isDate(i) && (i >= end || ++dates > MOST_DATES)) {
          return false;
        }
        paragraphs += i >= end && paragraph.test(i) ? 1 : 0;
      }
      return paragraphs >= PARAGRAPHS;
    }

    /** Short ones count where there are no others: some languages and papers have none. */
    private boolean isParagraph(int block) {
      TextBlock line = blocks.get(block);
      return line.words() >= PARAGRAPH_WORDS && LineShape.endsSentence(line.text());
    }

    /**
     * Behind the last line with a date or a byline that stands above the text; 0 without any. Lines
     * and one paragraph of a summary may stand above it, but no head begins with one.
     */
    private int end() {
      int end = 0;
      int lines = 0;
      int words = 0;
      int paragraphs = 0;
      boolean dated = false;
      for (int i = 0; i < limit && lines <= SUMMARY_LINES && words <= SUMMARY_WORDS; i++) {
        if (isDate(i) && dated && paragraphs > 0) {
          // A second post, with what was said first above it.
          return 0;
        }
        dated |= isDate(i);
        if (isSign(i)) {
          end = i + 1;
        } else if (isFree(i) && LineShape.endsSentence(blocks.get(i).text())) {
          lines++;
          words += blocks.get(i).words();
          paragraphs += LineShape.isProse(blocks.get(i)) ? 1 : 0;
        }
        if (paragraphs > 1 || (i == 0 && paragraphs > 0)) {
          break;
        }
      }
      while (end > 0 && end < limit && isFree(end) && PersonNames.isOne(blocks.get(end).text())) {
        end++;
      }
      return end;
    }

    /** The headline, told now if nobody has; -1 if there is none. */
    private int title(int end) {
      int like = -1;
      for (int i = 0; i < end; i++) {
        if (isTitle(i)) {
          return i;
        }
        like = like < 0 && isLikeTitle(i) ? i : like;
      }
      if (like < 0 && isTitleBelow(end)) {
        like = end;
      }
      if (like >= 0) {
        tellTitle(like);
      }
      return like;
    }

    private boolean isLikeTitle(int block) {
      TextBlock line = blocks.get(block);
      return isFree(block)
          && !isDate(block)
          && !isLabel(block)
          && !isPath(line.text())
          && hasLengthOfTitle(line)
          && !LineShape.isListItem(line.text())
          && !line.text().endsWith(".")
          && !PersonNames.isOne(line.text());
    }

    private static boolean hasLengthOfTitle(TextBlock line) {
      return line.words() <= TITLE_WORDS
          || (line.words() <= SHORT_WORDS && line.text().length() <= TITLE_LENGTH);
    }

    /** Some pages say when first, and what about only then. */
    private boolean isTitleBelow(int end) {
      return end + 1 < blocks.size()
          && isLikeTitle(end)
          && !LineShape.endsSentence(blocks.get(end).text())
          && (isParagraph(end + 1) || isParagraph(Math.min(end + 2, blocks.size() - 1)));
    }

    private void tellTitle(int title) {
      evidence.add(
          title,
          new Evidence.Shape(
              TitleShapes.TITLE, BlockKind.TITLE, LIKELY, "stands above a date or a byline"));
      Wording wording = Wording.of(blocks.get(title).text());
      for (int i = title + 1; i < blocks.size(); i++) {
        String text = blocks.get(i).text();
        if (wording.beginsWith(Wording.firstWord(text)) && wording.same(Wording.of(text))) {
          evidence.add(i, new Evidence.Repeat(title, 1));
        }
      }
    }

    private boolean isSign(int block) {
      return isDate(block) || isSaid(block, SIGNS);
    }

    /** Whether a sign of a head stands next to a line, or next but one. */
    private static boolean isNear(BitSet signs, int line) {
      int next = signs.nextSetBit(Math.max(0, line - NEAR));
      return next >= 0 && next <= line + NEAR;
    }

    /** The name of a section or of a kind of texts: few words, and no sentence. */
    private boolean isLabel(int block) {
      TextBlock line = blocks.get(block);
      return line.words() <= FEWEST_TITLE_WORDS && !LineShape.endsSentence(line.text());
    }

    /** The way from the home page to this one: {@code News > Harbour}; quotation marks are none. */
    private static boolean isPath(String text) {
      if (text.indexOf('\u00AB') >= 0) {
        return false;
      }
      for (int i = 1; i + 1 < text.length(); i++) {
        if (STEPS.indexOf(text.charAt(i)) >= 0
            && text.charAt(i - 1) == ' '
            && text.charAt(i + 1) == ' ') {
          return true;
        }
      }
      return false;
    }

    private boolean isDate(int block) {
      TextBlock line = blocks.get(block);
      return line.words() <= DATE_WORDS
          && isNothingBut(block, BlockKind.DATELINE)
          && DateForm.isIn(line.text());
    }

    private boolean isTitle(int block) {
      for (Evidence known : evidence.of(block)) {
        if (known instanceof Evidence.Shape shape && shape.kind() == BlockKind.TITLE) {
          return true;
        }
      }
      return false;
    }

    private boolean isSaid(int block, Set<BlockKind> kinds) {
      for (Evidence known : evidence.of(block)) {
        if (known instanceof RuleHit hit && kinds.contains(hit.kind()) && hit.weight() >= CLAIMED) {
          return true;
        }
      }
      return false;
    }

    /** Whether nobody says that a block is of another kind than one. */
    private boolean isNothingBut(int block, BlockKind kind) {
      for (Evidence known : evidence.of(block)) {
        if (!(known instanceof RuleHit hit) || hit.kind() != kind) {
          return false;
        }
      }
      return true;
    }

    /** Whether nothing is known of a line yet. */
    private boolean isFree(int block) {
      return evidence.of(block).isEmpty();
    }

    private void add(int block, BlockKind kind, double weight, String detail) {
      evidence.add(block, new Evidence.Shape(SOURCE, kind, weight, detail));
    }
  }
}
