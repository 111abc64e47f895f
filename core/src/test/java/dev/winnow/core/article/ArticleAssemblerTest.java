package dev.winnow.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.Evidence.Reach;
import dev.winnow.core.normalize.RepairStep;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleAssemblerTest {

  private static final String TEXT = TestPages.sentence(1, 12);

  /** Decisions for blocks, each taken for the kind by a rule that is sure. */
  private static List<Decision> decisions(SegmentedPage page, BlockKind... kinds) {
    List<Decision> decisions = new ArrayList<>();
    for (TextBlock block : page.blocks()) {
      BlockKind kind = kinds[block.index()];
      Evidence rule = new Evidence.RuleHit("test/" + kind.label(), kind, 1, Reach.BLOCK);
      List<Evidence> known = List.of(rule, new Evidence.Score("test", 0.5, ""));
      decisions.add(new Decision(block, kind, kind.fate(), 1, rule, known));
    }
    return decisions;
  }

  private static List<Caption> captions(BlockKind... kinds) {
    String[] lines = Collections.nCopies(kinds.length, "Ada Quill").toArray(String[]::new);
    return ArticleAssembler.captions(decisions(TestPages.text(lines).page(), kinds));
  }

  private static boolean truncated(SegmentedPage page, BlockKind... kinds) {
    return ArticleAssembler.isTruncated(page, decisions(page, kinds));
  }

  @Test
  void aCreditBelongsToTheCaptionRightBeforeIt() {
    Optional<String> name = Optional.of("Ada Quill");
    assertThat(captions(BlockKind.CAPTION, BlockKind.BODY, BlockKind.CREDIT))
        .containsExactly(new Caption(name, name));
    assertThat(captions(BlockKind.CAPTION, BlockKind.BODY, BlockKind.BODY, BlockKind.CREDIT))
        .containsExactly(new Caption(name, Optional.empty()), new Caption(Optional.empty(), name));
    assertThat(captions(BlockKind.CREDIT, BlockKind.CAPTION))
        .containsExactly(new Caption(Optional.empty(), name), new Caption(name, Optional.empty()));
    assertThat(captions(BlockKind.BODY, BlockKind.SHARE)).isEmpty();
  }

  @Test
  void aCaptionEndsBeforeTheSignThatHeldItsCreditApart() {
    SegmentedPage page = TestPages.text("Boats in the harbour of Vell -", "Ada Quill/AFP").page();
    assertThat(ArticleAssembler.captions(decisions(page, BlockKind.CAPTION, BlockKind.CREDIT)))
        .containsExactly(
            new Caption(Optional.of("Boats in the harbour of Vell"), Optional.of("Ada Quill/AFP")));
  }

  @Test
  void aPromptBehindTheTextTruncatesIt() {
    SegmentedPage text = TestPages.text(TEXT, "Subscribe").page();
    assertThat(truncated(text, BlockKind.BODY, BlockKind.PAYWALL)).isTrue();
    assertThat(truncated(text, BlockKind.BODY, BlockKind.NEWSLETTER)).isFalse();
  }

  @Test
  void aPromptBetweenOrBeforeTheTextOrWithoutAnyDoesNot() {
    SegmentedPage between = TestPages.text(TEXT, "Subscribe", TEXT).page();
    assertThat(truncated(between, BlockKind.BODY, BlockKind.PAYWALL, BlockKind.BODY)).isFalse();
    assertThat(truncated(TestPages.text("Subscribe").page(), BlockKind.PAYWALL)).isFalse();
  }

  @Test
  void onAPageAHiddenOrFarPromptDoesNotTruncate() {
    String html = "<p>" + TEXT + "<p>Subscribe";
    BlockKind[] kinds = {BlockKind.BODY, BlockKind.PAYWALL};
    assertThat(truncated(TestPages.html(html).page(), kinds)).isTrue();
    SegmentedPage hidden = TestPages.html("<p>" + TEXT + "<p hidden>Subscribe").page();
    assertThat(truncated(hidden, kinds)).isFalse();
    BlockKind[] far = Collections.nCopies(8, BlockKind.SHARE).toArray(BlockKind[]::new);
    far[0] = BlockKind.BODY;
    far[7] = BlockKind.PAYWALL;
    assertThat(truncated(TestPages.html("<p>" + TEXT + "<p>a".repeat(7)).page(), far)).isFalse();
  }

  @Test
  void everyBlockOutsideOfTheTextIsARemovalAndCountsAsOne() {
    SegmentedPage page = TestPages.text("one two", "three", "four").page();
    List<Decision> made = decisions(page, BlockKind.BODY, BlockKind.SHARE, BlockKind.TITLE);
    assertThat(ArticleAssembler.removals(made))
        .extracting(Removal::rule, Removal::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("test/share", "three"),
            org.assertj.core.groups.Tuple.tuple("test/title", "four"));
    assertThat(ArticleAssembler.wordsKept(made)).isEqualTo(2);
    assertThat(ArticleAssembler.quality(made)).isEqualTo(new Quality(1, 1, 2, 2, 0));
    assertThat(ArticleAssembler.quality(List.of())).isEqualTo(new Quality(0, 0, 0, 0, 0));
    assertThat(ArticleAssembler.texts(made, BlockKind.TITLE)).containsExactly("four");
    assertThat(ArticleAssembler.texts(made, BlockKind.SHARE)).isEmpty();
  }

  @Test
  void repairsAreThoseOfTheTextInTheOrderOfTheSteps() {
    SegmentedPage page = TestPages.text("a  b", "a\u00a0b", "a\u0001b").page();
    assertThat(
            ArticleAssembler.repairs(
                decisions(page, BlockKind.BODY, BlockKind.BODY, BlockKind.SHARE)))
        .containsExactly(RepairStep.SPACES, RepairStep.WHITESPACE);
  }
}
