package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Extraction;
import dev.winnow.core.TestPages;
import dev.winnow.core.Winnow;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.decide.Focus;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.source.RawDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineScorerTest {

  /** The three models together add less than this to the library. (Bytes.) */
  private static final int MAX_SIZE = 450_000;

  private static final String ARTICLE =
      """
      For three days the ferries have stayed in the harbour, and nobody knows when they will sail again.
      The harbour master, who has seen many winters, said that he had never measured so little sight.
      Whoever has to cross the sound takes the bridge at Kelm, which is forty kilometres further north.
      The council will meet on Thursday to decide whether the old foghorn is to be sounded once more.
      """;

  private static final String PAGE =
      """
      Skip to content
      Home
      News
      Sport
      Weather
      Opinion
      Log in
      Subscribe
      Search
      Fog over Ostrand
      By Mara Quill
      March 3, 2021
      Share
      Facebook
      Twitter
      """
          + ARTICLE
          + """
          Related articles
          Seal blocks slipway
          Lighthouse for sale
          Sign up for our newsletter
          Email address
          About us
          Contact
          Privacy policy
          Terms of use
          Cookie settings
          Follow us on Facebook
          © 2021 Courier of Ostrand. All rights reserved.
          """;

  private static Extraction.Extracted clean(Winnow winnow, String text) {
    return (Extraction.Extracted) winnow.clean(RawDocument.text("1", text));
  }

  private static Extraction.Extracted clean(String text) {
    return clean(Winnow.builder().build(), text);
  }

  @ParameterizedTest
  @MethodSource("textsWithoutLeftovers")
  void aTextWithoutLeftoversComesOutUnchanged(String text) {
    assertThat(clean(text).record().text()).isEqualTo(text.strip());
  }

  static List<String> textsWithoutLeftovers() {
    return List.of(
        ARTICLE,
        // Verse.
        """
        The tide came in at four o'clock
        and took the castle and the flag,
        and left a shell upon the rock
        and nothing in the paper bag.

        The tide went out at half past ten
        and left the castle as it found it;
        we built the walls and tower again
        and dug another moat around it.
        """,
        // A recipe.
        """
        Oat cakes of Corley

        200 g oats
        1 spoon of butter
        a pinch of salt
        hot water

        Melt the butter in the water and stir it into the oats until the dough holds together.
        Roll it out thinly, cut it into quarters and bake it on a dry iron until the edges curl.
        """,
        // A chat.
        """
        Ann: are you at the quay?
        Bo: on my way, the bus is late
        Ann: the boat leaves at nine
        Bo: then it leaves without me
        Ann: I will ask him to wait, he owes me a favour
        """,
        // A law.
        """
        § 4 Duties of the keeper

        (1) The keeper shall light the lamp at sunset and shall put it out at sunrise.
        (2) The keeper shall enter in the book each ship that passes, with its name and its course.
        (3) Whoever hinders the keeper in these duties shall pay a fine of up to twenty crowns.
        """,
        // Code.
        """
        int count(int[] boats) {
          int sum = 0;
          for (int boat : boats) {
            sum += boat;
          }
          return sum;
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Reply", "A line.", "港", "One two three four five six seven"})
  void aTextOfOneLineHasAScore(String text) {
    assertThat(clean(text).decisions()).hasSize(1);
  }

  @Test
  void everyLineHasOneScore() {
    for (Decision decision : clean(PAGE).decisions()) {
      assertThat(decision.evidence())
          .filteredOn(Evidence.Score.class::isInstance)
          .singleElement()
          .satisfies(
              score -> {
                assertThat(score.source()).isEqualTo(LineScorer.NAME);
                assertThat(((Evidence.Score) score).content()).isBetween(0.0, 1.0);
              });
    }
  }

  @Test
  void ofAListThatSomebodyWantedOnlyWhatIsBeyondDoubtGoes() {
    String list = "Lighthouse for sale\nSeal blocks slipway\nFog over Ostrand\nTide tables\n";
    Seen seen = new Seen(TestPages.text(list.split("\n", -1)));
    for (int i = 0; i < 3; i++) {
      seen.rule(i, BlockKind.RELATED, i == 0 ? 0.97 : 0.9);
    }
    seen.by(LineScorer.bundled());

    assertThat(certainty(seen, 0)).isLessThan(0.97);
    assertThat(certainty(seen, 1)).isGreaterThan(0.9);
    assertThat(certainty(seen, 2)).isGreaterThan(0.9);
  }

  private static double certainty(Seen seen, int block) {
    return 2 * seen.score(block).content() - 1;
  }

  @Test
  void theFocusMovesTheCut() {
    int precise = clean(Winnow.builder().focus(Focus.PRECISION).build(), PAGE).record().wordCount();
    int balanced = clean(PAGE).record().wordCount();
    int complete = clean(Winnow.builder().focus(Focus.RECALL).build(), PAGE).record().wordCount();

    assertThat(precise).isLessThanOrEqualTo(balanced);
    assertThat(balanced).isLessThanOrEqualTo(complete);
  }

  @Test
  void theRecordNamesTheModel() {
    assertThat(clean(ARTICLE).record().provenance().model())
        .isEqualTo(LineScorer.bundled().model());
  }

  @Test
  void theBundledModelsAreSmallAndSayWhereTheyComeFrom() throws IOException {
    int size = 0;
    for (String resource :
        List.of("text-shapes.model", "text-pages.model", "text-residues.model")) {
      try (InputStream in =
          Objects.requireNonNull(LineScorer.class.getResourceAsStream(resource))) {
        byte[] bytes = in.readAllBytes();
        size += bytes.length;
        BlockModel model = BlockModel.read(new ByteArrayInputStream(bytes));
        assertThat(model.origin()).containsKeys("made-by", "date", "parameters", "licence-1");
        assertThat(LineCatalog.features().stream().map(FeatureCatalog.Feature::name))
            .containsAll(model.features());
      }
    }
    assertThat(size).isLessThanOrEqualTo(MAX_SIZE);
  }
}
