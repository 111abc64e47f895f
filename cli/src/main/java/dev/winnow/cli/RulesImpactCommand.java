package dev.winnow.cli;

import dev.winnow.cli.input.DocumentSource;
import dev.winnow.cli.input.Loaded;
import dev.winnow.cli.input.PendingDocument;
import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.source.Limits;
import dev.winnow.rules.RulePacks;
import dev.winnow.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code winnow rules impact}: what rules would change, before anyone uses them. */
@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description =
        "Tells which records of a dump would change with rules beside the bundled ones, and how: -"
            + " for a block that leaves the text, + for one that comes back. RULES is a pack or a"
            + " folder of packs.",
    customSynopsis = "winnow rules impact [-hV] [--in=KIND] RULES INPUT...")
final class RulesImpactCommand implements Callable<Integer> {

  @Mixin private InputOptions input = new InputOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Console console;
  private final Map<String, Integer> byRule = new TreeMap<>();
  private int documents;
  private int changed;

  RulesImpactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path rules = Path.of(input.takeFirst());
    if (input.paths().isEmpty() && !input.readsStdin()) {
      throw new ParameterException(spec.commandLine(), "impact on which INPUT?");
    }
    RuleSet bundled = RulePacks.bundled();
    Winnow before = Winnow.builder().knowledge(bundled).build();
    Winnow after =
        Winnow.builder().knowledge(bundled.plus(RuleOptions.load(List.of(rules)))).build();
    List<String> told = new ArrayList<>();
    try (DocumentSource source = input.open(console.in(), Limits.DEFAULT)) {
      for (Optional<PendingDocument> next = source.next(); next.isPresent(); next = source.next()) {
        if (next.get().load() instanceof Loaded.Document document) {
          documents++;
          told.clear();
          compare(before.clean(document.document()), after.clean(document.document()), told);
          if (!told.isEmpty()) {
            changed++;
            Printed.lines(console, List.of(document.document().id()));
            Printed.lines(console, told);
          }
        }
      }
    }
    byRule.forEach((rule, blocks) -> console.tell(blocks + " blocks by " + rule));
    console.tell(changed + " of " + documents + " records would change");
    return ExitCodes.OK;
  }

  private void compare(Extraction before, Extraction after, List<String> told) {
    if (before instanceof Extraction.Extracted one && after instanceof Extraction.Extracted two) {
      List<Decision> old = one.decisions();
      List<Decision> now = two.decisions();
      for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
        if (old.get(i).kept() != now.get(i).kept()) {
          String rule = now.get(i).decisive().source();
          byRule.merge(rule, 1, Integer::sum);
          String sign = now.get(i).kept() ? "  + " : "  - ";
          told.add(sign + now.get(i).block().text() + "  [" + rule + "]");
        }
      }
      if (old.size() != now.size()) {
        told.add("  cut into " + now.size() + " blocks instead of " + old.size());
      }
    } else if (before instanceof Extraction.Extracted != after instanceof Extraction.Extracted) {
      told.add(
          after instanceof Extraction.Rejected rejected
              ? "  rejected: " + rejected.rejection().detail()
              : "  no longer rejected");
    }
  }
}
