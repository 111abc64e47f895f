package dev.winnow.core.decide;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs what is known of each block and decides. The score says whether a block is content, and
 * how surely; rules, shapes and repetitions say what else it could be. Whichever is surer wins, so
 * that a phrase in running text removes nothing, and one rule may take nearly the whole text only
 * if it is beyond doubt. Immutable and thread-safe.
 */
public final class Decider {

  /** Score from which a block is content, by focus. (0 to 1.) */
  private static final double CONTENT_BALANCED = 0.5;

  private static final double CONTENT_PRECISION = 0.65;
  private static final double CONTENT_RECALL = 0.35;

  /** What the focus adds to the certainty of content against what rules and shapes say. */
  private static final double FOCUS_SHIFT = 0.15;

  /** Weight from which a hint names the kind of a block that its score removes. */
  private static final double NAMING_WEIGHT = 0.3;

  /**
   * How far before the article's first and behind its last block a fact is still its own. (Blocks.)
   */
  private static final int BEFORE_ARTICLE = 10;

  private static final int BEHIND_ARTICLE = 3;

  /** The same for a line that says of itself that it lists tags: share bars stand before it. */
  private static final int TAGS_BEHIND_ARTICLE = 10;

  /** Weight from which the place of a block makes it what a reader says. */
  private static final double SURE_COMMENT = 0.9;

  private final Focus focus;
  private final Map<BlockKind, Fate> fates;

  /**
   * A decider.
   *
   * @param focus which mistake weighs more
   * @param fates what becomes of the blocks of each kind; kinds left out take their default
   */
  public Decider(Focus focus, Map<BlockKind, Fate> fates) {
    this.focus = focus;
    this.fates = new EnumMap<>(BlockKind.class);
    for (BlockKind kind : BlockKind.values()) {
      this.fates.put(kind, fates.getOrDefault(kind, kind.fate()));
    }
  }

  /** One decision for each block, in their order; the page is no forum. */
  public List<Decision> decide(PageContext context, PageEvidence evidence) {
    return decide(context, evidence, false);
  }

  /**
   * One decision for each block, in their order.
   *
   * @param forum whether the posts of several people are what the page is about: there nothing is a
   *     reader's comment
   */
  public List<Decision> decide(PageContext context, PageEvidence evidence, boolean forum) {
    List<Decision> decisions = decideAll(context, evidence, forum);
    Map<String, Double> overreaching = SafetyNet.overreaching(decisions, threshold());
    return overreaching.isEmpty()
        ? decisions
        : decideAll(context, SafetyNet.setAside(evidence, overreaching), forum);
  }

  private List<Decision> decideAll(PageContext context, PageEvidence evidence, boolean forum) {
    SegmentedPage page = context.page();
    Extent article = extent(evidence);
    List<Decision> decisions = new ArrayList<>(page.blocks().size());
    for (TextBlock block : page.blocks()) {
      List<Evidence> known = evidence.of(block.index());
      Claim claim = strongest(known, decisions);
      decisions.add(decide(block, place(claim, block, article, page, forum), known, page));
    }
    return decisions;
  }

  /** What the claim is worth in its place. */
  private static Claim place(
      Claim claim, TextBlock block, Extent article, SegmentedPage page, boolean forum) {
    boolean comment = claim.kind() == BlockKind.COMMENT;
    if (!page.hasMarkup() || claim.kind().fate() != Fate.FIELD) {
      return claim;
    }
    if (comment && !forum) {
      return isWeakComment(claim)
          ? new Claim(BlockKind.OTHER, claim.weight(), claim.protection(), claim.evidence())
          : claim;
    }
    int behind = claim.kind() == BlockKind.TAGS ? TAGS_BEHIND_ARTICLE : BEHIND_ARTICLE;
    return comment || !article.isNear(block.index(), behind) ? claim.weakened() : claim;
  }

  /** Whether something only stands where comments are: a name, a time, a count of votes. */
  private static boolean isWeakComment(Claim claim) {
    return claim.kind() == BlockKind.COMMENT
        && claim.evidence() instanceof Evidence.Shape
        && claim.weight() < SURE_COMMENT;
  }

  /** From the first to the last block that its score takes for content. */
  private record Extent(int first, int last) {

    /** Whether a fact at this block is the article's; what is further away is another's. */
    boolean isNear(int block, int behind) {
      return block >= first - BEFORE_ARTICLE && block <= last + behind;
    }
  }

  private Extent extent(PageEvidence evidence) {
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (int i = 0; i < evidence.size(); i++) {
      if (score(evidence.of(i)).content() >= threshold()) {
        first = Math.min(first, i);
        last = i;
      }
    }
    return new Extent(first, last);
  }

