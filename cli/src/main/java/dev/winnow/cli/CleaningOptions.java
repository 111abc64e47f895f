package dev.winnow.cli;

import dev.winnow.core.Winnow;
import dev.winnow.core.decide.Focus;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.score.Scoring;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How to clean: the part that all commands share. */
final class CleaningOptions {

  @Option(
      names = "--focus",
      paramLabel = "FOCUS",
      converter = Labels.OfFocus.class,
      completionCandidates = Labels.OfFocus.class,
      description =
          "Where the evidence is even: rather lose a sentence (precision) than keep a line of"
              + " boilerplate, or the other way round (recall). One of ${COMPLETION-CANDIDATES}."
              + " Default: balanced.")
  private Focus focus = Focus.BALANCED;

  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(
      names = "--scoring",
      paramLabel = "NAME",
      converter = Labels.OfScoring.class,
      completionCandidates = Labels.OfScoring.class,
      description =
          "How pages with markup are scored: blocks (a learned model) is more accurate, classic adds"
              + " up a few cues and is a little faster. Default: blocks.")
  private Scoring scoring = Scoring.BLOCKS;

  @Option(
      names = "--keep",
      paramLabel = "KIND",
      split = ",",
      converter = Labels.OfBlockKind.class,
      completionCandidates = Labels.OfBlockKind.class,
      description =
          "Keep blocks of this kind in the text. May be given more than once. One of"
              + " ${COMPLETION-CANDIDATES}.")
  private Set<BlockKind> keep = new LinkedHashSet<>();

  @Option(
      names = "--remove",
      paramLabel = "KIND",
      split = ",",
      converter = Labels.OfBlockKind.class,
      completionCandidates = Labels.OfBlockKind.class,
      description = "Remove blocks of this kind. May be given more than once; kinds as above.")
  private Set<BlockKind> remove = new LinkedHashSet<>();

  @Option(
      names = "--split-articles",
      description =
          "Where a page or a text holds several articles, make a record of each; their ids end with"
              + " #2, #3 and so on. Default: of a page only the main one, of a text one for all.")
  private boolean splitArticles;

  /**
   * The cleaner.
   *
   * @param command whose options these are
   * @throws ParameterException if they contradict each other
   */
  Winnow cleaner(CommandLine command) {
    return builder(command, "").build();
  }

  /** The cleaner with the rules of one pack more, given as its text; empty for none. */
  Winnow cleaner(CommandLine command, String pack) {
    return builder(command, pack).build();
  }

  /** The same cleaner, whose scores say more of their reasons. */
  Winnow explainer(CommandLine command) {
    return builder(command, "").pageScorer(scoring.scorer().explained()).build();
  }

  private Winnow.Builder builder(CommandLine command, String pack) {
    Set<BlockKind> both = EnumSet.noneOf(BlockKind.class);
    both.addAll(keep);
    both.retainAll(remove);
    if (!both.isEmpty()) {
      throw new ParameterException(
          command, "both kept and removed: " + both.iterator().next().label());
    }
    Winnow.Builder builder =
        Winnow.builder()
            .knowledge(rules.rulesAnd(pack))
            .focus(focus)
            .scoring(scoring)
            .splitArticles(splitArticles);
    keep.forEach(builder::keep);
    remove.forEach(builder::remove);
    return builder;
  }
}
