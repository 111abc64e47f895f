package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.BlockCutter;
import dev.winnow.core.segment.LineSegmenter;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.MediaType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFeaturesTest {

  private static final String TEXT =
      """
      Home
      Sport
      The heron of Lannock leaves the fountain
      A heron that had stood in the fountain of Lannock for six days flew away on Sunday night.
      The committee that was to decide about the heron met on Monday, and decided about the pump.
      Subscribe
      Home
      """;

  private static PageContext context(String text, Optional<String> url) {
    SegmentedPage page =
        new LineSegmenter(Limits.DEFAULT, BlockCutter.NONE)
            .segment(text, TextNormalizer.forDocument(text, MediaType.TEXT));
    return new PageContext(page, url, Optional.empty(), Optional.empty(), List.of());
  }

  private static float[] features(String text, PageEvidence.Builder evidence, String url) {
    return LineFeatures.of(context(text, Optional.of(url)), evidence);
  }

  private static float[] features(String text) {
    PageContext context = context(text, Optional.empty());
    return LineFeatures.of(context, PageEvidence.builder(context.page().blocks().size()));
  }

  private static float value(float[] features, int line, String name) {
    return features[line * LineCatalog.size() + LineCatalog.index(name)];
  }

  @ParameterizedTest
  @ValueSource(strings = {TEXT, "x", "港の灯台。", "\u00A9", "1\n2\n3", "...\n...", "- a\n- b"})
  void everyValueIsANumber(String text) {
    float[] features = features(text);
    assertThat(features.length % LineCatalog.size()).isZero();
    for (float value : features) {
      assertThat(value).isFinite();
    }
  }

  @Test
  void aTextWithoutLinesHasNoFeatures() {
    assertThat(features("")).isEmpty();
  }

  @Test
  void everyFeatureIsDescribed() {
    assertThat(LineCatalog.features())
        .allSatisfy(
            feature -> {
              assertThat(feature.name()).startsWith(feature.group() + ".");
              assertThat(feature.meaning()).isNotBlank();
            });
  }

  /** No language: only the text itself tells which of its words are small. */
  @Test
  void theSmallWordsOfAnyLanguageAreFoundInTheText() {
    float[] features =
        features(
            """
            Morku
            Ol brenka ti morku sa vel dranno ol pirrin sa ol talmek ti vorra brun.
            Sa ol dranno vel morku ti hennar ol tarvin brek ol lunno sa mirren.
            Ol vorra ti pirrin vel talmek sa ol brun hennar ti lunno ol garrem.
            Tarvin ti brek sa ol mirren vel ol garrem hulda sa ti nemmer ol sotti.
            Kirrat
            """);
    for (int line = 1; line <= 4; line++) {
      assertThat(value(features, line, "text.own-words")).isBetween(0.3f, 0.9f);
      assertThat(value(features, line, "text.prose-words")).isLessThan(0.2f);
      assertThat(value(features, line, "text.own-relative")).isBetween(0.5f, 1.5f);
    }
    assertThat(value(features, 5, "text.own-words")).isZero();
    assertThat(value(features, 5, "neighbour.back-1.own-words")).isPositive();
  }

  @Test
  void aTextWithLittleRunningTextHasNoWordsOfItsOwn() {
    float[] features = features(TEXT);
    assertThat(value(features, 3, "text.own-words")).isZero();
    assertThat(value(features, 3, "text.own-relative")).isZero();
  }

  @Test
  void theRunOfRunningTextIsFound() {
    float[] features = features(TEXT);
    assertThat(value(features, 2, "run.inside")).isZero();
    assertThat(value(features, 3, "run.inside")).isOne();
    assertThat(value(features, 4, "run.inside")).isOne();
    assertThat(value(features, 5, "run.inside")).isZero();
  }

  @Test
  void aLineThatIsSaidAgainIsCounted() {
    float[] features = features(TEXT);
    assertThat(value(features, 0, "repetition.lines")).isOne();
    assertThat(value(features, 0, "repetition.earlier")).isZero();
    assertThat(value(features, 6, "repetition.earlier")).isOne();
    assertThat(value(features, 5, "repetition.lines")).isZero();
  }

  @Test
  void aHeadlineSharesItsWordsWithTheTextAndTheAddress() {
    PageEvidence.Builder evidence = PageEvidence.builder(7);
    String url = "https://example.com/news/heron-of-lannock-leaves-the-fountain";
    float[] features = features(TEXT, evidence, url);
    assertThat(value(features, 2, "core.shared")).isGreaterThan(0.5f);
    assertThat(value(features, 2, "title.address-share")).isGreaterThan(0.7f);
    assertThat(value(features, 2, "title.from-title")).isZero();
    assertThat(value(features, 5, "core.shared")).isZero();
    assertThat(value(features, 5, "title.address-share")).isZero();
  }

  @Test
  void withoutAnAddressNothingIsSharedWithIt() {
    assertThat(value(features(TEXT), 2, "title.address-words")).isEqualTo(-1);
  }

  @Test
  void whatRulesSayIsAFeature() {
    PageEvidence.Builder evidence = PageEvidence.builder(7);
    evidence.add(
        5, new Evidence.RuleHit("test/rule", BlockKind.PAYWALL, 0.75, Evidence.Reach.BLOCK));
    float[] features = features(TEXT, evidence, "");
    assertThat(value(features, 5, "kind.paywall.weight")).isEqualTo(0.75f);
    assertThat(value(features, 5, "claim.any")).isEqualTo(0.75f);
    assertThat(value(features, 4, "claim.behind")).isPositive();
    assertThat(value(features, 6, "claim.before")).isPositive();
    assertThat(value(features, 0, "document.claim-kinds")).isOne();
  }

  @Test
  void theSameTextHasTheSameFeatures() {
    assertThat(features(TEXT)).isEqualTo(features(TEXT));
  }
}
