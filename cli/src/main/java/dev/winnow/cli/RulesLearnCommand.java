package dev.winnow.cli;

import dev.winnow.cli.output.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winnow rules learn}: rules for what repeats across the pages of a host. */
@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description =
        "Finds lines that repeat across the pages of each host, and writes rules for them with"
            + " their evidence, to be looked at. Reads its inputs twice; documents without a url"
            + " teach nothing.")
final class RulesLearnCommand implements Callable<Integer> {

  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "Where to write the pack.")
  private Path out = Path.of("");

  private final Console console;

  RulesLearnCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String name = String.valueOf(out.getFileName());
    int dot = name.lastIndexOf('.');
    String pack = Learning.pack(input, console, dot > 0 ? name.substring(0, dot) : name);
    if (pack.isEmpty()) {
      console.tell("nothing repeats often enough to be learnt");
      return ExitCodes.OK;
    }
    try (Output file = RejectLog.output(out)) {
      file.write(pack.getBytes(StandardCharsets.UTF_8));
      file.commit();
    }
    long rules = pack.lines().filter(line -> line.startsWith("  - id:")).count();
    console.tell(rules + " rules learnt");
    return ExitCodes.OK;
  }
}
