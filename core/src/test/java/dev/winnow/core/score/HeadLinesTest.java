package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.reason.BlockKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadLinesTest {

  private static final String TITLE = "Ferry runs aground off Vell";
  private static final String PROSE =
      "The ferry to Vell ran onto a sandbank shortly before noon, and it took the crew of the"
          + " lifeboat until the evening to bring all passengers ashore.";

  /** The lines, and below them one that a rule knows for a leftover. */
  private static Seen with(String... lines) {
    List<String> all = new ArrayList<>(Arrays.asList(lines));
    all.add("Share this");
    return new Seen(TestPages.text(all.toArray(new String[0])))
        .rule(lines.length, BlockKind.SHARE, 0.9);
  }

  private static Seen of(String... lines) {
    return with(lines).by(new HeadLines());
  }

  @Test
  void theHeadOfATextWithoutLeftoversStays() {
    Seen seen = new Seen(TestPages.text(above(TITLE, "Ada Quill", "3 March 2031")));
    assertThat(seen.by(new HeadLines()).shapes()).isEmpty();
  }

  private static String[] above(String... head) {
    List<String> lines = new ArrayList<>(Arrays.asList(head));
    lines.addAll(List.of(PROSE, "Nobody was hurt.", PROSE.replace("ferry", "tug")));
    return lines.toArray(new String[0]);
  }

  @Test
  void sectionHeadlineNameAndDateAreTheHeadOfAPage() {
    Seen seen = of(above("REGION", TITLE, "Ada Quill", "Vell - 09 MAR 2031 - 05:30 CET"));
    assertThat(seen.shapes())
        .containsExactly(
            "0 structure/head other",
            "1 structure/title title",
            "2 structure/head byline",
            "3 structure/head dateline");
  }

  @Test
  void aNameMayStandBehindTheDate() {
    assertThat(of(above(TITLE, "3 March 2031", "Ada Quill")).shapes())
        .containsExactly(
            "0 structure/title title", "1 structure/head dateline", "2 structure/head byline");
  }

  @Test
  void aSummaryMayStandInBetweenAndStays() {
    String summary = "A sandbank off Vell held the early ferry for most of a day in spring.";
    Seen seen = of(above(TITLE, summary, "Ada Quill, korrespondent", "3 mars 2031 kl. 10:12"));
    assertThat(seen.shapes())
        .containsExactly(
            "0 structure/title title", "2 structure/head byline", "3 structure/head dateline");
  }

  @Test
  void whatSaysTheHeadlineAgainIsARepetition() {
    String[] lines = above(TITLE, "3 March 2031");
    lines[lines.length - 1] = TITLE;
    List<String> longer = new ArrayList<>(Arrays.asList(lines));
    longer.add(PROSE);
    assertThat(of(longer.toArray(new String[0])).repeats()).containsExactly("4 of 0");
  }

  @Test
  void aBylineThatARuleKnowsMakesAHead() {
    Seen seen =
        with(above("Opinion", TITLE, "By Ada Quill"))
            .rule(2, BlockKind.BYLINE, 0.7)
            .by(new HeadLines());
    assertThat(seen.shapes()).containsExactly("0 structure/head other", "1 structure/title title");
  }

  @Test
  void theHeadlineMayStandBehindThePathAndTheDate() {
    assertThat(of(above("Vell > Harbour", "3 March 2031", TITLE)).shapes())
        .containsExactly(
            "0 structure/head other", "1 structure/head dateline", "2 structure/title title");
    assertThat(of(above("3 March 2031", PROSE, TITLE)).shapes())
        .containsExactly("0 structure/head dateline");
  }

  @Test
  void quotationMarksAreNoPath() {
    String title = "« On a dansé dans la vase » : le fest-noz de Vell";
    assertThat(of(above(title, "3 March 2031")).shapes()).contains("0 structure/title title");
  }

  @Test
  void shortParagraphsAreATextToo() {
    String[] lines = {
      TITLE,
      "3 March 2031",
      "The ferry to Vell ran onto a sandbank shortly before noon.",
      "It took the crew of the lifeboat until the evening to help."
    };
    assertThat(of(lines).shapes()).isEmpty();
    lines[2] = lines[2].replace(" noon", " noon on Monday");
    lines[3] = lines[3].replace(" help", " help everybody ashore");
    assertThat(of(lines).shapes())
        .containsExactly("0 structure/title title", "1 structure/head dateline");
  }

  @Test
  void withoutADateOrABylineNothingIsAHead() {
    assertThat(of(above("REGION", TITLE, "Ada Quill")).shapes()).isEmpty();
    assertThat(of(above("Kapitel 1", "Der Hafen")).shapes()).isEmpty();
  }

  @Test
  void entriesOfAThreadAndOfAListKeepTheirDates() {
    assertThat(
            of(above("AdaQ", "3 March 2031, 10:12", PROSE, "BoM", "4 March 2031, 9:01")).shapes())
        .isEmpty();
    assertThat(of(above("6 Mar 2031", "5 Mar 2031", "4 Mar 2031", "3 Mar 2031")).shapes())
        .isEmpty();
    assertThat(of(TITLE, "3 March 2031", "Another title of a list", "Third title").shapes())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02.11.2031, 18.07 Uhr",
        "Publié le 17 septembre 2031 à 05h30, modifié le 17 septembre 2031 à 10h12",
        "Villar de la Reina - 09 MAR 2031 - 05:30 CET",
        "26 gennaio 2031 (modifica il 27 gennaio 2031 | 09:14)",
        "23 января, 22:14",
        "Mart 14, 2031 09:42",
        "الجمعة، 17 يناير 2031 09:38 م",
        "23 בינואר 2031",
        "2031年3月14日 10時12分",
        "2031-03-14",
        "14.abr.2031 às 4h00",
        "12.2. 08:14•Päivitetty 12.2. 09:02"
      })
  void datesAreToldByTheirForm(String line) {
    assertThat(DateForm.isIn(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "World Cup 2031: 48 teams",
        "2031–32 essays of the county",
        "Effective beginning 6/2/2031:",
        "On 3 March 2031 the harbour was closed.",
        "12 ships in 3 days",
        "Chapter 4",
        "12.2. 13.2. 14.2. 15.2. 16.2. 17.2. 18.2.",
        "3:2 after extra time in front of nine hundred people at Vell"
      })
  void otherNumbersAreNoDates(String line) {
    assertThat(DateForm.isIn(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Quill",
        "Jan van der Berg",
        "SAMUEL ROLDÁN",
        "Yann Le Bozec",
        "A. Quill-Marsh"
      })
  void namesAreToldByTheirCapitals(String line) {
    assertThat(PersonNames.isOne(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour",
        "The harbour of Vell",
        "What now?",
        "Vell 2031",
        "de Vell",
        "Ada, Bo and Cy Quill Marsh Osk"
      })
  void otherLinesAreNoNames(String line) {
    assertThat(PersonNames.isOne(line)).isFalse();
  }
}
