package dev.winnow.cli;

import dev.winnow.rules.AdblockList;
import dev.winnow.rules.FtrImporter;
import dev.winnow.rules.ImportReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code winnow rules import}: packs from what others have collected. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description =
        "Makes packs of FiveFilters' site configurations (ftr) or of the cosmetic filters of an"
            + " EasyList-style list (adblock), and tells what was left out and why.")
final class RulesImportCommand implements Callable<Integer> {

  @Option(
      names = "--from",
      required = true,
      paramLabel = "KIND",
      description = "ftr: a folder of site configurations. adblock: a list of filters.")
  private String from = "";

  @Parameters(paramLabel = "SOURCE", description = "The folder or the list.")
  private Path source = Path.of("");

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FOLDER",
      description = "Where to write the packs, one file each.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Console console;

  RulesImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(source)) {
      throw new Failure(source + ": no such file or folder");
    }
    ImportReport report = read();
    try {
      Files.createDirectories(out);
      for (Map.Entry<String, String> pack : report.packs().entrySet()) {
        Files.writeString(out.resolve(pack.getKey()), pack.getValue());
      }
    } catch (IOException e) {
      throw new Failure("the packs cannot be written: " + CleanCommand.describe(e));
    }
    Printed.lines(console, report.lines());
    return ExitCodes.OK;
  }

  private ImportReport read() throws IOException {
    switch (from) {
      case "ftr" -> {
        return FtrImporter.read(source);
      }
      case "adblock" -> {
        String name = String.valueOf(source.getFileName());
        int dot = name.lastIndexOf('.');
        return AdblockList.read(
            dot > 0 ? name.substring(0, dot) : name,
            new String(Files.readAllBytes(source), StandardCharsets.UTF_8));
      }
      default ->
          throw new ParameterException(
              spec.commandLine(),
              "--from: '" + Console.harmless(from) + "' is none of ftr, adblock");
    }
  }
}
