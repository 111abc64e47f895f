package dev.winnow.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.winnow.core.Extraction.Extracted;
import dev.winnow.core.Winnow;
import dev.winnow.core.article.ArticleRecord;
import dev.winnow.core.article.Caption;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.metadata.MetadataField;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.SourceSpan;
import dev.winnow.core.source.RawDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Five real dumps with a label on every line. They are no part of the repository: the system
 * property {@code winnow.shared} names the folder that holds {@code seeds/}, by default {@code
 * ../shared} beside the repository; without it these tests are skipped.
 */
@Tag("shared-data")
class SeedsTest {

  private static final String CUT_OFF = "000_e3da0996cb9da27c";
  private static final String REPLACED = "002_5456de359fd1d4b7";
  private static final String AGENCY_LAST = "003_778f94a180eceaa4";
  private static final String RELATED_CARDS = "004_38bc51043e7018fd";

  private final Winnow winnow = CleanerUnderTest.create();
  private final Path seeds =
      Optional.ofNullable(System.getProperty("winnow.shared"))
          .map(Path::of)
          .orElseGet(() -> CorpusFolder.inRepository("../shared"))
          .resolve("seeds");

  @BeforeEach
  void skipWithoutTheSharedFolder() {
    assumeTrue(Files.isDirectory(seeds), () -> "skipped: there is no folder " + seeds);
  }

  @ParameterizedTest
  @ValueSource(strings = {CUT_OFF, "001_8e49069116eaf008", REPLACED, AGENCY_LAST, RELATED_CARDS})
  void everyLineIsWhatItsLabelSays(String name) {
    assertThat(labels(name).problems(clean(name))).as(name).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {CUT_OFF, "001_8e49069116eaf008", REPLACED, AGENCY_LAST, RELATED_CARDS})
  void everyCharacterIsInOneBlock(String name) {
    Extracted result = clean(name);
    assertThat(Invariants.partition(result)).as(name).isEmpty();
  }

  @Test
  void aTextThatEndsAtASubscriptionWallIsTruncated() {
    ArticleRecord record = clean(CUT_OFF).record();
    assertThat(record.truncated()).isTrue();
    assertThat(record.metadata().accessibleForFree()).contains(false);
    assertThat(record.metadata().value(MetadataField.IN_LANGUAGE)).contains("en");
  }

  @Test
  void aWholeTextIsNotTruncated() {
    assertThat(clean(REPLACED).record().truncated()).isFalse();
    assertThat(clean(RELATED_CARDS).record().truncated()).isFalse();
  }

  @Test
  void aCaptionAndItsCreditRunTogetherComeApart() {
    Extracted result = clean(CUT_OFF);
    int number = labels(CUT_OFF).linesLabelled("caption").get(0);
    SourceSpan span = LineLabels.lines(result.page().source()).get(number - 1);
    String line = span.of(result.page().source());

    assertThat(result.record().captions()).hasSize(1);
    Caption caption = result.record().captions().get(0);
    assertThat(line)
        .startsWith(caption.text().orElseThrow())
        .endsWith(caption.credit().orElseThrow());
    String between =
        line.substring(
            caption.text().orElseThrow().length(),
            line.length() - caption.credit().orElseThrow().length());
    assertThat(between).isEqualTo("Credit…");
    assertThat(LineLabels.decisionsOn(result, span))
        .extracting(Decision::kind)
        .containsExactly(BlockKind.CAPTION, BlockKind.CREDIT);
  }

  @Test
  void captionsAndTheCreditLinesBelowThemBelongTogether() {
    List<Caption> captions = clean(RELATED_CARDS).record().captions();
    assertThat(captions).hasSize(2);
    assertThat(captions)
        .allSatisfy(
            caption -> {
              assertThat(caption.text()).isPresent();
              assertThat(caption.credit().orElse("")).contains("Getty Images");
            });
  }

  @Test
  void anAgencyNamedInTheLastLineIsAnAgencyOfTheRecord() {
    assertThat(clean(AGENCY_LAST).record().metadata().list(MetadataField.AGENCIES))
        .containsExactly("Reuters");
  }

  private LineLabels labels(String name) {
    return LineLabels.read(seeds.resolve(name + ".labels.tsv"));
  }

  private Extracted clean(String name) {
    String text = CorpusFolder.read(seeds.resolve(name + ".txt"));
    return (Extracted) winnow.clean(RawDocument.text(name, text));
  }
}
