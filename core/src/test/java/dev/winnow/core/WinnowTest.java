package dev.winnow.core;

import static dev.winnow.core.TestPages.sentence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.winnow.core.evidence.Knowledge;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Rejection;
import dev.winnow.core.reason.Rejection.Reason;
import dev.winnow.core.reason.Stage;
import dev.winnow.core.segment.BlockCutter;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.RawDocument;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WinnowTest {

  private static final String PAGE =
      "<h1>Ferry</h1><p>" + sentence(1, 40) + "<h2>Rescue</h2><p>" + sentence(2, 40);

  private static final Knowledge BROKEN =
      new Knowledge() {
        @Override
        public String version() {
          return "broken";
        }

        @Override
        public BlockCutter cutter() {
          return BlockCutter.NONE;
        }

        @Override
        public void classify(PageContext context, PageEvidence.Builder evidence) {
          throw new IllegalStateException("no rules today");
        }
      };

  private static Rejection rejection(Winnow winnow, RawDocument document) {
    return ((Extraction.Rejected) winnow.clean(document)).rejection();
  }

  private static Reason reason(RawDocument document) {
    return rejection(Winnow.builder().build(), document).reason();
  }

  private static Extraction.Extracted extracted(Winnow.Builder builder, String html) {
    return (Extraction.Extracted) builder.build().clean(RawDocument.html("1", html));
  }

  @Test
  void refusesWhatHoldsNothing() {
    assertThat(reason(RawDocument.html("1", new byte[0]))).isEqualTo(Reason.EMPTY);
    assertThat(reason(RawDocument.text("1", ""))).isEqualTo(Reason.EMPTY);
    assertThat(reason(RawDocument.text("1", " \n "))).isEqualTo(Reason.NO_TEXT);
    assertThat(reason(RawDocument.html("1", "<img src=a>"))).isEqualTo(Reason.NO_TEXT);
  }

  @Test
  void refusesWhatIsNoText() {
    byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    assertThat(reason(RawDocument.html("1", image))).isEqualTo(Reason.BINARY);
  }

  @Test
  void refusesWhatIsLargerThanTheLimitAndTakesWhatIsNot() {
    Winnow winnow = Winnow.builder().limits(new Limits(10, 10, 10)).build();
    assertThat(rejection(winnow, RawDocument.text("1", "x".repeat(11))).reason())
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(winnow.clean(RawDocument.text("1", "x".repeat(10))))
        .isInstanceOf(Extraction.Extracted.class);
  }

  @Test
  void refusesErrorsConsentDialogsAndMenus() {
    assertThat(reason(RawDocument.html("1", "<title>404 Not Found</title><p>Sorry.")))
        .isEqualTo(Reason.ERROR_PAGE);
    assertThat(reason(RawDocument.html("1", "<title>We value your privacy</title><p>OK.")))
        .isEqualTo(Reason.CONSENT_PAGE);
    assertThat(reason(RawDocument.html("1", "<nav><a href=a>A</a> <a href=b>B</a></nav>")))
        .isEqualTo(Reason.NO_ARTICLE);
  }

  @Test
  void anArticleAboutAnErrorIsOne() {
    assertThat(
            Winnow.builder()
                .build()
                .clean(
                    RawDocument.html(
                        "1", "<title>404 Not Found</title><p>" + sentence(1, 50) + PAGE)))
        .isInstanceOf(Extraction.Extracted.class);
  }

  @Test
  void aFaultIsARejectionThatNamesItAndItsStage() {
    Rejection fault =
        rejection(Winnow.builder().knowledge(BROKEN).build(), RawDocument.html("1", PAGE));
    assertThat(fault.reason()).isEqualTo(Reason.INTERNAL);
    assertThat(fault.stage()).isEqualTo(Stage.CLASSIFY);
    assertThat(fault.detail()).contains("no rules today");
  }

  @Test
  void optionsKeepAndRemoveKinds() {
    assertThat(extracted(Winnow.builder(), PAGE).record().text()).contains("Rescue");
    assertThat(extracted(Winnow.builder().remove(BlockKind.HEADING), PAGE).record().text())
        .doesNotContain("Rescue");
    String figure = PAGE + "<figure><figcaption>A gull</figcaption></figure>";
    assertThat(extracted(Winnow.builder(), figure).record().text()).doesNotContain("gull");
    assertThat(extracted(Winnow.builder().keep(BlockKind.CAPTION), figure).record().text())
        .contains("A gull");
  }

  @Test
  void theRecordCarriesWhereItCameFromAndWhatMadeIt() {
    RawDocument document =
        RawDocument.html("42", PAGE)
            .withUrl("https://vell.example/1")
            .withProperties(Map.of("crawl", 7));
    assertThat(Winnow.builder().build().clean(document))
        .isInstanceOfSatisfying(
            Extraction.Extracted.class,
            result -> {
              assertThat(result.record().id()).isEqualTo("42");
              assertThat(result.record().url()).contains("https://vell.example/1");
              assertThat(result.record().properties()).isEqualTo(Map.of("crawl", 7));
              assertThat(result.record().provenance().version()).isEqualTo(Winnow.VERSION);
              assertThat(result.record().provenance().rules()).isEqualTo("none");
            });
  }

  @Test
  void theVersionIsKnown() {
    assertThat(Winnow.VERSION).matches("\\d+\\.\\d+.*");
  }

  @Test
  @SuppressWarnings("NullAway") // What is tested is that null is refused.
  void theBuilderRefusesNull() {
    assertThatNullPointerException().isThrownBy(() -> Winnow.builder().knowledge(null));
    assertThatNullPointerException().isThrownBy(() -> Winnow.builder().focus(null));
    assertThatNullPointerException().isThrownBy(() -> Winnow.builder().limits(null));
  }
}
