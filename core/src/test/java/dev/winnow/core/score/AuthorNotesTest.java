package dev.winnow.core.score;

import static dev.winnow.core.TestPages.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.reason.BlockKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNotesTest {

  private static final String PROSE = sentence(1, 40);

  private static Seen seen(String... lines) {
    return new Seen(TestPages.text(lines));
  }

  private static List<String> shapes(Seen seen) {
    return seen.by(new AuthorNotes()).shapes();
  }

  /** An article of four paragraphs with these lines behind it. */
  private static String[] article(String... behind) {
    List<String> lines = new ArrayList<>(List.of(PROSE, PROSE, PROSE, PROSE));
    lines.addAll(List.of(behind));
    return lines.toArray(String[]::new);
  }

  private static double weight(Seen seen, int block) {
    return seen.of(block).stream()
        .filter(Evidence.Shape.class::isInstance)
        .mapToDouble(known -> ((Evidence.Shape) known).weight())
        .max()
        .orElse(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Quill is a reporter who covers the harbour for the Vell Times.",
        "Ada Quill (she/her) is the award-winning food columnist of the Vell Times.",
        "• Ada van der Quill, M.D., is a contributing writer in Vell.",
        "Ada Quill ist freie Journalistin und lebt mit zwei Katzen in Vell.",
        "Ada Quill est journaliste au service culture du Courrier de Vell.",
        "Ada Quill es periodista y escribe sobre el puerto de Vell.",
        "Ada Quill è giornalista e scrive del porto di Vell da anni.",
        "Ada Quill é repórter e escreve sobre o porto de Vell.",
        "Ada Quill is freelance journalist en schrijft over de haven.",
        "Ada Quill jest dziennikarką i pisze o porcie w Vell.",
        "Ада Квилл — журналист, пишет о порте и его людях."
      })
  void aNoteSaysWhoWroteTheText(String note) {
    Seen seen = seen(article(note));
    assertThat(shapes(seen)).containsExactly("4 structure/author-note author-bio");
    assertThat(weight(seen, 4)).isGreaterThan(0.8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // No calling, no name, no verb, another sentence's calling, too short, a part of a play.
        "Ada Quill is going to sail to the island again next year.",
        "The Harbour is a place that every reporter of the town knows well.",
        "Nobody is a better reporter than the harbour master of Vell.",
        "Ada Quill, who is a reporter, had sailed before anybody knew of it.",
        "Ada Quill is at home again. The reporter did not ask her where she had been.",
        "Ada is a reporter who covers the harbour for the Vell Times.",
        "Ada Quill is a reporter.",
        "Ada Quill on why every reporter in Vell needs a boat",
        "Ada Quill – the reporter who finds the lamp in the second act"
      })
  void otherLinesAreNone(String line) {
    assertThat(shapes(seen(article(line)))).isEmpty();
  }

  @Test
  void aPersonThatTheTextSpeaksOfIsItsSubject() {
    String about = "Nobody had seen Quill since the ferry left, and " + PROSE;
    assertThat(
            shapes(seen(PROSE, PROSE, about, PROSE, "Ada Quill is a reporter who lives in Vell.")))
        .isEmpty();
  }

  @Test
  void theTextMustBeOver() {
    String note = "Ada Quill is a reporter who lives in Vell.";
    assertThat(shapes(seen(article(note, PROSE, PROSE, PROSE)))).isEmpty();
    assertThat(shapes(seen(note, PROSE, PROSE))).isEmpty();
    assertThat(shapes(seen(PROSE, note))).isEmpty();
  }

  @Test
  void manyNotesAreAListOfPeople() {
    String[] people = new String[9];
    Arrays.setAll(
        people, i -> "Ada Quill" + "abcdefghi".charAt(i) + " is a reporter who lives in Vell.");
    assertThat(shapes(seen(article(people)))).isEmpty();
    assertThat(shapes(seen(article(Arrays.copyOf(people, 8))))).hasSize(8);
  }

  @Test
  void severalNotesStandTogether() {
    assertThat(
            shapes(
                seen(
                    article(
                        "Ada Quill is a reporter who covers the harbour in the evening.",
                        "Bo Marsh is a photographer who lives on the island of Skerry."))))
        .containsExactly(
            "4 structure/author-note author-bio", "5 structure/author-note author-bio");
  }

  @Test
  void whoseCallingIsNotToWriteIsSurelyTheAuthorIfTheBylineSaysSo() {
    String note = "Ada Quill is a professor of tides at the college of Vell.";
    Seen unnamed = seen(article(note));
    assertThat(shapes(unnamed)).hasSize(1);
    assertThat(weight(unnamed, 4)).isEqualTo(0.6);
    Seen named = seen("By Ada Quill", PROSE, PROSE, PROSE, note).rule(0, BlockKind.BYLINE, 0.7);
    assertThat(shapes(named)).hasSize(1);
    assertThat(weight(named, 4)).isEqualTo(0.9);
  }
}
