package dev.winnow.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.core.normalize.RepairStep;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.source.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockAssemblerTest {

  private static final Placement LINE = Placement.line(BlockRole.PARAGRAPH, 2);

  private static List<TextBlock> blocks(
      String raw, Placement place, int linked, BlockCutter cutter) {
    TextNormalizer normalizer = TextNormalizer.forDocument(raw, MediaType.TEXT);
    BlockAssembler assembler = new BlockAssembler(normalizer, cutter);
    assembler.add(raw, 10, place, linked);
    return assembler.blocks();
  }

  /** Cuts before each of these pieces. */
  private static BlockCutter before(String... pieces) {
    return (text, role) -> {
      List<Integer> cuts = new ArrayList<>();
      for (String piece : pieces) {
        cuts.add(text.indexOf(piece));
      }
      return cuts;
    };
  }

  @Test
  void aBlockThatIsNotCutKeepsItsSpanAndItsPlace() {
    TextBlock block = blocks(" A\u00a0gull ", LINE, 3, BlockCutter.NONE).get(0);
    assertThat(block.text()).isEqualTo("A gull");
    assertThat(block.span()).isEqualTo(new SourceSpan(10, 18));
    assertThat(block.placement()).isEqualTo(LINE);
    assertThat(block.counts().linkedCharacters()).isEqualTo(3);
    assertThat(block.repairs()).containsExactly(RepairStep.SPACES);
  }

  @Test
  void textOfNothingVisibleGivesNoBlock() {
    assertThat(blocks("\u200B \uFEFF", LINE, 0, BlockCutter.NONE)).isEmpty();
  }

  @Test
  void tidyTextIsCutAtTheSameIndex() {
    assertThat(blocks("A gull. (Ada)", LINE, 0, before("(")))
        .extracting(TextBlock::text, block -> block.span().start(), block -> block.span().end())
        .containsExactly(tuple("A gull.", 10, 18), tuple("(Ada)", 18, 23));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A  gull.\u00a0 (Ada)",
        "  A gull. (Ada)",
        "A gull.\u200B\u200B (Ada)",
        "A gull. &#40;Ada&#41;",
        "A &#103;&#117;ll. (Ada)",
        "A\u00ad gu\u00adll. (A\u00adda)"
      })
  void cutPlacesAreFoundAgainInTheUntidyText(String raw) {
    List<TextBlock> blocks = blocks(raw, LINE, 0, before("("));
    assertThat(blocks).extracting(TextBlock::text).containsExactly("A gull.", "(Ada)");
    assertThat(blocks.get(0).span().start()).isEqualTo(10);
    assertThat(blocks.get(1).span().start()).isEqualTo(blocks.get(0).span().end());
    assertThat(blocks.get(1).span().end()).isEqualTo(10 + raw.length());
  }

  @Test
  void severalCutsGiveSeveralBlocksThatShareNoCharacter() {
    assertThat(blocks("one  two   three", LINE, 0, before("two", "three")))
        .extracting(TextBlock::text, TextBlock::index)
        .containsExactly(tuple("one", 0), tuple("two", 1), tuple("three", 2));
  }

  @Test
  void onlyTheFirstPieceHasTheBlankLinesAbove() {
    assertThat(blocks("one two", LINE, 0, before("two")))
        .extracting(block -> block.placement().blankLinesBefore())
        .containsExactly(2, 0);
  }

  @Test
  void piecesShareTheLinkedCharactersByLength() {
    assertThat(blocks("aaaabbbb", LINE, 8, before("bbbb")))
        .extracting(block -> block.counts().linkedCharacters())
        .containsExactly(4, 4);
  }

  @Test
  void preformattedTextIsNeverCut() {
    Placement code = Placement.line(BlockRole.CODE, 0);
    assertThat(blocks("one  two", code, 0, before("two")))
        .extracting(TextBlock::text)
        .containsExactly("one  two");
  }
}
