package dev.winnow.bench.train;

import static dev.winnow.bench.train.Label.BOILERPLATE;
import static dev.winnow.bench.train.Label.CONTENT;
import static dev.winnow.bench.train.Label.REPEATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockLabelsTest {

  private static final String FIRST =
      "The ferry to Ostrand sank its anchor before noon on Tuesday.";
  private static final String SECOND = "Nobody aboard was hurt, the harbour master said later.";
  private static final String THIRD = "Divers will look for the chain when the fog has lifted.";

  @Test
  void blocksOfTheTextAreContent() {
    assertThat(BlockLabels.of(List.of("Home", FIRST, SECOND, "Contact"), FIRST + "\n" + SECOND))
        .containsExactly(BOILERPLATE, CONTENT, CONTENT, BOILERPLATE);
  }

  @Test
  void aLongBlockThatSharesSmallWordsIsNone() {
    String other = "Sign up for the newsletter to get all of it on your phone before noon.";

    assertThat(BlockLabels.of(List.of(FIRST, other), FIRST)).containsExactly(CONTENT, BOILERPLATE);
  }

  @Test
  void aShortBlockMustBeALineOrNearToContent() {
    String truth = FIRST + "\nWhat is next\n" + SECOND + " It was the ferry.";

    assertThat(BlockLabels.of(List.of(FIRST, "What is next", SECOND), truth))
        .containsExactly(CONTENT, CONTENT, CONTENT);
    assertThat(BlockLabels.of(List.of(FIRST, "the ferry tomorrow", SECOND), truth))
        .containsExactly(CONTENT, BOILERPLATE, CONTENT);
  }

  @Test
  void contentInAnotherOrderIsFound() {
    assertThat(BlockLabels.of(List.of(THIRD, FIRST, SECOND), FIRST + "\n" + SECOND + "\n" + THIRD))
        .containsExactly(CONTENT, CONTENT, CONTENT);
  }

  @Test
  void whatContentSaysAlreadyIsARepetition() {
    assertThat(BlockLabels.of(List.of(FIRST, SECOND, FIRST), FIRST + "\n" + SECOND))
        .containsOnlyOnce(REPEATED)
        .contains(CONTENT);
  }

  @Test
  void anEmptyTruthHasNoContent() {
    assertThat(BlockLabels.of(List.of(FIRST, SECOND), "")).containsOnly(BOILERPLATE);
  }
}
