package dev.winnow.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.winnow.core.Extraction.Extracted;
import dev.winnow.core.Winnow;
import dev.winnow.core.source.RawDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The sample dumps are what a newcomer runs first: each must give an article. */
class SampleDumpsTest {

  private final Winnow winnow = CleanerUnderTest.create();

  @TestFactory
  List<DynamicTest> everySampleGivesAnArticle() throws IOException {
    try (Stream<Path> files = Files.list(CorpusFolder.inRepository("corpus/dumps"))) {
      List<DynamicTest> tests =
          files
              .filter(file -> !file.toString().endsWith(".jsonl"))
              .sorted()
              .map(file -> dynamicTest(file.getFileName().toString(), () -> givesAnArticle(file)))
              .toList();
      assertThat(tests).isNotEmpty();
      return tests;
    }
  }

  private void givesAnArticle(Path file) {
    String name = file.getFileName().toString();
    String content = CorpusFolder.read(file);
    RawDocument document =
        name.endsWith(".html") ? RawDocument.html(name, content) : RawDocument.text(name, content);
    assertThat(winnow.clean(document))
        .isInstanceOfSatisfying(
            Extracted.class,
            result -> {
              assertThat(result.record().text()).isNotBlank();
              assertThat(Invariants.partition(result)).as(name).isEmpty();
            });
  }
}
