package dev.winnow.core.score;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Scores the blocks of a page with markup by classic cues: a sum of log-odds, every summand named.
 * Says besides which area of the page a block is in, as a {@link Evidence.Shape}. Thread-safe: each
 * call has a state of its own.
 */
public final class HtmlScorer implements PageScorer {

  /** The name of the score in evidence and records. */
  public static final String NAME = "classic";

  /** The name and version of the scorers, for the record's {@code winnow.model}. */
  public static final String MODEL = "classic-1";

  /** Log-odds of a block of which nothing is known. */
  private static final double PRIOR = -1.5;

  /** A node with this share of the running text is no boilerplate area, whatever its name. */
  private static final double TOO_MUCH_TEXT = 0.3;

  /** How far neighbours count. (Blocks.) */
  private static final int NEIGHBOURS = 2;

  private static final int MEDIUM_WORDS = 8;
  private static final int TINY_WORDS = 3;
  private static final double LINKED = 0.5;
  private static final double PARTLY_LINKED = 0.25;

  /** How sure an area makes of a kind: enough to name it, not enough to decide. */
  private static final double AREA_WEIGHT = 0.5;

  /** How sure a caption element inside the main text makes that it is a caption. */
  private static final double CAPTION_WEIGHT = 1;

  /** Longest caption. (Words.) */
  private static final int CAPTION_WORDS = 120;

  /** Weight from which a rule knows a credit. */
  private static final double CREDIT_WEIGHT = 0.8;

  @Override
  public String model() {
    return MODEL;
  }

  @Override
  public void classify(PageContext context, PageEvidence.Builder evidence) {
    SegmentedPage page = context.page();
    if (page.hasMarkup()) {
      new Run(page).classify(evidence);
    }
  }

  /**
   * Says that a block is a caption, and which area of the page it is in. An area only gives a name
   * to what a score removes; it does not vote.
   *
   * @param inMain whether it is inside the main text
   */
  static void addShapes(
      TextBlock block, boolean inMain, Optional<Area> area, PageEvidence.Builder evidence) {
    if (block.role() == BlockRole.CAPTION
        && block.words() <= CAPTION_WORDS
        && inMain
        && !isCredit(evidence.of(block.index()))) {
      evidence.add(
          block.index(),
          new Evidence.Shape("structure/figure", BlockKind.CAPTION, CAPTION_WEIGHT, ""));
    }
    area.ifPresent(
        found ->
            evidence.add(
                block.index(),
                new Evidence.Shape("structure/" + found.label(), found.kind(), AREA_WEIGHT, "")));
  }

  private static boolean isCredit(List<Evidence> evidence) {
    for (Evidence known : evidence) {
      if (known instanceof Evidence.RuleHit hit
          && hit.kind() == BlockKind.CREDIT
          && hit.weight() >= CREDIT_WEIGHT) {
        return true;
      }
    }
    return false;
  }

  /** The state of one call. */
  private static final class Run {
    private final SegmentedPage page;
    private final NodeTree tree;
    private final NodeSums sums;
    private final Boilerpipe boilerpipe;
    private final int[] areas;
    private final int main;
    private final int wider;
    private final int widest;

    Run(SegmentedPage page) {
      this.page = page;
      tree = page.tree();
      sums = NodeSums.of(page);
      boilerpipe = Boilerpipe.of(page);
      main = sums.deepestHolding(0.5);
      wider = sums.deepestHolding(0.75);
      widest = sums.deepestHolding(0.9);
      areas = areas();
    }

    private int[] areas() {
      ClassAreas names = new ClassAreas();
      int[] result = new int[tree.size()];
      for (int node = 1; node < tree.size(); node++) {
        if (sums.share(node) < TOO_MUCH_TEXT && !sums.isEmpty(node)) {
          result[node] = result[tree.parent(node)] | names.of(tree.element(node).orElseThrow());
        }
      }
      return result;
    }

    void classify(PageEvidence.Builder evidence) {
      for (TextBlock block : page.blocks()) {
        int inAreas = areas[block.placement().node()];
        score(block, boilerpipe, inAreas, evidence);
        shape(block, evidence);
      }
    }

