package dev.winnow.cli;

import dev.winnow.cli.input.InputKind;
import dev.winnow.cli.input.Inputs;
import dev.winnow.core.source.Limits;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to read: the part that all commands share. */
final class InputOptions {

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "A file, a folder (with all folders in it), or - for the standard input.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--in",
      paramLabel = "KIND",
      converter = Labels.OfInputKind.class,
      completionCandidates = Labels.OfInputKind.class,
      description =
          "What the inputs are: ${COMPLETION-CANDIDATES}. Default: recognised by what each holds,"
              + " then by its name; a .json, .jsonl or .ndjson name means JSON Lines.")
  private Optional<InputKind> kind = Optional.empty();

  /**
   * The documents.
   *
   * @throws Failure if an input is not there
   */
  Inputs open(InputStream stdin, Limits limits) {
    for (Path path : paths()) {
      if (!Files.exists(path)) {
        throw new Failure(path + ": no such file or folder");
      }
    }
    return new Inputs(names, stdin, kind, limits);
  }

  /** Takes the first argument away from the inputs: a command may mean something else by it. */
  String takeFirst() {
    return names.remove(0);
  }

  /** Whether one of the inputs is the standard input. */
  boolean readsStdin() {
    return names.contains(Inputs.STDIN);
  }

  /** The inputs that are paths. */
  List<Path> paths() {
    List<Path> paths = new ArrayList<>();
    for (String name : names) {
      if (!name.equals(Inputs.STDIN)) {
        paths.add(path(name));
      }
    }
    return paths;
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new Failure(name + ": not a path: " + e.getReason());
    }
  }
}
