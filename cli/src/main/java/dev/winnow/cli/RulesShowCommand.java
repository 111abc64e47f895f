package dev.winnow.cli;

import dev.winnow.rules.RulePacks;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code winnow rules show}: a rule or a pack as it is written. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = "Shows a rule, or a whole pack, as it is written.")
final class RulesShowCommand implements Callable<Integer> {

  @Mixin private RuleOptions rules = new RuleOptions();

  @Parameters(paramLabel = "ID", description = "A rule (share/en/row) or a pack (share/en).")
  private String id = "";

  private final Console console;

  RulesShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Optional<String> text = RulePacks.text(rules.sources(), id);
    Printed.text(
        console, text.orElseThrow(() -> new Failure("no rule and no pack is called " + id)));
    return ExitCodes.OK;
  }
}
