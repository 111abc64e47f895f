package dev.winnow.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.MediaType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSegmenterTest {

  private static SegmentedPage page(String text, Limits limits, BlockCutter cutter) {
    return new LineSegmenter(limits, cutter)
        .segment(text, TextNormalizer.forDocument(text, MediaType.TEXT));
  }

  private static SegmentedPage page(String text) {
    return page(text, Limits.DEFAULT, BlockCutter.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\f", "\u000B", "\u0085", "\u2028", "\u2029"})
  void everyMandatoryBreakEndsALine(String end) {
    SegmentedPage page = page("one" + end + "two" + end);
    assertThat(page.blocks()).extracting(TextBlock::text).containsExactly("one", "two");
    assertThat(page.blocks()).extracting(b -> b.placement().blankLinesBefore()).containsOnly(0);
  }

  @Test
  void tabsAndNoBreakSpacesEndNoLine() {
    assertThat(page("one\ttwo\u00a0three").blocks()).hasSize(1);
  }

  @Test
  void countsTheBlankLinesAbove() {
    assertThat(page("\none\n\n \t \ntwo\nthree\r\n\r\nfour").blocks())
        .extracting(TextBlock::text, block -> block.placement().blankLinesBefore())
        .containsExactly(tuple("one", 1), tuple("two", 2), tuple("three", 0), tuple("four", 1));
  }

  @Test
  void aLineOfNothingVisibleIsABlankLine() {
    assertThat(page("one\n\u200B\ntwo").blocks())
        .extracting(TextBlock::text, block -> block.placement().blankLinesBefore())
        .containsExactly(tuple("one", 0), tuple("two", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", " \t\r\n", "\u200B"})
  void aBlankTextHasNoBlocks(String text) {
    assertThat(page(text).blocks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"  return x;", "\tThe tide, the tide", "    a b c d e f g h i j k"})
  void indentedLinesThatAreNoProseArePreformatted(String line) {
    assertThat(page(line).blocks().get(0).role()).isEqualTo(BlockRole.CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return x;",
        " One space is no indentation",
        "    The ferry left at noon and nobody on the quay waved."
      })
  void otherLinesAreParagraphs(String line) {
    assertThat(page(line).blocks().get(0).role()).isEqualTo(BlockRole.PARAGRAPH);
  }

  @Test
  void theTextBehindTheLastAllowedBlockGoesIntoIt() {
    SegmentedPage page = page("one\ntwo\nthree\nfour", new Limits(99, 3, 99), BlockCutter.NONE);
    assertThat(page.blocks())
        .extracting(TextBlock::text)
        .containsExactly("one", "two", "three four");
  }

  @Test
  void spansPointAtTheLinesOfTheSource() {
    SegmentedPage page = page("one \r\n\n two");
    assertThat(page.source()).isEqualTo("one \r\n\n two");
    assertThat(page.blocks())
        .extracting(block -> block.span().of(page.source()))
        .containsExactly("one ", " two");
    assertThat(page.hasMarkup()).isFalse();
  }

  @Test
  void aCutLineGivesBlocksWithoutBlankLinesBetween() {
    BlockCutter atBracket = (text, role) -> List.of(text.indexOf('('));
    SegmentedPage page = page("\nA gull (Ada Quill)", Limits.DEFAULT, atBracket);
    assertThat(page.blocks())
        .extracting(TextBlock::text, block -> block.placement().blankLinesBefore())
        .containsExactly(tuple("A gull", 1), tuple("(Ada Quill)", 0));
  }
}
