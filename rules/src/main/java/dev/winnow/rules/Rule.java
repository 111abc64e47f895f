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
 * @param priority of the rules that hit one block, only those of the highest priority speak
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
    int priority,
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
   * @param hosts hosts, with their sub-domains; one behind {@code ~} is left out, of one behind a
   *     dot only the sub-domains are meant; empty for all
   * @param paths how the path of the address must begin, any of them; {@code *} stands for any run
   *     of characters; empty for all
   * @param from first day, ISO 8601, on which the wording was in use; empty if not known
   * @param until last day of it; for people and reports: matching does not depend on it, as a dump
   *     holds pages of any year
   */
  public record Scope(
      Set<String> languages,
      Set<String> hosts,
      List<String> paths,
      Optional<String> from,
      Optional<String> until) {

    /** Stands before a host that is left out. */
    static final String NOT = "~";

    /** Copies the sets. */
    public Scope {
      languages = Set.copyOf(languages);
      hosts = Set.copyOf(hosts);
      paths = List.copyOf(paths);
    }
  }

  /**
   * What a rule looks for.
   *
   * @param phrases wording, by where it must stand
   * @param together lists of wording, of each of which something must stand in the block, in any
   *     order; nothing is looked for if there are none
   * @param shape a form, if any
   * @param regex a pattern, if any
   * @param css selectors of elements whose blocks are meant
   * @param xpath the same as XPath expressions
   */
  public record Matchers(
      Map<Where, List<Phrase>> phrases,
      List<List<Phrase>> together,
      Optional<ShapeUse> shape,
      Optional<Regex> regex,
      List<String> css,
      List<String> xpath) {

    /** Most lists of wording that can be asked for together. */
    static final int MOST_TOGETHER = 8;

    /** Copies the map and the lists. */
    public Matchers {
      phrases = Map.copyOf(phrases);
      together = together.stream().map(List::copyOf).toList();
      css = List.copyOf(css);
      xpath = List.copyOf(xpath);
    }

    /** Whether the rule looks for elements, so that its examples are HTML. */
    public boolean selects() {
      return !css.isEmpty() || !xpath.isEmpty();
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
   * @param surroundings what must stand around it
   */
  public record Conditions(
      int minWords,
      int maxWords,
      double head,
      double tail,
      Set<BlockRole> roles,
      boolean sentence,
      Surroundings surroundings) {

    /** Copies the set. */
    public Conditions {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * What must stand around a block. Texts are compared as {@link
   * dev.winnow.rules.match.Folding#key(String)} writes them.
   *
   * @param headings the nearest heading above says one of these; empty for anything
   * @param run fewest lines that look alike and stand together, the block one of them; 0 for any
   * @param before what the block before must be
   * @param after what the block behind must be
   */
  public record Surroundings(Set<String> headings, int run, Neighbour before, Neighbour after) {

    /** Nothing is asked. */
    public static final Surroundings ANY =
        new Surroundings(Set.of(), 0, Neighbour.ANY, Neighbour.ANY);

    /** Copies the set. */
    public Surroundings {
      headings = Set.copyOf(headings);
    }
  }

  /**
   * What a neighbour must be; any of them is enough, and nothing is asked if both are empty.
   *
   * @param kinds what other rules take it for
   * @param texts what it says
   */
  public record Neighbour(Set<BlockKind> kinds, Set<String> texts) {

    /** Nothing is asked. */
    public static final Neighbour ANY = new Neighbour(Set.of(), Set.of());

    /** Copies the sets. */
    public Neighbour {
      kinds = Set.copyOf(kinds);
      texts = Set.copyOf(texts);
    }

    /** Whether anything is asked. */
    public boolean isAsked() {
      return !kinds.isEmpty() || !texts.isEmpty();
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

    /** None: those of compiled rules stay in the sources of their packs. */
    public static final Examples NONE = new Examples(List.of(), List.of(), List.of());

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
   * @param licence of the rule, where it is another than winnow's; may be empty
   */
  public record Origin(String file, int line, int column, String source, String licence) {}

  /** The same rule without its examples. */
  Rule withoutExamples() {
    return new Rule(
        id, kind, weight, priority, reach, scope, matchers, conditions, cut, Examples.NONE, origin);
  }
}
