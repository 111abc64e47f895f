package dev.winnow.core.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Through the segmenter, which resolves them. */
class LayoutTablesTest {

  private static final String MUCH = "word ".repeat(60);

  private static List<BlockRole> roles(String html) {
    return TestPages.html(html).page().blocks().stream().map(TextBlock::role).toList();
  }

  @Test
  void aTableWithMostOfItsTextInOneCellIsLayout() {
    assertThat(roles("<table><tr><td>Menu<td>" + MUCH + "</table>"))
        .containsExactly(BlockRole.PARAGRAPH, BlockRole.PARAGRAPH);
  }

  @Test
  void theTextOfACellCountsTogetherWhereBreaksCutIt() {
    String half = "word ".repeat(30);
    assertThat(roles("<table><tr><td>Menu<td>" + half + "<br>" + half + "</table>"))
        .containsOnly(BlockRole.PARAGRAPH);
  }

  @Test
  void smallTablesHoldData() {
    assertThat(roles("<table><tr><th>Boat<td>" + "word ".repeat(59) + "</table>"))
        .containsOnly(BlockRole.TABLE_CELL);
  }

  @Test
  void tablesWhoseCellsAreEvenlyFullHoldData() {
    assertThat(roles("<table><tr><td>" + MUCH + "<td>" + MUCH + "<td>" + MUCH + "</table>"))
        .containsOnly(BlockRole.TABLE_CELL);
  }

  @Test
  void aTableOfDataInsideOfALayoutTableStays() {
    String inner = "<table><tr><td>Boat<td>Gull</table>";
    assertThat(roles("<table><tr><td>" + MUCH + inner + "<td>Menu</table>"))
        .containsExactly(
            BlockRole.PARAGRAPH, BlockRole.TABLE_CELL, BlockRole.TABLE_CELL, BlockRole.PARAGRAPH);
  }

  @Test
  void oneTableDoesNotSpeakForAnother() {
    assertThat(roles("<table><tr><td>" + MUCH + "</table><table><tr><td>Boat<td>Gull</table>"))
        .containsExactly(BlockRole.PARAGRAPH, BlockRole.TABLE_CELL, BlockRole.TABLE_CELL);
  }

  @Test
  void aParagraphInACellShowsLayout() {
    assertThat(roles("<table><tr><td><p>Boat</p><td>Gull</table>"))
        .containsExactly(BlockRole.PARAGRAPH, BlockRole.TABLE_CELL);
  }
}