    private void score(
        TextBlock block, Boilerpipe opinion, int inAreas, PageEvidence.Builder evidence) {
      Set<Cue> cues = cues(block, opinion);
      double logOdds = PRIOR;
      for (Cue cue : cues) {
        logOdds += cue.weight();
      }
      for (int bits = inAreas; bits != 0; bits &= bits - 1) {
        logOdds += Area.at(Integer.numberOfTrailingZeros(bits)).weight();
      }
      evidence.add(
          block.index(),
          new Evidence.Score(NAME, 1 / (1 + Math.exp(-logOdds)), detail(cues, inAreas)));
    }

    private static String detail(Set<Cue> cues, int inAreas) {
      StringBuilder names = new StringBuilder();
      for (Cue cue : cues) {
        names.append(names.isEmpty() ? "" : " ").append(cue.label());
      }
      for (int bits = inAreas; bits != 0; bits &= bits - 1) {
        names.append(" in-").append(Area.at(Integer.numberOfTrailingZeros(bits)).label());
      }
      return names.toString();
    }

    private void shape(TextBlock block, PageEvidence.Builder evidence) {
      int inAreas = areas[block.placement().node()];
      Optional<Area> worst = Optional.empty();
      for (int bits = inAreas; bits != 0; bits &= bits - 1) {
        Area next = Area.at(Integer.numberOfTrailingZeros(bits));
        worst = worst.filter(area -> area.weight() <= next.weight()).or(() -> Optional.of(next));
      }
      addShapes(block, tree.within(block.placement().node(), wider), worst, evidence);
    }

    private Set<Cue> cues(TextBlock block, Boilerpipe opinion) {
      EnumSet<Cue> cues = EnumSet.of(place(block.placement().node()));
      int words = block.words();
      if (NodeSums.isLong(block)) {
        cues.add(Cue.LONG);
      } else if (words >= MEDIUM_WORDS) {
        cues.add(Cue.MEDIUM);
      } else if (words <= TINY_WORDS) {
        cues.add(words == 0 ? Cue.WORDLESS : Cue.TINY);
      }
      if (block.counts().sentences() > 0) {
        cues.add(Cue.SENTENCE);
      }
      double linked = block.counts().linkDensity();
      if (linked >= PARTLY_LINKED) {
        cues.add(linked >= LINKED ? Cue.LINKED : Cue.PARTLY_LINKED);
      }
      if (block.placement().hidden()) {
        cues.add(Cue.HIDDEN);
      }
      role(block.role(), cues);
      neighbours(block.index(), cues);
      boolean byWords = opinion.byWords(block.index());
      boolean asArticle = opinion.asArticle(block.index());
      if (byWords) {
        cues.add(Cue.BOILERPIPE_WORDS);
      }
      if (asArticle) {
        cues.add(Cue.BOILERPIPE_ARTICLE);
      }
      if (!byWords && !asArticle) {
        cues.add(Cue.BOILERPIPE_NEITHER);
      }
      return cues;
    }

    private Cue place(int node) {
      if (tree.within(node, main)) {
        return Cue.INSIDE_MAIN;
      }
      if (tree.within(node, wider)) {
        return Cue.INSIDE_WIDER;
      }
      return tree.within(node, widest) ? Cue.INSIDE_WIDEST : Cue.OUTSIDE;
    }

    private static void role(BlockRole role, Set<Cue> cues) {
      switch (role) {
        case CONTROL -> cues.add(Cue.CONTROL);
        case HEADING -> cues.add(Cue.HEADING);
        case LIST_ITEM -> cues.add(Cue.ITEM);
        case CODE -> cues.add(Cue.CODE);
        default -> {}
      }
    }

    private void neighbours(int index, Set<Cue> cues) {
      List<TextBlock> blocks = page.blocks();
      for (int i = Math.max(0, index - NEIGHBOURS); i < index; i++) {
        if (NodeSums.isLong(blocks.get(i))) {
          cues.add(Cue.TEXT_BEFORE);
        }
      }
      for (int i = index + 1; i <= Math.min(blocks.size() - 1, index + NEIGHBOURS); i++) {
        if (NodeSums.isLong(blocks.get(i))) {
          cues.add(Cue.TEXT_BEHIND);
        }
      }
    }
  }
}
