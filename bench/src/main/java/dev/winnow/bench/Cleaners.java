package dev.winnow.bench;

import dev.winnow.core.Winnow;
import dev.winnow.core.evidence.Knowledge;
import dev.winnow.core.score.Scoring;
import dev.winnow.rules.RulePacks;
import picocli.CommandLine.Option;

/** The cleaner that everything here measures, and the options that change it. */
public final class Cleaners {

  @Option(names = "--no-rules", description = "Leave the bundled rules out.")
  private boolean noRules;

  @Option(
      names = "--scoring",
      paramLabel = "NAME",
      description = "One of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}, as winnow's own.")
  private Scoring scoring = Scoring.CLASSIC;

  /** The cleaner that the options ask for. */
  public Winnow create() {
    return create(noRules ? Knowledge.NONE : RulePacks.bundled());
  }

  /** The same cleaner without any rules. */
  public Winnow createWithoutRules() {
    return create(Knowledge.NONE);
  }

  private Winnow create(Knowledge knowledge) {
    return Winnow.builder().knowledge(knowledge).scoring(scoring).build();
  }
}
