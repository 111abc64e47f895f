package dev.winnow.core.score;

import static dev.winnow.core.TestPages.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.reason.BlockKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextScorerTest {

  private static final List<BlockKind> FRAME =
      List.of(BlockKind.NAVIGATION, BlockKind.SHARE, BlockKind.NEWSLETTER, BlockKind.PAYWALL);

  private static Seen text(String... lines) {
    return new Seen(TestPages.text(lines)).by(new TextScorer());
  }

  /** A text with lines of a page's frame around it, some of them known to rules. */
  private static Seen page(int lines, List<BlockKind> kinds, double weight) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      all.add("Menu entry " + i);
    }
    all.add(sentence(1, 40));
    all.add("A heading");
    all.add(sentence(2, 40));
    all.add("Imprint");
    Seen seen = new Seen(TestPages.text(all.toArray(String[]::new)));
    for (int i = 0; i < kinds.size(); i++) {
      seen.rule(i, kinds.get(i), weight);
    }
    return seen.by(new TextScorer());
  }

  @Test
  void inAnArticleEveryLineIsContentUnlessSomethingSpeaksAgainstIt() {
    Seen seen = text(sentence(1, 30), "A heading", "Short one.", sentence(2, 9), sentence(3, 30));
    for (int i = 0; i < 5; i++) {
      assertThat(seen.score(i).content()).as("line %d", i).isGreaterThanOrEqualTo(0.8);
    }
  }

  @Test
  void sentencesAreSurerThanFragmentsAndLongOnesThanShort() {
    Seen seen = text(sentence(1, 30), "A heading", "Short one.", sentence(2, 9), sentence(3, 30));
    assertThat(seen.score(1).content()).isLessThan(seen.score(2).content());
    assertThat(seen.score(2).content()).isLessThan(seen.score(3).content());
    assertThat(seen.score(3).content()).isLessThan(seen.score(4).content());
  }

  @Test
  void linesBeforeAndBehindTheRunningTextAreLessSure() {
    Seen seen = text("A heading", sentence(1, 30), "A heading", sentence(2, 30), "A heading");
    assertThat(seen.score(0).content()).isEqualTo(seen.score(4).content());
    assertThat(seen.score(0).content()).isLessThan(seen.score(2).content());
  }

  @Test
  void aTextThatIsMostlyNoProseHasNoEdges() {
    Seen seen = text("the tide comes in", "and the gulls cry", sentence(1, 20), "x ".repeat(40));
    assertThat(seen.score(0).detail()).isEqualTo("article");
    assertThat(seen.score(3).detail()).isEqualTo("article");
  }

  @Test
  void aTextWithTheFrameOfAPageIsScoredAsOne() {
    Seen seen = page(30, FRAME, 0.6);
    assertThat(seen.score(0).content()).isLessThan(0.5);
    assertThat(seen.score(30).content()).isGreaterThan(0.9);
    assertThat(seen.score(31).content()).isGreaterThan(0.5);
    assertThat(seen.score(33).content()).isLessThan(0.5);
  }

  @Test
  void threeKindsDoWhereOneIsTheImprint() {
    List<BlockKind> kinds = List.of(BlockKind.LEGAL, BlockKind.SHARE, BlockKind.PAYWALL);
    assertThat(page(30, kinds, 0.9).score(0).detail()).isEqualTo("page, outside");
    assertThat(page(30, FRAME.subList(0, 3), 0.9).score(0).detail()).startsWith("article");
  }

  @Test
  void fewLinesUnsureRulesOrOtherKindsMakeNoPage() {
    assertThat(page(20, FRAME, 0.9).score(0).detail()).startsWith("article");
    assertThat(page(30, FRAME, 0.5).score(0).detail()).startsWith("article");
    List<BlockKind> others =
        List.of(BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.TAGS, BlockKind.COMMENT);
    assertThat(page(30, others, 0.9).score(0).detail()).startsWith("article");
  }

  @Test
  void aListWithoutRunningTextIsNoPage() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      lines.add("Entry " + i);
    }
    Seen seen = new Seen(TestPages.text(lines.toArray(String[]::new)));
    for (int i = 0; i < FRAME.size(); i++) {
      seen.rule(i, FRAME.get(i), 0.9);
    }
    assertThat(seen.by(new TextScorer()).score(20).content()).isGreaterThan(0.5);
  }

  @Test
  void theRunOfRunningTextSpansShortLinesAndLeavesOutItsSurroundings() {
    TextScorer.ProseRun run =
        TextScorer.ProseRun.of(
            TestPages.text("a b c", sentence(1, 20), "a b", sentence(2, 20), "a b c", "d e f")
                .page()
                .blocks());
    assertThat(run).isEqualTo(new TextScorer.ProseRun(1, 4));
    assertThat(run.contains(0)).isFalse();
    assertThat(run.contains(2)).isTrue();
    assertThat(run.contains(4)).isFalse();
  }

  @Test
  void aTextWithoutSentencesHasNoRun() {
    assertThat(TextScorer.ProseRun.of(TestPages.text("a b c", "d e f").page().blocks()))
        .isEqualTo(new TextScorer.ProseRun(0, 0));
  }

  @Test
  void pagesWithMarkupAreNotItsMatter() {
    assertThat(new Seen(TestPages.html("<p>text")).by(new TextScorer()).of(0)).isEmpty();
  }
}
