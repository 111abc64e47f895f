package dev.winnow.core.score;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.segment.TextBlock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How likely each line of a text is content, as the models say, and what the lines around it say
 * against that: headings stay with their paragraphs or go with what they head, and where most of a
 * text would go, somebody wanted it. For one text.
 */
final class LineContents {

  /** Where content begins. (Score.) */
  static final double CUT = 0.5;

  /** Weight from which a rule or a shape is sure of a line. */
  static final double SURE = 0.8;

  /** The score that only claims beyond doubt outvote, those with weights above 0.93. */
  static final double DOUBTED = 0.965;

  /** Words of a sentence that is running text between longer ones. (Words.) */
  private static final int SENTENCE_WORDS = 6;

  /**
   * Share of a text's words that go at most, unless it is a whole page: leftovers are the smaller
   * part. Where more would go, the text is a list, say of headlines, and only what is beyond doubt
   * goes.
   */
  private static final double MOST_SHARE = 0.4;

  /**
   * Kinds of leftovers of an article that has more of them than text, and the share of running text
   * in what they leave. (Set by hand on labelled dumps; true texts of WCXB lose no more by it.)
   */
  private static final int FRAME_KINDS = 4;

  private static final double TEXT_SHARE = 0.6;

  /** Share of running text in a text's words up to which it could be a list. */
  private static final double LIST_SHARE = 0.5;

  /** The score of a line between two paragraphs that could be a heading. */
  private static final double HEADING = 0.84;

  /**
   * Longest heading of what goes behind a text, and fewest lines of that. (Words, lines; by hand,
   * as above.)
   */
  private static final int LAST_HEADING_WORDS = 8;

  private static final int LEAST_BEHIND = 2;

  /** The score of a paragraph between the text and what is surely none. */
  private static final double LAST = 0.6;

  private final List<TextBlock> blocks;
  private final PageEvidence.Builder evidence;
  private final double[] contents;
  private final double[] claims;

  /**
   * The scores of a text's lines.
   *
   * @param contents how likely each line is content; changed by what is called here
   */
  LineContents(List<TextBlock> blocks, PageEvidence.Builder evidence, double[] contents) {
    this.blocks = blocks;
    this.evidence = evidence;
    this.contents = contents;
    claims = claims(evidence, contents.length);
  }

  static boolean isRunningText(TextBlock line) {
    return line.words() >= LineShape.PROSE_WORDS
        || (line.words() >= SENTENCE_WORDS && LineShape.endsSentence(line.text()));
  }

  /** By line, the largest weight of a rule or shape that takes it out of the text; 0 for none. */
  static double[] claims(PageEvidence.Builder evidence, int size) {
    double[] claims = new double[size];
    for (int i = 0; i < size; i++) {
      for (Evidence known : evidence.of(i)) {
        claims[i] = Math.max(claims[i], claim(known));
      }
    }
    return claims;
  }

  private static double claim(Evidence known) {
    if (known instanceof Evidence.RuleHit hit) {
      return hit.kind().fate() == Fate.TEXT ? 0 : hit.weight();
    }
    if (known instanceof Evidence.Shape shape) {
      return shape.kind().fate() == Fate.TEXT ? 0 : shape.weight();
    }
    return 0;
  }

  /**
   * A line between two paragraphs that looks like a heading is one, even if it has the wording of a
   * notice: only what is surely known there goes.
   */
  void spareHeadings() {
    for (int i = 1; i + 1 < contents.length; i++) {
      if (claims[i] < SURE
          && LineShape.isHeadingLike(blocks.get(i))
          && isRunningText(blocks.get(i - 1))
          && isRunningText(blocks.get(i + 1))
          && !isSaidAgain(i)) {
        contents[i] = Math.max(contents[i], HEADING);
      }
    }
  }

  /**
   * The heading of what goes behind the last paragraph goes with it: <i>More of this</i> above
   * headlines that nobody needs.
   */
  void dropLastHeading() {
    int last = contents.length - 1;
    while (last > 0 && !stays(last)) {
      last--;
    }
    TextBlock line = blocks.get(last);
    if (last > 0
        && contents.length - 1 - last >= LEAST_BEHIND
        && evidence.of(last).isEmpty()
        && line.words() <= LAST_HEADING_WORDS
        && LineShape.isHeadingLike(line)
        && !LineShape.endsSentence(line.text())
        && line.text().chars().noneMatch(Character::isDigit)
        && isRunningText(blocks.get(last - 1))
        && stays(last - 1)) {
      contents[last] = Math.min(contents[last], 1 - HEADING);
    }
  }

  /** Whether a line stays, as far as is known here. */
  private boolean stays(int line) {
    return contents[line] >= CUT && claims[line] <= 2 * contents[line] - 1;
  }

  /**
   * A paragraph of several sentences right behind one that stays, and right in front of what is
   * surely known to be none of the text, is the last of the text.
   */
  void spareLastParagraphs() {
    for (int i = 1; i + 1 < contents.length; i++) {
      if (claims[i] == 0
          && claims[i + 1] >= SURE
          && contents[i - 1] >= CUT
          && claims[i - 1] == 0
          && isRunningText(blocks.get(i - 1))
          && isRunningText(blocks.get(i))
          && blocks.get(i).counts().sentences() > 1) {
        contents[i] = Math.max(contents[i], LAST);
      }
    }
  }

  /** Whether another line says the same: buttons come again, headings do not. */
  private boolean isSaidAgain(int line) {
    for (int i = 0; i < blocks.size(); i++) {
      if (i != line && blocks.get(i).text().equals(blocks.get(line).text())) {
        return true;
      }
    }
    return false;
  }

  /** The kinds of leftovers that rules are sure of. */
  private Set<BlockKind> surelyKnown() {
    Set<BlockKind> kinds = EnumSet.noneOf(BlockKind.class);
    for (int i = 0; i < contents.length; i++) {
      for (Evidence known : evidence.of(i)) {
        if (claim(known) >= SURE && known instanceof Evidence.RuleHit hit) {
          kinds.add(hit.kind());
        }
      }
    }
    return kinds;
  }

  /**
   * Where much of a text would go, nobody knows what it is: nearly all of it stays. Unless rules
   * know leftovers of many kinds and what they leave is running text: a short article among them.
   */
  void spareResidue() {
    int all = 0;
    int running = 0;
    int gone = 0;
    int goneRunning = 0;
    for (int i = 0; i < contents.length; i++) {
      boolean kept = stays(i);
      int words = blocks.get(i).words();
      all += words;
      running += isRunningText(blocks.get(i)) ? words : 0;
      gone += kept ? 0 : words;
      goneRunning += !kept && isRunningText(blocks.get(i)) ? words : 0;
    }
    boolean text = running - goneRunning >= TEXT_SHARE * (all - gone);
    if (gone > MOST_SHARE * all
        && running < LIST_SHARE * all
        && !(text && surelyKnown().size() >= FRAME_KINDS)) {
      for (int i = 0; i < contents.length; i++) {
        contents[i] = Math.max(DOUBTED, contents[i]);
      }
    }
  }
}
