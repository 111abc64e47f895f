package dev.winnow.core.decide;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.page.ArticleDivision;
import dev.winnow.core.page.ArticlePart;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * The decisions on a page with several articles as one of them sees it: what belongs to the others
 * leaves the text. Every block has a decision still, so that the record of each article accounts
 * for the whole page. Stateless.
 */
public final class PartDecisions {

  private static final String OTHER = "structure/other-article";

  private static final String OWN = "structure/own-article";

  /** Words from which a block in the container of an article is its running text. */
  private static final int RUNNING_WORDS = 12;

  /** Link density up to which it is. (Share of characters.) */
  private static final double LINKED = 0.4;

  /** Lines from a headline of a text to its last byline or date. (Blocks.) */
  private static final int HEAD = 7;

  /** Weight from which a rule knows a line there. */
  private static final double KNOWN = 0.5;

  /** How sure the container makes of it. */
  private static final double WEIGHT = 0.7;

  private PartDecisions() {}

  /**
   * The articles without those whose headline is known to be something else, such as "You might
   * also like".
   */
  public static ArticleDivision confirmed(ArticleDivision division, List<Decision> decisions) {
    return division.keeping(
        part -> {
          Decision headline = decisions.get(part.headlineBlock());
          return headline.fate() != Fate.REMOVED
              || !(headline.decisive() instanceof Evidence.RuleHit);
        });
  }

  /**
   * The decisions of one article.
   *
   * @param decisions those of the whole page
   * @param division its articles
   * @param part index of the article
   * @param fate what becomes of the blocks of other articles
   */
  public static List<Decision> of(
      List<Decision> decisions, ArticleDivision division, int part, Fate fate) {
    int main = Math.max(0, division.main());
    List<Decision> result = new ArrayList<>(decisions.size());
    for (Decision decision : decisions) {
      int owner = owner(decision.block().index(), division);
      // What stands outside of all articles, such as a title on top, is the main one's.
      boolean own = owner == part || (owner < 0 && part == main);
      if (own) {
        boolean judged = owner < 0 || owner == main || division.parts().get(owner).isText();
        result.add(judged ? decision : completed(decision, division.parts().get(owner)));
      } else {
        boolean named = owner < 0 ? decision.fate() == Fate.REMOVED : isNamed(decision);
        result.add(named ? decision : anothers(decision, division, owner, fate));
      }
    }
    return result;
  }

  /**
   * The decisions on a part of a plain text that was judged as a text of its own, for the blocks of
   * the whole text. Its headline is one, whatever stands around it.
   *
   * @param decisions those of the part, whose blocks are counted from 0
   * @param part where it is
   * @param page the whole text
   */
  public static List<Decision> inWhole(
      List<Decision> decisions, ArticlePart part, SegmentedPage page) {
    List<Decision> result = new ArrayList<>(decisions.size());
    for (Decision decision : decisions) {
      TextBlock block = page.blocks().get(part.first() + decision.block().index());
      List<Evidence> evidence = new ArrayList<>(decision.evidence());
      evidence.replaceAll(known -> shifted(known, part.first()));
      Decision own =
          new Decision(
              block,
              decision.kind(),
              decision.fate(),
              decision.confidence(),
              shifted(decision.decisive(), part.first()),
              evidence);
      boolean headline =
          block.index() == part.headlineBlock()
              && !(own.decisive() instanceof Evidence.RuleHit && own.fate() == Fate.REMOVED);
      boolean head =
          block.index() > part.headlineBlock() && block.index() <= part.headlineBlock() + HEAD;
      result.add(headline ? headline(own) : head && own.kept() ? marked(own) : own);
    }
    return result;
  }

  /**
   * A line of the head that rules know for a byline or a date is one: the text was divided by it.
   */
  private static Decision marked(Decision decision) {
    for (Evidence known : decision.evidence()) {
      if (known instanceof Evidence.RuleHit hit
          && hit.weight() >= KNOWN
          && (hit.kind() == BlockKind.BYLINE || hit.kind() == BlockKind.DATELINE)) {
        return changed(decision, hit.kind(), Fate.FIELD, "in the head of an article of its own");
      }
    }
    return decision;
  }

  private static Evidence shifted(Evidence known, int by) {
    return known instanceof Evidence.Repeat repeat
        ? new Evidence.Repeat(repeat.of() + by, repeat.similarity())
        : known;
  }

  private static Decision headline(Decision decision) {
    return changed(decision, BlockKind.TITLE, Fate.FIELD, "headline of an article of its own");
  }

  /** Whether a block left the text as something that says more than whose it is. */
  private static boolean isNamed(Decision decision) {
    return decision.fate() == Fate.REMOVED
        && decision.kind() != BlockKind.OTHER
        && decision.kind() != BlockKind.DUPLICATE;
  }

  private static int owner(int block, ArticleDivision division) {
    for (int i = 0; i < division.parts().size(); i++) {
      if (division.parts().get(i).holds(block)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The headline and the running text of another article than the main one are its own, though the
   * score of the page, which is made for one article, may be against them. What a rule or a shape
   * knows of the text is not touched.
   */
  private static Decision completed(Decision decision, ArticlePart part) {
    TextBlock block = decision.block();
    if (block.index() == part.headlineBlock()) {
      return headline(decision);
    }
    boolean running =
        block.words() >= RUNNING_WORDS
            && block.counts().sentences() > 0
            && block.counts().linkDensity() < LINKED
            && !block.placement().hidden();
    boolean lost =
        decision.fate() == Fate.REMOVED
            && decision.kind() == BlockKind.OTHER
            && decision.decisive() instanceof Evidence.Score;
    return running && lost
        ? changed(decision, BlockKind.BODY, Fate.TEXT, "running text of an article of its own")
        : decision;
  }

  private static Decision changed(Decision decision, BlockKind kind, Fate fate, String detail) {
    Evidence reason = new Evidence.Shape(OWN, kind, WEIGHT, detail);
    return new Decision(
        decision.block(), kind, fate, WEIGHT, reason, with(decision.evidence(), reason));
  }

  private static Decision anothers(
      Decision decision, ArticleDivision division, int owner, Fate fate) {
    Evidence reason =
        new Evidence.Shape(OTHER, BlockKind.OTHER_ARTICLE, 1, detail(division, owner));
    return new Decision(
        decision.block(),
        BlockKind.OTHER_ARTICLE,
        fate,
        decision.confidence(),
        reason,
        with(decision.evidence(), reason));
  }

  private static List<Evidence> with(List<Evidence> evidence, Evidence reason) {
    List<Evidence> all = new ArrayList<>(evidence);
    all.add(reason);
    return all;
  }

  private static String detail(ArticleDivision division, int owner) {
    if (owner < 0) {
      return "stands outside of this article";
    }
    ArticlePart part = division.parts().get(owner);
    return "belongs to article " + (owner + 1) + " of the page: " + part.headline();
  }
}
