package dev.winnow.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.evidence.Evidence.Repeat;
import dev.winnow.core.evidence.Evidence.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageEvidenceTest {

  private static final Score SCORE = new Score("test", 0.5, "");
  private static final Repeat REPEAT = new Repeat(0, 1);

  @Test
  void keepsTheOrderOfWhatWasSaidOfEachBlock() {
    PageEvidence evidence =
        PageEvidence.builder(3).add(1, REPEAT).add(2, REPEAT).add(1, SCORE).build();
    assertThat(evidence.size()).isEqualTo(3);
    assertThat(evidence.of(0)).isEmpty();
    assertThat(evidence.of(1)).containsExactly(REPEAT, SCORE);
    assertThat(evidence.of(2)).containsExactly(REPEAT);
  }

  @Test
  void whatWasHandedOutDoesNotGrow() {
    PageEvidence.Builder builder = PageEvidence.builder(1).add(0, SCORE);
    List<Evidence> early = builder.of(0);
    PageEvidence built = builder.build();
    builder.add(0, REPEAT);
    assertThat(early).containsExactly(SCORE);
    assertThat(built.of(0)).containsExactly(SCORE);
    assertThat(builder.of(0)).containsExactly(SCORE, REPEAT);
  }

  @Test
  void nobodyElseCanAdd() {
    List<Evidence> handedOut = PageEvidence.builder(1).add(0, SCORE).build().of(0);
    assertThatThrownBy(() -> handedOut.add(REPEAT))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void blocksThatAreNotThereAreAnError() {
    assertThatThrownBy(() -> PageEvidence.builder(1).add(1, SCORE))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(PageEvidence.builder(0).build().size()).isZero();
  }
}
