package dev.winnow.core.decide;

import static dev.winnow.core.TestPages.sentence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.winnow.core.TestPages;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.Evidence.Reach;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeciderTest {

  private static final String TEXT = sentence(1, 15);
  private static final PageContext LINE = TestPages.text(TEXT);

  private static Evidence score(double content) {
    return new Evidence.Score("test", content, "");
  }

  private static Evidence rule(BlockKind kind, double weight) {
    return new Evidence.RuleHit("test/" + kind.label(), kind, weight, Reach.BLOCK);
  }

  private static Decision decide(Focus focus, Map<BlockKind, Fate> fates, Evidence... evidence) {
    PageEvidence.Builder builder = PageEvidence.builder(1);
    for (Evidence known : evidence) {
      builder.add(0, known);
    }
    return new Decider(focus, fates).decide(LINE, builder.build()).get(0);
  }

  private static Decision decide(Evidence... evidence) {
    return decide(Focus.BALANCED, Map.of(), evidence);
  }

  @Test
  void aSureRuleOutweighsRunningTextAndAnUnsureOneDoesNot() {
    Decision sure = decide(score(0.9), rule(BlockKind.SHARE, 0.85));
    assertThat(sure.kind()).isEqualTo(BlockKind.SHARE);
    assertThat(sure.fate()).isEqualTo(Fate.REMOVED);
    assertThat(sure.confidence()).isEqualTo(0.85);
    assertThat(sure.decisive().source()).isEqualTo("test/share");
    Decision unsure = decide(score(0.9), rule(BlockKind.SHARE, 0.75));
    assertThat(unsure.kind()).isEqualTo(BlockKind.BODY);
    assertThat(unsure.kept()).isTrue();
    assertThat(unsure.decisive()).isEqualTo(score(0.9));
  }

  @Test
  void aRuleForTextProtectsABlockFromWeakerOnes() {
    Evidence share = rule(BlockKind.SHARE, 0.9);
    assertThat(decide(score(0.7), share, rule(BlockKind.BODY, 0.9)).kept()).isTrue();
    assertThat(decide(score(0.7), share, rule(BlockKind.BODY, 0.8)).kept()).isFalse();
  }

  @Test
  void ofTwoRulesTheSurerOneNamesTheKind() {
    assertThat(decide(score(0.2), rule(BlockKind.SHARE, 0.6), rule(BlockKind.RELATED, 0.7)).kind())
        .isEqualTo(BlockKind.RELATED);
  }

  @Test
  void theFocusMovesTheLineBetweenContentAndTheRest() {
    assertThat(decide(Focus.PRECISION, Map.of(), score(0.6)).kept()).isFalse();
    assertThat(decide(Focus.BALANCED, Map.of(), score(0.6)).kept()).isTrue();
    assertThat(decide(Focus.BALANCED, Map.of(), score(0.4)).kept()).isFalse();
    assertThat(decide(Focus.RECALL, Map.of(), score(0.4)).kept()).isTrue();
  }

  @Test
  void theFocusMovesHowMuchARuleMustOutweigh() {
    Evidence share = rule(BlockKind.SHARE, 0.8);
    assertThat(decide(Focus.PRECISION, Map.of(), score(0.95), share).kept()).isFalse();
    assertThat(decide(Focus.BALANCED, Map.of(), score(0.95), share).kept()).isTrue();
    assertThat(decide(Focus.BALANCED, Map.of(), score(0.85), share).kept()).isFalse();
    assertThat(decide(Focus.RECALL, Map.of(), score(0.85), share).kept()).isTrue();
  }

  @Test
  void optionsChangeTheFateAndNotTheKind() {
    Decision kept =
        decide(
            Focus.BALANCED,
            Map.of(BlockKind.CAPTION, Fate.TEXT),
            score(0.5),
            rule(BlockKind.CAPTION, 0.9));
    assertThat(kept.kind()).isEqualTo(BlockKind.CAPTION);
    assertThat(kept.kept()).isTrue();
    Decision removed = decide(Focus.BALANCED, Map.of(BlockKind.BODY, Fate.REMOVED), score(0.9));
    assertThat(removed.kind()).isEqualTo(BlockKind.BODY);
    assertThat(removed.fate()).isEqualTo(Fate.REMOVED);
  }

  private static List<Decision> repeated(Evidence first) {
    PageEvidence evidence =
        PageEvidence.builder(2)
            .add(0, score(0.9))
            .add(0, first)
            .add(1, score(0.9))
            .add(1, new Evidence.Repeat(0, 1))
            .build();
    return new Decider(Focus.BALANCED, Map.of()).decide(TestPages.text(TEXT, TEXT), evidence);
  }

  @Test
  void whatTheRecordHoldsAlreadyIsADuplicate() {
    assertThat(repeated(score(0.9)).get(1).kind()).isEqualTo(BlockKind.DUPLICATE);
    assertThat(repeated(rule(BlockKind.TITLE, 1)).get(1).kind()).isEqualTo(BlockKind.DUPLICATE);
  }

  @Test
  void whatRepeatsARemovedBlockStays() {
    assertThat(repeated(rule(BlockKind.RELATED, 1)).get(1).kind()).isEqualTo(BlockKind.BODY);
  }

  private static Decision factAt(PageContext page, int article, int fact) {
    PageEvidence.Builder evidence = PageEvidence.builder(page.page().blocks().size());
    for (int i = 0; i < page.page().blocks().size(); i++) {
      evidence.add(i, score(i == article ? 0.9 : 0.1));
    }
    evidence.add(fact, rule(BlockKind.BYLINE, 0.95));
    return new Decider(Focus.BALANCED, Map.of()).decide(page, evidence.build()).get(fact);
  }

  @Test
  void factsBelongToTheArticleTheyStandNear() {
    PageContext page = TestPages.html("<p>a".repeat(30));
    assertThat(factAt(page, 15, 5).kind()).isEqualTo(BlockKind.BYLINE);
    assertThat(factAt(page, 15, 18).kind()).isEqualTo(BlockKind.BYLINE);
    assertThat(factAt(page, 15, 4).kind()).isEqualTo(BlockKind.OTHER);
    assertThat(factAt(page, 15, 19).kind()).isEqualTo(BlockKind.OTHER);
  }

  @Test
  void inAPlainTextFactsMayStandAnywhere() {
    PageContext text = TestPages.text("a\n".repeat(30));
    assertThat(factAt(text, 5, 29).kind()).isEqualTo(BlockKind.BYLINE);
  }

  @Test
  void aBlockThatItsScoreRemovesTakesTheNameOfAHint() {
    Evidence hint = new Evidence.Shape("structure/share", BlockKind.SHARE, 0.5, "");
    assertThat(decide(score(0.3), hint).kind()).isEqualTo(BlockKind.SHARE);
    assertThat(decide(score(0.3)).kind()).isEqualTo(BlockKind.OTHER);
    assertThat(decide(score(0.3)).confidence()).isEqualTo(0.7);
  }

  @Test
  void theMarkupSaysWhatAKeptBlockIs() {
    PageContext page =
        TestPages.html(
            "<h2>a</h2><li>b</li><blockquote>c</blockquote><table><td>d</table><pre>e</pre><p>f");
    PageEvidence.Builder evidence = PageEvidence.builder(6);
    for (int i = 0; i < 6; i++) {
      evidence.add(i, score(0.9));
    }
    assertThat(new Decider(Focus.BALANCED, Map.of()).decide(page, evidence.build()))
        .extracting(Decision::kind)
        .containsExactly(
            BlockKind.HEADING,
            BlockKind.LIST_ITEM,
            BlockKind.QUOTE,
            BlockKind.TABLE,
            BlockKind.CODE,
            BlockKind.BODY);
  }

  @Test
  void aBlockWithoutAScoreIsAFault() {
    assertThatIllegalStateException().isThrownBy(() -> decide(rule(BlockKind.SHARE, 0.9)));
  }
}
