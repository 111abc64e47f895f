package dev.winnow.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code winnow}: holds the commands, does nothing of its own. */
@Command(
    name = "winnow",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description =
        "Turns messy web scrapes into clean article records, with a trace of every removal.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = CommandLine.HelpCommand.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all documents became records",
      "1:the run failed: an input that is not there, an output that cannot be written, a fault",
      "2:the command line is wrong",
      "3:done, but some documents were rejected",
      "130:stopped by Ctrl-C",
      "141:whoever read the output closed it"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  winnow clean page.html                    one page, its record to the standard output",
      "  winnow clean dump.jsonl.gz -o out.jsonl   a dump, one JSON document a line",
      "  winnow clean saved-pages/ --rejects bad.jsonl > out.jsonl",
      "  winnow explain page.html                  what was kept and removed, and why"
    })
final class WinnowCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }
}
