package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.SegmentedPage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeSumsTest {

  private static final String TEXT = TestPages.sentence(1, 20);

  private static SegmentedPage page(String html) {
    return TestPages.html(html).page();
  }

  private static String idOf(NodeTree tree, int node) {
    return tree.element(node).orElseThrow().id();
  }

  private static String deepest(String html, double share) {
    SegmentedPage page = page(html);
    return idOf(page.tree(), NodeSums.of(page).deepestHolding(share));
  }

  private static final String ARTICLE =
      "<body id=body><div id=side><p>"
          + TEXT
          + "</div><main id=main><div id=text><p>"
          + (TEXT + "<p>").repeat(6)
          + "</div><div id=more><p>"
          + TEXT
          + "</div></main>";

  @Test
  void theDeepestNodeWithHalfOfTheText() {
    assertThat(deepest(ARTICLE, 0.5)).isEqualTo("text");
  }

  @Test
  void aLargerShareIsHeldFurtherUp() {
    assertThat(deepest(ARTICLE, 0.8)).isEqualTo("main");
    assertThat(deepest(ARTICLE, 0.9)).isEqualTo("body");
  }

  @Test
  void aPageWithoutTextIsHeldByItsRoot() {
    assertThat(deepest("<body id=body><div id=a></div>", 0.5)).isEqualTo("body");
  }

  @Test
  void aPageWithoutLongBlocksIsJudgedByItsUnlinkedWords() {
    assertThat(
            deepest(
                "<body id=body><div id=menu><a href=x>one two three four five</a></div>"
                    + "<div id=text><p>six seven<p>eight nine<p>ten eleven</div>",
                0.5))
        .isEqualTo("text");
  }

  @Test
  void sharesAndDensitiesAddUpToTheRoot() {
    SegmentedPage page =
        page("<div><p>" + TEXT + "</div><div><p>" + TEXT + "</div><p><a href=x>menu</a><i></i>");
    NodeSums sums = NodeSums.of(page);
    assertThat(sums.share(0)).isEqualTo(1);
    assertThat(sums.share(1)).isEqualTo(0.5);
    assertThat(sums.linkDensity(0))
        .isEqualTo(4.0 / (4 + 2 * TEXT.replace(" ", "").length()), Offset.offset(1e-9));
    int empty = page.tree().size() - 1;
    assertThat(page.tree().tag(empty)).isEqualTo("i");
    assertThat(sums.isEmpty(empty)).isTrue();
    assertThat(sums.linkDensity(empty)).isZero();
    assertThat(sums.isEmpty(1)).isFalse();
  }

  @Test
  void aLongSentenceIsLong() {
    String twelve = TestPages.sentence(1, 12);
    assertThat(NodeSums.isLong(page("<p>" + twelve).blocks().get(0))).isTrue();
    assertThat(NodeSums.isLong(page("<p><a href=x>Ferry1</a>" + twelve).blocks().get(0))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>One two three four five six seven eight nine ten eleven.",
        "<p>one two three four five six seven eight nine ten eleven twelve",
        "<p hidden>One two three four five six seven eight nine ten eleven twelve.",
        "<p>One <a href=x>two three four five six seven eight</a> nine ten eleven twelve."
      })
  void shortUnfinishedHiddenOrLinkedTextIsNotLong(String html) {
    assertThat(NodeSums.isLong(page(html).blocks().get(0))).isFalse();
  }
}
