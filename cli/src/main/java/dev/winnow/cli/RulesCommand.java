package dev.winnow.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code winnow rules}: holds the commands about rules. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = "Looks at rules, tries them, takes over those of others, learns new ones.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  winnow rules check my-rules/            every rule tried on its own examples",
      "  winnow rules list --kind paywall --language de",
      "  winnow rules test 'Subscribe to continue'",
      "  winnow rules learn dump.jsonl.gz -o learnt.yaml"
    })
final class RulesCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }
}
