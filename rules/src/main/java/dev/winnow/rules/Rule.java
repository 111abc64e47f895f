package dev.winnow.rules;

import dev.winnow.core.evidence.Evidence.Reach;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.rules.match.Phrase;
import dev.winnow.rules.match.Where;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that is known of pages, as its pack states it. Immutable.
 *
 * @param id {@code pack/name}, unique within a set of rules
 * @param kind what the rule takes a block for
 * @param weight how sure it is, above 0 and up to 1
 * @param reach how far its word reaches
 * @param scope which pages it is for
 * @param matchers what it looks for; any of them is enough
 * @param conditions what else must be true of a block
 * @param cut where it cuts blocks in two
 * @param examples texts that it must and must not hit
 * @param origin where it is written and where its wording was seen
 */
public record Rule(
    String id,
    BlockKind kind,
    double weight,
    Reach reach,
    Scope scope,
    Matchers matchers,
    Conditions conditions,
    Cut cut,
    Examples examples,
    Origin origin) {

  /** Whether and where a rule cuts a block that runs on into what it matches. */
  public enum Cut {
    /** Never. */
    NEVER,
    /** Before the match, where a sentence ends there. */
    SENTENCE,
    /** Before the match, whatever stands there. */
    ANYWHERE
  }

  /**
   * Which pages a rule is for.
   *
   * @param languages lower-case ISO 639 codes; empty for all. A page that declares no language gets
   *     every rule; English wording is looked for on every page
   * @param hosts hosts, with their sub-domains; empty for all
   * @param pathPrefix how the path of the address must begin; empty for all
   * @param from first day, ISO 8601, on which the wording was in use; empty if not known
   * @param until last day of it; for people and reports: matching does not depend on it, as a dump
   *     holds pages of any year
   */
  public record Scope(
      Set<String> languages,
      Set<String> hosts,
      String pathPrefix,
      Optional<String> from,
      Optional<String> until) {

    /** Copies the sets. */
    public Scope {
      languages = Set.copyOf(languages);
      hosts = Set.copyOf(hosts);
    }
  }

  /**
   * What a rule looks for.
   *
   * @param phrases wording, by where it must stand
   * @param shape a form, if any
   * @param regex a pattern, if any
   * @param css selector of elements whose blocks are meant; empty if there is none
   */
  public record Matchers(
      Map<Where, List<Phrase>> phrases,
      Optional<ShapeUse> shape,
      Optional<Regex> regex,
      String css) {

    /** Copies the map. */
    public Matchers {
      phrases = Map.copyOf(phrases);
    }
  }

  /**
   * A named shape with its labels.
   *
   * @param name one of {@link dev.winnow.rules.match.Shapes#names()}
   * @param labels words that introduce it
   */
  public record ShapeUse(String name, List<String> labels) {

    /** Copies the list. */
    public ShapeUse {
      labels = List.copyOf(labels);
    }
  }

  /**
   * A pattern that runs in linear time.
   *
   * @param pattern RE2 syntax, looked for anywhere in the text
   * @param literal characters without which the pattern cannot match; looked for first
   */
  public record Regex(String pattern, String literal) {}

  /**
   * What must be true of a block besides the match.
   *
   * @param minWords fewest words
   * @param maxWords most words
   * @param head if above 0: the block must be among the first; a share of the blocks up to 1, a
   *     number of blocks above
   * @param tail the same for the last blocks; with both, either is enough
   * @param roles what the markup must say that the block is; empty for anything
   * @param sentence whether the block may be running prose
   */
  public record Conditions(
      int minWords,
      int maxWords,
      double head,
      double tail,
      Set<BlockRole> roles,
      boolean sentence) {

    /** Copies the set. */
    public Conditions {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * Texts that show what a rule is for.
   *
   * @param hits texts of blocks, or HTML for a selector, that it must hit
   * @param misses those that it must not hit
   * @param cuts texts with {@code ¦} where it must cut them
   */
  public record Examples(List<String> hits, List<String> misses, List<String> cuts) {

    /** Copies the lists. */
    public Examples {
      hits = List.copyOf(hits);
      misses = List.copyOf(misses);
      cuts = List.copyOf(cuts);
    }
  }

  /**
   * Where a rule comes from.
   *
   * @param file the file of its pack
   * @param line its line, from 1
   * @param column its column, from 1
   * @param source where its wording was seen, for people
   */
  public record Origin(String file, int line, int column, String source) {}
}
