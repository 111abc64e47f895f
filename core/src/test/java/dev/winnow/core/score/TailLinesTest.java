package dev.winnow.core.score;

import static dev.winnow.core.TestPages.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.reason.BlockKind;
import org.junit.jupiter.api.Test;

class TailLinesTest {

  private static final String[] TEXT = {
    sentence(1, 25),
    sentence(2, 25),
    sentence(3, 25),
    "Ostrand",
    "More of this",
    "A bridge for Vell",
    "Log in to comment",
    "Nobody was hurt."
  };

  private static Seen text() {
    return new Seen(TestPages.text(TEXT));
  }

  @Test
  void linesAmongThoseOfAPageAreNoText() {
    Seen seen =
        text()
            .rule(4, BlockKind.RELATED, 0.9)
            .rule(6, BlockKind.COMMENT_FORM, 0.9)
            .by(new TailLines());
    assertThat(seen.shapes()).containsExactly("5 structure/tail other");
  }

  @Test
  void oneLineOfAPageSaysNothingOfTheOthers() {
    assertThat(text().rule(4, BlockKind.RELATED, 0.9).by(new TailLines()).shapes()).isEmpty();
  }

  @Test
  void advertisementsStandBetweenTheLinesOfATextToo() {
    Seen seen =
        text()
            .rule(4, BlockKind.ADVERTISEMENT, 0.9)
            .rule(6, BlockKind.ADVERTISEMENT, 0.9)
            .by(new TailLines());
    assertThat(seen.shapes()).isEmpty();
  }

  @Test
  void withoutParagraphsNothingIsBelowThem() {
    Seen seen =
        new Seen(TestPages.text("Ostrand", "More", "A bridge for Vell", "Log in"))
            .rule(1, BlockKind.RELATED, 0.9)
            .rule(3, BlockKind.COMMENT_FORM, 0.9)
            .by(new TailLines());
    assertThat(seen.shapes()).isEmpty();
  }
}
