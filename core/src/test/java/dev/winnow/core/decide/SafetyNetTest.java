package dev.winnow.core.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.Evidence.Reach;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SafetyNetTest {

  private static final String PARAGRAPH =
      "The council of the town said on Monday that the mill by the river would open again in May.";

  private static PageContext page(int paragraphs) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < paragraphs; i++) {
      text.append(PARAGRAPH).append('\n');
    }
    return TestPages.text(text.toString());
  }

  private static List<Decision> decide(int paragraphs, int hit, BlockKind kind) {
    PageEvidence.Builder evidence = PageEvidence.builder(paragraphs);
    for (int i = 0; i < paragraphs; i++) {
      if (i < hit) {
        evidence.add(i, new Evidence.RuleHit("test/broad", kind, 1, Reach.BLOCK));
      }
      evidence.add(i, new Evidence.Score("test", kind == BlockKind.BODY ? 0.1 : 0.9, ""));
    }
    return new Decider(Focus.BALANCED, Map.of()).decide(page(paragraphs), evidence.build());
  }

  @Test
  void aRuleThatWouldEmptyAnArticleIsSetAsideAndTold() {
    List<Decision> decisions = decide(10, 8, BlockKind.PAYWALL);
    assertThat(decisions).allMatch(Decision::kept);
    assertThat(decisions.get(0).evidence().get(0)).isInstanceOf(Evidence.SetAside.class);
    assertThat(decisions.get(0).evidence().get(0).describe())
        .isEqualTo(
            "rule test/broad says paywall (1.00); set aside: it would take 80 % of the text");
  }

  @Test
  void aRuleThatTakesLessThanHalfIsFollowed() {
    assertThat(decide(10, 4, BlockKind.PAYWALL)).filteredOn(Decision::kept).hasSize(6);
  }

  @Test
  void aNoticeOfTwoParagraphsIsNoArticle() {
    assertThat(decide(2, 2, BlockKind.COOKIE_NOTICE)).noneMatch(Decision::kept);
  }

  @Test
  void aRuleThatKeepsIsSurerThanTheScore() {
    List<Decision> decisions = decide(4, 2, BlockKind.BODY);
    assertThat(decisions).extracting(Decision::kept).containsExactly(true, true, false, false);
    assertThat(decisions.get(0).decisive().source()).isEqualTo("test/broad");
  }
}
