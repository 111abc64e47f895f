package dev.winnow.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.winnow.core.evidence.Evidence.Reach;
import dev.winnow.core.evidence.Evidence.Repeat;
import dev.winnow.core.evidence.Evidence.RuleHit;
import dev.winnow.core.evidence.Evidence.Score;
import dev.winnow.core.evidence.Evidence.Shape;
import dev.winnow.core.reason.BlockKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void aRuleMustBeSureAboveNothingAndUpToOne(double weight) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RuleHit("en/share", BlockKind.SHARE, weight, Reach.BLOCK))
        .withMessageContaining("en/share");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.MIN_VALUE, 0.5, 1})
  void otherWeightsAreFine(double weight) {
    assertThat(new RuleHit("en/share", BlockKind.SHARE, weight, Reach.BLOCK).weight())
        .isEqualTo(weight);
  }

  @Test
  void describesItselfInAPhrase() {
    assertThat(new RuleHit("en/form", BlockKind.COMMENT_FORM, 0.9, Reach.BLOCK).describe())
        .isEqualTo("rule en/form says comment-form (0.90)");
    assertThat(new Score("lines", 0.25, "").describe()).isEqualTo("lines 0.25");
    assertThat(new Score("lines", 0.25, "page").describe()).isEqualTo("lines 0.25 (page)");
    assertThat(new Shape("structure/title", BlockKind.TITLE, 1, "").describe())
        .isEqualTo("structure/title says title (1.00)");
    assertThat(new Shape("structure/title", BlockKind.TITLE, 1, "said twice").describe())
        .isEqualTo("structure/title says title (1.00): said twice");
    assertThat(new Repeat(4, 0.5).describe()).isEqualTo("repeats block 4 (0.50)");
    assertThat(new Repeat(4, 0.5).source()).isEqualTo("repeat");
  }
}
