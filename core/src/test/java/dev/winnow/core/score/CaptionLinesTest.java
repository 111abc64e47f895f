package dev.winnow.core.score;

import static dev.winnow.core.TestPages.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.reason.BlockKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionLinesTest {

  private static final String CAPTION = "The ferry leaves the quay of Vell. | Ada Quill";

  private static Seen text(String line) {
    return new Seen(TestPages.text(sentence(1, 25), line, sentence(2, 25), "Share this article"));
  }

  private static Seen leftover(String line) {
    return text(line).rule(3, BlockKind.SHARE, 0.9).by(new CaptionLines());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CAPTION,
        "La barca lascia il molo di Vell. / A. Quill",
        "La barque quitte le quai de Vell. | OUEST VELL",
        "Der Kai von Ostrand bei Nacht. Bo Marsh/Der Bote",
        "Паром уходит от причала Велля. / Ада Квилл",
        "\"We left the quay of Vell at noon.\" | ADA QUILL",
        "The ferry of D. Marsh leaves the quay at noon. | Ada Quill"
      })
  void aNameBehindTheFullStopMakesACaption(String line) {
    assertThat(leftover(line).shapes()).containsExactly("1 structure/caption-name caption");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry leaves the quay of Vell.",
        "The ferry leaves the quay of Vell. It is late",
        "The ferry leaves the quay of Vell. Ada Quill",
        "The ferry leaves the quay of Vell. Learn More",
        "The ferry leaves the quay of Vell. READ",
        "The ferry to Ostrand takes an hour vs. | Ada Quill",
        "Who leaves the quay of Vell at noon? | Vell Times",
        "The quays of the coast by their age: 3. | Vell Harbour",
        "The ferry leaves the quay of Vell. Ada Quill waved.",
        "The ferry is steered by D. Marsh",
        "\"Whoever leaves the quay of Vell comes back to it.\" Ada Quill",
        "- The ferry leaves the quay of Vell. Ada Quill",
        "Well done. Ada Quill",
        "The tide at noon was 3.5 Ada Quill"
      })
  void otherLinesAreNone(String line) {
    assertThat(leftover(line).shapes()).isEmpty();
  }

  @Test
  void aTextWithoutLeftoversHasNone() {
    assertThat(text(CAPTION).by(new CaptionLines()).shapes()).isEmpty();
  }

  @Test
  void whatARuleKnowsIsLeftToIt() {
    Seen seen =
        text(CAPTION)
            .rule(1, BlockKind.CREDIT, 0.9)
            .rule(3, BlockKind.SHARE, 0.9)
            .by(new CaptionLines());
    assertThat(seen.shapes()).isEmpty();
  }
}
