package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.decide.Focus;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.source.RawDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelScorerTest {

  /** Promised size of the file. (Bytes.) */
  private static final int MAX_SIZE = 400_000;

  private static final String PAGE =
      """
      <html><head><title>Fog over Ostrand - Courier</title></head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
      <article><h1>Fog over Ostrand</h1>
      <p>For three days the ferries have stayed in the harbour, and nobody knows when they will sail again.</p>
      <p>The harbour master, who has seen many winters, said that he had never measured so little sight.</p>
      <p>Whoever has to cross the sound takes the bridge at Kelm, which is forty kilometres further north.</p>
      </article>
      <div class="newsletter">Sign up for our newsletter</div>
      <footer>Courier of Ostrand. All rights reserved.</footer></body></html>
      """;

  private static Winnow.Builder learned() {
    return Winnow.builder().pageScorer(ModelScorer.bundled());
  }

  private static Extraction.Extracted clean(Winnow winnow) {
    byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_8);
    return (Extraction.Extracted) winnow.clean(RawDocument.html("1", bytes));
  }

  @Test
  void theTextIsKeptAndTheRestIsNot() {
    Extraction.Extracted article = clean(learned().build());

    assertThat(article.record().text())
        .contains("three days", "many winters", "bridge at Kelm")
        .doesNotContain("Sport", "newsletter", "rights reserved");
    assertThat(article.record().provenance().model()).isEqualTo(ModelScorer.bundled().model());
  }

  @Test
  void theClassicScorerIsStillThere() {
    Extraction.Extracted article = clean(Winnow.builder().scoring(Scoring.CLASSIC).build());

    assertThat(article.record().text()).contains("three days", "bridge at Kelm");
    assertThat(article.record().provenance().model()).isEqualTo(HtmlScorer.MODEL);
  }

  @Test
  void everyBlockHasOneScore() {
    for (Decision decision : clean(learned().build()).decisions()) {
      assertThat(decision.evidence())
          .filteredOn(Evidence.Score.class::isInstance)
          .singleElement()
          .satisfies(
              score -> {
                assertThat(score.source()).isEqualTo(ModelScorer.NAME);
                assertThat(((Evidence.Score) score).content()).isBetween(0.0, 1.0);
              });
    }
  }

  @Test
  void theFocusMovesTheCut() {
    int precise = clean(learned().focus(Focus.PRECISION).build()).record().wordCount();
    int balanced = clean(learned().build()).record().wordCount();
    int complete = clean(learned().focus(Focus.RECALL).build()).record().wordCount();

    assertThat(precise).isLessThanOrEqualTo(balanced);
    assertThat(balanced).isLessThanOrEqualTo(complete);
  }

  @Test
  void theBundledModelIsSmallAndSaysWhereItComesFrom() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ModelScorer.class.getResourceAsStream("html-blocks.model"))) {
      byte[] bytes = in.readAllBytes();
      BlockModel model = BlockModel.read(new java.io.ByteArrayInputStream(bytes));

      assertThat(bytes.length).isLessThanOrEqualTo(MAX_SIZE);
      assertThat(model.origin()).containsKeys("date", "parameters", "licence-1");
      assertThat(model.origin().keySet()).anyMatch(key -> key.startsWith("words-f1-"));
      assertThat(FeatureCatalog.names()).containsAll(model.features());
    }
  }
}
