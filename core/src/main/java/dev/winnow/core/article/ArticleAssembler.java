package dev.winnow.core.article;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.normalize.RepairStep;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.segment.SegmentedPage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts together what the decisions say: captions, corrections, comments, the trace. Stateless. */
public final class ArticleAssembler {

  /** Blocks between a caption and the credit that belongs to it. */
  private static final int CREDIT_DISTANCE = 2;

  /** Words of a kept block behind a subscription prompt from which the text goes on. (Words.) */
  private static final int GOES_ON_WORDS = 12;

  /** How far behind the end of the text a subscription prompt says that it is cut off. (Blocks.) */
  private static final int PROMPT_DISTANCE = 6;

  /** How sure a decision must be that a prompt is one, on a page with markup. */
  private static final double SURE_PROMPT = 0.95;

  /** Content score of a prompt that stands in the article, on a page with markup. */
  private static final double PROMPT_CONTENT = 0.1;

  private ArticleAssembler() {}

  /** A caption without the sign that held its credit apart. */
  private static String withoutSeparator(String caption) {
    int end = caption.length();
    while (end > 0 && " -\u2013\u2014/|\uFF1D".indexOf(caption.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? caption : caption.substring(0, end);
  }

  /** The captions with their credits, in order. */
  public static List<Caption> captions(List<Decision> decisions) {
    List<Caption> captions = new ArrayList<>();
    int lastCaption = -1;
    int lastCredit = -1;
    for (int i = 0; i < decisions.size(); i++) {
      Decision decision = decisions.get(i);
      if (decision.fate() != Fate.FIELD) {
        continue;
      }
      if (decision.kind() == BlockKind.CAPTION) {
        String text = withoutSeparator(decision.block().text());
        captions.add(new Caption(Optional.of(text), Optional.empty()));
        lastCaption = i;
        lastCredit = -1;
      } else if (decision.kind() == BlockKind.CREDIT) {
        Optional<String> credit = Optional.of(CreditText.of(decision.block().text()));
        boolean belongs = lastCaption >= 0 && i - lastCaption <= CREDIT_DISTANCE;
        if (belongs && lastCredit < 0) {
          Caption caption = captions.remove(captions.size() - 1);
          captions.add(new Caption(caption.text(), credit));
        } else if (!belongs) {
          captions.add(new Caption(Optional.empty(), credit));
        }
        lastCredit = i;
      }
    }
    return captions;
  }

  /** The texts of the blocks of a kind that went into a field, in order. */
  public static List<String> texts(List<Decision> decisions, BlockKind kind) {
    List<String> texts = new ArrayList<>();
    for (Decision decision : decisions) {
      if (decision.kind() == kind && decision.fate() == Fate.FIELD) {
        texts.add(decision.block().text());
      }
    }
    return texts;
  }

  /**
   * Whether the text breaks off at a subscription prompt: one stands right behind the last block
   * that was kept, or no running text follows it.
   */
  public static boolean isTruncated(SegmentedPage page, List<Decision> decisions) {
    int lastKept = -1;
    for (Decision decision : decisions) {
      if (decision.kept() && decision.block().words() >= GOES_ON_WORDS) {
        lastKept = decision.block().index();
      }
    }
    if (lastKept < 0) {
      return false;
    }
    int limit = page.hasMarkup() ? lastKept + PROMPT_DISTANCE : decisions.size() - 1;
    for (int i = lastKept + 1; i <= Math.min(limit, decisions.size() - 1); i++) {
      if (isWall(decisions.get(i), page)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWall(Decision decision, SegmentedPage page) {
    return decision.kind() == BlockKind.PAYWALL
        && decision.decisive() instanceof Evidence.RuleHit
        && (!page.hasMarkup() || isInArticle(decision));
  }

  /** Whether a sure prompt stands where the article is, not in a menu or a hidden dialog. */
  private static boolean isInArticle(Decision decision) {
    if (decision.confidence() < SURE_PROMPT || decision.block().placement().hidden()) {
      return false;
    }
    for (Evidence known : decision.evidence()) {
      if (known instanceof Evidence.Score score) {
        return score.content() >= PROMPT_CONTENT;
      }
    }
    return false;
  }

  /** Every block that is not in the text, in order. */
  public static List<Removal> removals(List<Decision> decisions) {
    List<Removal> removals = new ArrayList<>();
    for (Decision decision : decisions) {
      if (!decision.kept()) {
        removals.add(
            new Removal(
                decision.kind(),
                decision.decisive().source(),
                decision.confidence(),
                decision.block().span(),
                decision.block().text()));
      }
    }
    return removals;
  }

  /** The normalisation steps that changed something in the text, in their order. */
  public static List<RepairStep> repairs(List<Decision> decisions) {
    Set<RepairStep> steps = EnumSet.noneOf(RepairStep.class);
    for (Decision decision : decisions) {
      if (decision.kept()) {
        steps.addAll(decision.block().repairs());
      }
    }
    return List.copyOf(steps);
  }

  /** The number of words in the text. */
  public static int wordsKept(List<Decision> decisions) {
    int words = 0;
    for (Decision decision : decisions) {
      words += decision.kept() ? decision.block().words() : 0;
    }
    return words;
  }

  private static int rulesSetAside(List<Decision> decisions) {
    Set<String> rules = new HashSet<>();
    for (Decision decision : decisions) {
      List<Evidence> known = decision.evidence();
      for (int i = 0; i < known.size(); i++) {
        if (known.get(i) instanceof Evidence.SetAside) {
          rules.add(known.get(i).source());
        }
      }
    }
    return rules.size();
  }

  /** How far the decisions are to be trusted. */
  public static Quality quality(List<Decision> decisions) {
    double sum = 0;
    int words = 0;
    int kept = 0;
    for (Decision decision : decisions) {
      int count = decision.block().words();
      words += count;
      sum += decision.confidence() * count;
      kept += decision.kept() ? 1 : 0;
    }
    return new Quality(
        words == 0 ? 0 : sum / words,
        kept,
        decisions.size() - kept,
        words - wordsKept(decisions),
        rulesSetAside(decisions));
  }
}
