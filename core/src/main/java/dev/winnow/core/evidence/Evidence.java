package dev.winnow.core.evidence;

import dev.winnow.core.reason.BlockKind;
import java.util.Locale;

/** Something that speaks for or against keeping a block. */
public sealed interface Evidence {

  /** Who says so: the id of a rule, the name of a score. It is the {@code rule} of a removal. */
  String source();

  /** One phrase for people. */
  String describe();

  /** How far a rule's word reaches. */
  enum Reach {
    /** The block alone. */
    BLOCK,
    /** The block and the group that it heads, such as "Related articles" and the cards below. */
    SECTION,
    /** The block and everything behind it. */
    REST
  }

  /**
   * A rule knows the block.
   *
   * @param source id of the rule, {@code pack/name}
   * @param kind what the rule takes the block for; a kind of the text protects the block
   * @param weight how sure the rule is, above 0 and up to 1; 1 for wording that is unmistakable
   * @param reach how far it reaches
   */
  record RuleHit(String source, BlockKind kind, double weight, Reach reach) implements Evidence {

    /** Checks the weight. */
    public RuleHit {
      if (!(weight > 0 && weight <= 1)) {
        throw new IllegalArgumentException("weight of " + source + " is not in (0, 1]: " + weight);
      }
    }

    @Override
    public String describe() {
      return String.format(Locale.ROOT, "rule %s says %s (%.2f)", source, kind.label(), weight);
    }
  }

  /**
   * A rule knows the block, but is not followed: it would have taken too much of the text.
   *
   * @param hit what the rule says
   * @param share share of the text's words that it would have taken, above 0 and up to 1
   */
  record SetAside(RuleHit hit, double share) implements Evidence {
    @Override
    public String source() {
      return hit.source();
    }

    @Override
    public String describe() {
      return String.format(
          Locale.ROOT,
          "%s; set aside: it would take %.0f %% of the text",
          hit.describe(),
          100 * share);
    }
  }

  /**
   * A number for how likely the block is main content.
   *
   * @param source name of the scorer
   * @param content 0 (certainly boilerplate) to 1 (certainly content)
   * @param detail the features that moved it most, for people; may be empty
   */
  record Score(String source, double content, String detail) implements Evidence {
    @Override
    public String describe() {
      return String.format(Locale.ROOT, "%s %.2f", source, content)
          + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
  }

  /**
   * The block's place or shape among its neighbours gives it away, without any wording known.
   *
   * @param source name of the heuristic, {@code structure/name}
   * @param kind what it takes the block for
   * @param weight how sure it is, above 0 and up to 1
   * @param detail what it saw, for people
   */
  record Shape(String source, BlockKind kind, double weight, String detail) implements Evidence {
    @Override
    public String describe() {
      return String.format(Locale.ROOT, "%s says %s (%.2f)", source, kind.label(), weight)
          + (detail.isEmpty() ? "" : ": " + detail);
    }
  }

  /**
   * The page's own structured data give the block as a part of what the page is about.
   *
   * @param source where they say so, such as {@code json-ld/recipe}
   * @param weight how sure that is, above 0 and up to 1; content, whatever a score below it says
   */
  record Stated(String source, double weight) implements Evidence {
    @Override
    public String describe() {
      return String.format(Locale.ROOT, "%s states it (%.2f)", source, weight);
    }
  }

  /**
   * The block says what another one says.
   *
   * @param of index of the block it repeats
   * @param similarity share of what it says that the other one says too, above 0 and up to 1
   */
  record Repeat(int of, double similarity) implements Evidence {
    @Override
    public String source() {
      return "repeat";
    }

    @Override
    public String describe() {
      return String.format(Locale.ROOT, "repeats block %d (%.2f)", of, similarity);
    }
  }
}
