package dev.winnow.bench.languages;

import dev.winnow.core.metadata.LanguageGuess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The guess of {@code core}. */
final class WinnowIdentifier implements Identifier {

  private static final List<String> FILES =
      List.of(
          "LanguageGuess.class",
          "LanguageScores.class",
          "LanguageTables.class",
          "function-words.tsv",
          "language-letters.tsv");

  @Override
  public String name() {
    return "winnow";
  }

  @Override
  public String identify(String text) {
    return LanguageCodes.of(LanguageGuess.of(text));
  }

  /** The class and its tables. */
  @Override
  public long bytes() {
    long bytes = 0;
    for (String file : FILES) {
      try (InputStream in = LanguageGuess.class.getResourceAsStream(file)) {
        bytes += in == null ? 0 : in.readAllBytes().length;
      } catch (IOException e) {
        throw new UncheckedIOException(file, e);
      }
    }
    return bytes;
  }
}
