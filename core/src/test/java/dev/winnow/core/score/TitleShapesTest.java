package dev.winnow.core.score;

import static dev.winnow.core.TestPages.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.reason.BlockKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleShapesTest {

  private static final String TITLE = "Ferry runs aground off Vell";
  private static final String PROSE =
      "The ferry to Vell ran onto a sandbank shortly before noon, and it took the crew of the"
          + " lifeboat until the evening to bring all passengers ashore.";

  private static Seen html(String html) {
    return new Seen(TestPages.html(html)).by(new TitleShapes());
  }

  private static Seen text(String... lines) {
    return new Seen(TestPages.text(lines)).by(new TitleShapes());
  }

  @Test
  void theBlockThatSaysThePagesTitleIsTheHeadline() {
    Seen seen = html("<title>" + TITLE + "</title><p>News<h1>" + TITLE + "!</h1><p>" + PROSE);
    assertThat(seen.shapes()).containsExactly("1 structure/title title");
    assertThat(seen.repeats()).isEmpty();
  }

  @Test
  void amongSeveralTheMainHeadingIsTheHeadlineAndLaterOnesRepeatIt() {
    Seen seen =
        html(
            "<title>"
                + TITLE
                + "</title><p>"
                + TITLE
                + "<h2>"
                + TITLE
                + "</h2><p>"
                + PROSE
                + "<p>"
                + TITLE);
    assertThat(seen.shapes()).containsExactly("1 structure/title title");
    assertThat(seen.repeats()).containsExactly("3 of 1");
  }

  @Test
  void withoutAHeadingItIsTheFirstBlockThatIsNoLink() {
    Seen seen =
        html(
            "<title>"
                + TITLE
                + "</title><p><a href=x>"
                + TITLE
                + "</a><p>"
                + TITLE
                + "<p>"
                + PROSE);
    assertThat(seen.shapes()).containsExactly("1 structure/title title");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Ferry runs aground<p>text",
        "<title>Ferry runs aground | Vell Times</title><p>Ferry runs aground",
        "<title>...</title><p>***<p>text",
        "<title>Ferry</title>"
      })
  void withoutABlockThatSaysTheTitleThereIsNoHeadline(String html) {
    assertThat(html(html).shapes()).isEmpty();
  }

  @Test
  void aLineThatComesTwiceAtTheHeadIsTheHeadline() {
    Seen seen = text(TITLE, "By Ada Quill", TITLE.toUpperCase(java.util.Locale.ROOT), PROSE);
    assertThat(seen.shapes()).containsExactly("0 structure/title title");
    assertThat(seen.repeats()).containsExactly("2 of 0");
  }

  @Test
  void aDateThatComesTwiceIsNoHeadline() {
    assertThat(text("Sep 21, 2031", "Ada Quill", "Sep 21, 2031", PROSE).shapes()).isEmpty();
    assertThat(text("6:58:36 AM: ───", "7:02:11 AM: ───", PROSE).shapes()).isEmpty();
  }

  @Test
  void aHeadlineMayAskOrCryOut() {
    assertThat(text("Why did it run aground?", "News", "Why did it run aground?", PROSE).shapes())
        .containsExactly("0 structure/title title");
  }

  @Test
  void aSentenceAboveARepeatedHeadlineIsItsSummary() {
    String summary = "A ferry ran onto a sandbank on Tuesday, and a lifeboat brought all ashore.";
    assertThat(text(summary, TITLE, TITLE, PROSE).shapes())
        .containsExactly("0 structure/summary summary", "1 structure/title title");
  }

  @Test
  void aSentenceBelowARepeatedHeadlineThatSaysItAgainIsItsDeck() {
    assertThat(text(TITLE, TITLE, "A ferry runs aground off the coast.", PROSE).shapes())
        .containsExactly("0 structure/title title", "2 structure/summary summary");
  }

  @Test
  void aFirstSentenceOfItsOwnIsNoDeck() {
    assertThat(text(TITLE, TITLE, "Nobody on board was hurt.", PROSE).shapes())
        .containsExactly("0 structure/title title");
  }

  @Test
  void aRefrainIsNoHeadline() {
    String refrain = "Oh the tide, the turning tide";
    assertThat(text(refrain, PROSE, refrain, PROSE).shapes()).isEmpty();
    assertThat(text(refrain, PROSE, refrain, PROSE).repeats()).isEmpty();
  }

  @Test
  void aPoemHasNoHeadlineByRepetition() {
    Seen seen =
        text("The tide comes in", "the gulls cry out", "The tide comes in", "and we go home");
    assertThat(seen.shapes()).isEmpty();
    assertThat(seen.repeats()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"It ran aground off Vell.", "It ran aground,", "Ferry", "  ferry = vell()"})
  void statementsClausesSingleWordsAndCodeAreNoRepeatedHeadline(String line) {
    Seen seen = text(line, line, PROSE);
    assertThat(seen.shapes()).isEmpty();
    assertThat(seen.repeats()).isEmpty();
  }

  @Test
  void aLineThatComesAgainFarBelowIsNoHeadline() {
    assertThat(text(TITLE, "a b", "c d", "e f", "g h", TITLE, PROSE).shapes()).isEmpty();
  }

  @Test
  void aFirstLineAboveTheTextIsTheHeadlineWhereLeftoversAre() {
    Seen seen =
        new Seen(TestPages.text(TITLE, PROSE, PROSE, "Share this"))
            .rule(3, BlockKind.SHARE, 0.9)
            .by(new TitleShapes());
    assertThat(seen.shapes()).containsExactly("0 structure/title title");
  }

  @Test
  void rulesMayKnowTheLinesAroundIt() {
    Seen seen =
        new Seen(TestPages.text("Share this", TITLE, "By Ada Quill", PROSE, PROSE))
            .rule(0, BlockKind.SHARE, 0.9)
            .rule(2, BlockKind.BYLINE, 0.9)
            .by(new TitleShapes());
    assertThat(seen.shapes()).containsExactly("1 structure/title title");
  }

  @Test
  void aTextWithoutLeftoversKeepsItsFirstLine() {
    assertThat(text(TITLE, PROSE, PROSE).shapes()).isEmpty();
    Seen unsure =
        new Seen(TestPages.text(TITLE, PROSE, PROSE, "Share this"))
            .rule(3, BlockKind.SHARE, 0.5)
            .by(new TitleShapes());
    assertThat(unsure.shapes()).isEmpty();
  }

  @Test
  void twoUnknownLinesAboveTheTextAreNoHeadline() {
    Seen seen =
        new Seen(TestPages.text(TITLE, "A report", PROSE, "Share this"))
            .rule(3, BlockKind.SHARE, 0.9)
            .by(new TitleShapes());
    assertThat(seen.shapes()).isEmpty();
  }

  @Test
  void aFirstLineLikeTheOthersHeadsASectionAsTheyDo() {
    Seen seen =
        new Seen(
                TestPages.text(
                    TITLE,
                    PROSE,
                    "Lifeboat leaves Vell harbour",
                    PROSE,
                    "Harbour closed at night",
                    PROSE,
                    "Share this"))
            .rule(6, BlockKind.SHARE, 0.9)
            .by(new TitleShapes());
    assertThat(seen.shapes()).isEmpty();
  }

  @Test
  void aFirstSentenceThatTheTextSaysAgainIsASummary() {
    assertThat(
            text(
                    "The ferry to Vell ran onto a sandbank shortly before noon.",
                    sentence(1, 25),
                    PROSE)
                .shapes())
        .containsExactly("0 structure/summary summary");
  }

  @Test
  void aFirstLineWithAQuotationOfTheTextIsASummary() {
    assertThat(
            text(
                    "Ada Quill: “We did not see the sandbank at all”",
                    sentence(1, 25),
                    "Ada Quill told the harbour master that night, “We did not see the sandbank at"
                        + " all”, and nobody in the room doubted her.")
                .shapes())
        .containsExactly("0 structure/summary summary");
  }

  @Test
  void aFirstSentenceThatIsSaidOnceStays() {
    assertThat(text("Nobody expected the storm that came.", PROSE, sentence(2, 25)).shapes())
        .isEmpty();
  }

  @Test
  void aPageWithoutBlocksHasNothing() {
    assertThat(html("").shapes()).isEmpty();
    assertThat(text("").shapes()).isEmpty();
  }
}
