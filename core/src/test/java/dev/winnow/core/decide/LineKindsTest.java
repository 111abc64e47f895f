package dev.winnow.core.decide;

import static dev.winnow.core.TestPages.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.TextBlock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineKindsTest {

  private static BlockKind first(String... lines) {
    List<TextBlock> blocks = TestPages.text(lines).page().blocks();
    return LineKinds.of(blocks.get(0), blocks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- one", "* one", "• one", "– one"})
  void bulletsMakeItems(String line) {
    assertThat(first(line)).isEqualTo(BlockKind.LIST_ITEM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-one", "*** one", "1984 was wet.", "one - two"})
  void otherLinesAreNoItems(String line) {
    assertThat(first(line)).isEqualTo(BlockKind.BODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"The rescue", "Второй день"})
  void aShortLineAboveTextIsAHeading(String line) {
    assertThat(first(line, sentence(1, 12))).isEqualTo(BlockKind.HEADING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"The rescue.", "the rescue", "The rescue:", "A b c d e f g h i j k", "“Never”"})
  void otherLinesAboveTextAreBody(String line) {
    assertThat(first(line, sentence(1, 12))).isEqualTo(BlockKind.BODY);
  }

  @Test
  void aShortLineAboveNoTextIsBody() {
    assertThat(first("The rescue")).isEqualTo(BlockKind.BODY);
    assertThat(first("The rescue", sentence(1, 11))).isEqualTo(BlockKind.BODY);
    assertThat(first("The rescue", "word ".repeat(20))).isEqualTo(BlockKind.BODY);
  }
}
