package dev.winnow.cli;

import dev.winnow.rules.Finding;
import dev.winnow.rules.RuleLinter;
import dev.winnow.rules.RulePacks;
import dev.winnow.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow rules check}: tries rules and looks for those that do harm or nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description =
        "Tries every rule on its own examples and looks for rules that are too broad, shadowed,"
            + " duplicate or expired.",
    footer = {
      "A line for each finding: file:line:column: error or warning: rule: reason.",
      "Exit codes: 0 no errors, 1 failed, 2 wrong usage, 3 errors were found."
    })
final class RulesCheckCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Packs, or folders of packs. Default: the bundled ones.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "The day to tell expired rules by, such as 2026-01-31. Default: today.")
  private Optional<LocalDate> day = Optional.empty();

  @Option(names = "--no-warnings", description = "Tell errors only.")
  private boolean errorsOnly;

  private final Console console;

  RulesCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    RuleSet rules = paths.isEmpty() ? RulePacks.bundledSources() : RuleOptions.load(paths);
    LocalDate today = day.orElseGet(() -> LocalDate.now(Clock.systemUTC()));
    List<String> lines = new ArrayList<>();
    int errors = 0;
    int warnings = 0;
    for (Finding finding : RuleLinter.lint(rules, today)) {
      boolean error = finding.severity() == Finding.Severity.ERROR;
      errors += error ? 1 : 0;
      warnings += error ? 0 : 1;
      if (error || !errorsOnly) {
        lines.add(finding.toString());
      }
    }
    Printed.lines(console, lines);
    console.tell(
        rules.rules().size()
            + " rules, "
            + rules.sites().size()
            + " sites: "
            + errors
            + " errors, "
            + warnings
            + " warnings");
    return errors == 0 ? ExitCodes.OK : ExitCodes.SOME_REJECTED;
  }
}
