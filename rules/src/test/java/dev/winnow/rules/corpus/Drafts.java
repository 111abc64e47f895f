package dev.winnow.rules.corpus;

import dev.winnow.core.Extraction;
import dev.winnow.core.Extraction.Extracted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes the expected files that a new case lacks, with what the cleaner does now, for a person to
 * correct. Only on request ({@code -Dcorpus.update=true}), never over a file that is there, and
 * never in continuous integration, where nobody would read it.
 */
final class Drafts {

  private static final String REQUEST = "corpus.update";

  private Drafts() {}

  /** Writes what is missing, if that is wanted, and names what it wrote. */
  static List<String> writeMissing(CorpusCase corpusCase, Supplier<Extraction> cleaner) {
    List<String> missing =
        corpusCase.required().stream().filter(file -> !corpusCase.has(file)).toList();
    if (missing.isEmpty() || !Boolean.getBoolean(REQUEST)) {
      return List.of();
    }
    if (System.getenv("CI") != null) {
      throw new IllegalStateException("-D" + REQUEST + " is for people, not for CI");
    }
    if (!(cleaner.get() instanceof Extracted result)) {
      throw new IllegalStateException(corpusCase.name() + " is refused: expect it in meta.tsv");
    }
    List<String> written = new ArrayList<>();
    for (String file : missing) {
      write(corpusCase, file, content(file, result));
      written.add(corpusCase.name() + "/" + file);
    }
    return written;
  }

  private static String content(String file, Extracted result) {
    return switch (file) {
      case CorpusCase.LABELS -> LineLabels.draft(result);
      case CorpusCase.TEXT -> result.record().text() + "\n";
      case CorpusCase.REMOVED -> ExpectedPage.draftRemovals(result);
      default -> throw new IllegalArgumentException("no draft for " + file);
    };
  }

  private static void write(CorpusCase corpusCase, String file, String content) {
    try {
      Files.writeString(corpusCase.file(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
