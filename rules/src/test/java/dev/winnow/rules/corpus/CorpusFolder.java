package dev.winnow.rules.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds and reads the files of the {@code corpus} folder beside the modules. */
final class CorpusFolder {

  private static final String KNOWN_FAILURES = "known-failures.txt";

  private CorpusFolder() {}

  /** A path relative to the repository's root, whatever the folder that the tests run in. */
  static Path inRepository(String path) {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("..").resolve(path);
  }

  /** The cases by name, in the order of their names. */
  static List<CorpusCase> cases() {
    try (Stream<Path> folders = Files.list(inRepository("corpus/cases"))) {
      return folders.filter(Files::isDirectory).sorted().map(CorpusCase::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the cases that are expected to fail. */
  static Set<String> knownFailures() {
    Set<String> names = new TreeSet<>();
    for (String line : lines(inRepository("corpus").resolve(KNOWN_FAILURES))) {
      String name = line.replaceFirst("#.*", "").strip();
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  /** The text of a file with its line ends made {@code \n}. */
  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file that need not be there. */
  static Optional<String> readIfPresent(Path file) {
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  /** The lines of a file. */
  static List<String> lines(Path file) {
    return read(file).lines().toList();
  }

  /**
   * The rows of a tab-separated file; empty lines and lines that start with {@code #} are left out.
   *
   * @param columns how many columns each row has; the last one may hold tabs
   */
  static List<List<String>> rows(Path file, int columns) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines(file)) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      List<String> row = List.of(line.split("\t", columns));
      if (row.size() != columns) {
        throw new IllegalArgumentException(
            file + ": expected " + columns + " columns in \"" + line + "\"");
      }
      rows.add(row);
    }
    return rows;
  }
}
