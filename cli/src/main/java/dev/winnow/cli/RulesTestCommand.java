package dev.winnow.cli;

import dev.winnow.rules.RuleProbe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow rules test}: which rules hit a line. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = "Tells which rules hit lines of text, each of them read as a page of its own.",
    footer = "Exit codes: 0 every line was hit, 1 failed, 2 wrong usage, 3 some line was not.")
final class RulesTestCommand implements Callable<Integer> {

  @Mixin private RuleOptions rules = new RuleOptions();

  @Parameters(
      paramLabel = "LINE",
      arity = "1..*",
      description = "A line of text, or - for the lines of the standard input.")
  private List<String> lines = new ArrayList<>();

  @Option(names = "--url", paramLabel = "URL", description = "The address of the page.")
  private Optional<String> url = Optional.empty();

  private final Console console;

  RulesTestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    RuleProbe probe = new RuleProbe(rules.rules(), url);
    List<String> told = new ArrayList<>();
    boolean all = true;
    for (String line : read()) {
      List<String> hits = probe.hits(line);
      all &= !hits.isEmpty();
      told.add(line);
      hits.forEach(hit -> told.add("  " + hit));
    }
    Printed.lines(console, told);
    return all ? ExitCodes.OK : ExitCodes.SOME_REJECTED;
  }

  private List<String> read() throws IOException {
    if (!lines.equals(List.of("-"))) {
      return lines;
    }
    return new String(console.in().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }
}
