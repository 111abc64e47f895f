package dev.winnow.cli;

import dev.winnow.core.reason.BlockKind;
import dev.winnow.rules.PackTemplate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow rules new}: a pack to begin with. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = "Writes a pack to begin with: one rule that works, with its examples.")
final class RulesNewCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
  private Path file = Path.of("rules.yaml");

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = Labels.OfBlockKind.class,
      completionCandidates = Labels.OfBlockKind.class,
      description = "What the rules are for. One of ${COMPLETION-CANDIDATES}. Default: related.")
  private BlockKind kind = BlockKind.RELATED;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "A pack for this site, with an extraction to fill in.")
  private Optional<String> host = Optional.empty();

  @Override
  public Integer call() throws IOException {
    String pack = PackTemplate.of(file.getFileName().toString(), kind, host);
    try {
      Files.write(file, pack.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new Failure(file + " is there already");
    } catch (IOException e) {
      throw new Failure(file + " cannot be written: " + CleanCommand.describe(e));
    }
    return ExitCodes.OK;
  }
}
