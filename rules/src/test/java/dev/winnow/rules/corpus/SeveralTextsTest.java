package dev.winnow.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.winnow.core.Extraction;
import dev.winnow.core.Extraction.Extracted;
import dev.winnow.core.Winnow;
import dev.winnow.core.article.ArticleRecord;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.metadata.MetadataField;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.source.MediaType;
import dev.winnow.core.source.RawDocument;
import dev.winnow.rules.RulePacks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Texts that hold several articles, in {@code corpus/several}, and texts that only look so. */
class SeveralTextsTest {

  private static final String ARTICLES = "articles.tsv";

  private final Winnow splitting =
      Winnow.builder().knowledge(RulePacks.bundled()).splitArticles(true).build();

  private static List<Path> cases() {
    try (Stream<Path> folders = Files.list(CorpusFolder.inRepository("corpus/several"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Extracted> split(Path folder) {
    String text = CorpusFolder.read(folder.resolve("source.txt"));
    List<Extracted> articles = new ArrayList<>();
    for (Extraction extraction : splitting.cleanAll(RawDocument.text("id", text))) {
      articles.add((Extracted) extraction);
    }
    return articles;
  }

  @TestFactory
  Stream<DynamicTest> eachArticleIsARecordOfItsOwn() {
    return cases().stream()
        .filter(folder -> Files.exists(folder.resolve(ARTICLES)))
        .map(folder -> dynamicTest(folder.getFileName().toString(), () -> check(folder)));
  }

  private void check(Path folder) {
    List<Extracted> articles = split(folder);
    List<List<String>> expected = CorpusFolder.rows(folder.resolve(ARTICLES), 3);
    assertThat(articles).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      ArticleRecord record = articles.get(i).record();
      assertThat(record.id()).isEqualTo(i == 0 ? "id" : "id#" + (i + 1));
      assertThat(record.text())
          .isEqualTo(CorpusFolder.read(folder.resolve((i + 1) + ".txt")).strip());
      assertThat(record.metadata().value(MetadataField.HEADLINE)).hasValue(expected.get(i).get(0));
      assertThat(record.metadata().list(MetadataField.AUTHORS))
          .containsExactly(expected.get(i).get(1));
      assertThat(record.metadata().value(MetadataField.DATE_PUBLISHED))
          .hasValue(expected.get(i).get(2));
    }
    checkTraces(articles);
  }

  /** Every record decides on every block, and no block is in the text of two. */
  private static void checkTraces(List<Extracted> articles) {
    for (Extracted article : articles) {
      assertThat(article.decisions())
          .extracting(Decision::block)
          .isEqualTo(articles.get(0).page().blocks());
    }
    for (TextBlock block : articles.get(0).page().blocks()) {
      assertThat(articles.stream().filter(a -> a.decisions().get(block.index()).kept()).count())
          .as(block.text())
          .isLessThanOrEqualTo(1);
    }
  }

  @TestFactory
  Stream<DynamicTest> whatOnlyLooksLikeSeveralIsOne() {
    return cases().stream()
        .filter(folder -> !Files.exists(folder.resolve(ARTICLES)))
        .map(
            folder ->
                dynamicTest(
                    folder.getFileName().toString(), () -> assertThat(split(folder)).hasSize(1)));
  }

  @Test
  void withoutTheOptionATextIsOneRecordWithAllArticles() {
    Winnow winnow = CleanerUnderTest.create();
    for (Path folder : cases()) {
      String text = CorpusFolder.read(folder.resolve("source.txt"));
      assertThat(winnow.cleanAll(RawDocument.text("id", text))).hasSize(1);
    }
  }

  @TestFactory
  Stream<DynamicTest> theOtherTextsOfTheCorpusAreOneEach() {
    Winnow winnow = CleanerUnderTest.create();
    return CorpusFolder.cases().stream()
        .filter(corpusCase -> corpusCase.document().mediaType() == MediaType.TEXT)
        .map(
            corpusCase ->
                dynamicTest(
                    corpusCase.name(),
                    () -> {
                      List<Extraction> split = splitting.cleanAll(corpusCase.document());
                      assertThat(split).hasSize(1);
                      if (winnow.clean(corpusCase.document()) instanceof Extracted one) {
                        assertThat(((Extracted) split.get(0)).record()).isEqualTo(one.record());
                      }
                    }));
  }
}
