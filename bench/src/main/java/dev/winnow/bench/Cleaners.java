package dev.winnow.bench;

import dev.winnow.core.Winnow;
import dev.winnow.core.evidence.Knowledge;
import dev.winnow.core.score.Scoring;
import dev.winnow.rules.RuleFormatException;
import dev.winnow.rules.RulePacks;
import dev.winnow.rules.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The cleaner that everything here measures, and the options that change it. */
public final class Cleaners {

  @Option(names = "--no-rules", description = "Leave the bundled rules out.")
  private boolean noRules;

  @Option(
      names = "--rules",
      paramLabel = "PATH",
      description = "Further rules: packs, folders of packs, lists of cosmetic filters.")
  private List<Path> own = new ArrayList<>();

  @Option(
      names = "--scoring",
      paramLabel = "NAME",
      description = "One of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}, as winnow's own.")
  private Scoring scoring = Scoring.BLOCKS;

  /** The cleaner that the options ask for. */
  public Winnow create() {
    return create(knowledge());
  }

  /** The rules that the options ask for. */
  public Knowledge knowledge() {
    RuleSet base = noRules ? RulePacks.none() : RulePacks.bundled();
    return own.isEmpty() ? base : base.plus(load());
  }

  /** The same cleaner without the rules given; without any if none were given. */
  public Winnow createWithoutRules() {
    return create(own.isEmpty() || noRules ? Knowledge.NONE : RulePacks.bundled());
  }

  private RuleSet load() {
    try {
      return RulePacks.load(own.toArray(new Path[0]));
    } catch (RuleFormatException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Winnow create(Knowledge knowledge) {
    return Winnow.builder().knowledge(knowledge).scoring(scoring).build();
  }
}