  private Decision decide(
      TextBlock block, Claim claim, List<Evidence> evidence, SegmentedPage page) {
    Evidence.Score score = score(evidence);
    double certainty = 2 * score.content() - 1 + shift();
    if (claim.weight() > Math.max(0, certainty)) {
      return decision(block, claim.kind(), claim.weight(), claim.evidence(), evidence);
    }
    if (claim.protection() > Math.max(0, -certainty)) {
      BlockKind kind = claim.kind() == BlockKind.BODY ? kindOf(block, page) : claim.kind();
      return decision(block, kind, claim.protection(), claim.evidence(), evidence);
    }
    if (score.content() >= threshold()) {
      return decision(block, kindOf(block, page), score.content(), score, evidence);
    }
    BlockKind kind = claim.weight() >= NAMING_WEIGHT ? removed(claim.kind()) : BlockKind.OTHER;
    return decision(block, kind, 1 - score.content(), score, evidence);
  }

  /** What a block outside of the article is called whose kind would be one of the article's. */
  private static BlockKind removed(BlockKind kind) {
    return kind.fate() == Fate.REMOVED ? kind : BlockKind.OTHER;
  }

  private Decision decision(
      TextBlock block,
      BlockKind kind,
      double confidence,
      Evidence decisive,
      List<Evidence> evidence) {
    Fate fate = fates.getOrDefault(kind, kind.fate());
    return new Decision(block, kind, fate, confidence, decisive, evidence);
  }

  /**
   * The strongest word for what a block is, other than its score.
   *
   * @param weight how sure it is that the block is no content
   * @param protection how sure something is that it is content, whatever the score says
   */
  private record Claim(BlockKind kind, double weight, double protection, Evidence evidence) {

    Claim weakened() {
      return new Claim(BlockKind.OTHER, 0, protection, evidence);
    }
  }

  private static Claim strongest(List<Evidence> evidence, List<Decision> before) {
    Claim best = new Claim(BlockKind.OTHER, 0, 0, evidence.get(0));
    Claim protection = best;
    for (int i = 0; i < evidence.size(); i++) {
      Evidence known = evidence.get(i);
      double weight = weight(known, before);
      if (weight > 0 && kind(known).fate() == Fate.TEXT) {
        protection = weight > protection.weight() ? claim(known, weight) : protection;
      } else if (weight > best.weight()) {
        best = claim(known, weight);
      }
    }
    if (protection.weight() == 0 || protection.weight() < best.weight()) {
      return best;
    }
    return new Claim(protection.kind(), 0, protection.weight(), protection.evidence());
  }

  private static Claim claim(Evidence known, double weight) {
    return new Claim(kind(known), weight, 0, known);
  }

  private static BlockKind kind(Evidence known) {
    if (known instanceof Evidence.RuleHit hit) {
      return hit.kind();
    }
    if (known instanceof Evidence.Shape shape) {
      return shape.kind();
    }
    if (known instanceof Evidence.Stated) {
      return BlockKind.BODY;
    }
    return known instanceof Evidence.Repeat ? BlockKind.DUPLICATE : BlockKind.OTHER;
  }

  /** How sure a piece of evidence is of its kind; 0 where it names none. */
  private static double weight(Evidence known, List<Decision> before) {
    if (known instanceof Evidence.RuleHit hit) {
      return hit.weight();
    }
    if (known instanceof Evidence.Shape shape) {
      return shape.weight();
    }
    if (known instanceof Evidence.Stated stated) {
      return stated.weight();
    }
    return known instanceof Evidence.Repeat repeat && said(before.get(repeat.of()))
        ? repeat.similarity()
        : 0;
  }

  /** Only what the record holds already is a duplicate. */
  private static boolean said(Decision earlier) {
    return earlier.fate() != Fate.REMOVED;
  }

  static Evidence.Score score(List<Evidence> evidence) {
    for (int i = 0; i < evidence.size(); i++) {
      if (evidence.get(i) instanceof Evidence.Score score) {
        return score;
      }
    }
    throw new IllegalStateException("a block without a score");
  }

  private double threshold() {
    return switch (focus) {
      case PRECISION -> CONTENT_PRECISION;
      case BALANCED -> CONTENT_BALANCED;
      case RECALL -> CONTENT_RECALL;
    };
  }

  private double shift() {
    return switch (focus) {
      case PRECISION -> -FOCUS_SHIFT;
      case BALANCED -> 0;
      case RECALL -> FOCUS_SHIFT;
    };
  }

  private static BlockKind kindOf(TextBlock block, SegmentedPage page) {
    return switch (block.role()) {
      case PARAGRAPH, CAPTION, CONTROL ->
          page.hasMarkup() ? BlockKind.BODY : LineKinds.of(block, page.blocks());
      case HEADING -> BlockKind.HEADING;
      case LIST_ITEM -> BlockKind.LIST_ITEM;
      case QUOTE -> BlockKind.QUOTE;
      case TABLE_CELL -> BlockKind.TABLE;
      case CODE -> BlockKind.CODE;
    };
  }
}
