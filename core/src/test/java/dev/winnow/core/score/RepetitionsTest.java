package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionsTest {

  private static final String TEXT = "The ferry to Vell left the harbour at noon.";

  private static PageEvidence evidence(PageContext page) {
    PageEvidence.Builder evidence = PageEvidence.builder(page.page().blocks().size());
    new Repetitions().classify(page, evidence);
    return evidence.build();
  }

  private static boolean isEmpty(PageEvidence evidence) {
    for (int i = 0; i < evidence.size(); i++) {
      if (!evidence.of(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void aBlockThatSaysWhatAnEarlierOneSaidIsARepetition() {
    PageEvidence evidence =
        evidence(
            TestPages.html(
                "<p>"
                    + TEXT
                    + "<p>Nobody waved.<h2>the FERRY to Vell left the"
                    + " harbour at noon!</h2>"));
    assertThat(evidence.of(0)).isEmpty();
    assertThat(evidence.of(1)).isEmpty();
    assertThat(evidence.of(2)).containsExactly(new Evidence.Repeat(0, 1));
  }

  @Test
  void aThirdOneRepeatsBoth() {
    assertThat(evidence(TestPages.html(("<div><p>" + TEXT + "</div>").repeat(3))).of(2))
        .containsExactly(new Evidence.Repeat(0, 1), new Evidence.Repeat(1, 1));
  }

  private static final String BOX =
      "<div><p>"
          + TEXT
          + "</p><h3>Fares</h3><p>Two boats.</p><p>Nobody knew when the next one would"
          + " leave the island.</p></div>";

  @Test
  void shortBlocksBetweenRepetitionsAreRepetitionsInThatOrder() {
    PageEvidence evidence = evidence(TestPages.html(BOX + "<p>Then came the snow.</p>" + BOX));
    assertThat(evidence.of(6)).containsExactly(new Evidence.Repeat(1, 1));
    assertThat(evidence.of(7)).containsExactly(new Evidence.Repeat(2, 1));
  }

  @Test
  void otherShortBlocksBetweenRepetitionsAreNot() {
    String other = BOX.replace("Two boats.", "Three boats.");
    PageEvidence evidence = evidence(TestPages.html(BOX + "<p>Then came the snow.</p>" + other));
    assertThat(evidence.of(6)).isEmpty();
    assertThat(evidence.of(7)).isEmpty();
    assertThat(evidence.of(8)).containsExactly(new Evidence.Repeat(3, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div><p>The ferry left the harbour at noon.</div>"
            + "<div><p>The ferry left the harbour at noon.</div>",
        "<div><p>The ferry to Vell left the harbour at noon.</div>"
            + "<div><p>The ferry to Vell left the harbour at one.</div>",
        "<pre>the ferry to vell left the harbour at noon</pre>"
            + "<pre>the ferry to vell left the harbour at noon</pre>",
        "<table><tr><td>the ferry to vell left the harbour at noon"
            + "<td>the ferry to vell left the harbour at noon</table>"
      })
  void shortOrDifferentBlocksCodeAndCellsAreNone(String html) {
    assertThat(isEmpty(evidence(TestPages.html(html)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>" + TEXT + "<br>Nobody waved.<br>" + TEXT + "</p>",
        "<p>" + TEXT + "</p><p>Nobody waved.</p><p>" + TEXT + "</p>",
        "<ul><li>" + TEXT + "<li>Nobody waved.<li>" + TEXT + "</ul>"
      })
  void whatIsSaidAgainInTheSameContainerIsARefrain(String html) {
    assertThat(isEmpty(evidence(TestPages.html(html)))).isTrue();
  }

  @Test
  void plainTextsMayHaveRefrains() {
    assertThat(isEmpty(evidence(TestPages.text(TEXT, TEXT)))).isTrue();
  }

  @Test
  void aBlockRepeatedWithoutEndIsComparedWithTheFirstFewOnly() {
    assertThat(evidence(TestPages.html(("<div><p>" + TEXT + "</div>").repeat(50))).of(49))
        .hasSize(4);
  }
}
