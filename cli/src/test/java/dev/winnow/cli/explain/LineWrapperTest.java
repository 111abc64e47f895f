package dev.winnow.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineWrapperTest {

  @Test
  void wordsStayWhole() {
    assertThat(LineWrapper.wrap("the ferry left at noon", 10))
        .containsExactly("the ferry", "left at", "noon");
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertThat(DisplayWidth.of("港口")).isEqualTo(4);
    assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
    assertThat(DisplayWidth.of("ｱ")).isEqualTo(1);
    assertThat(LineWrapper.wrap("渡船在中午离开了港口", 8))
        .allMatch(line -> DisplayWidth.of(line) <= 8)
        .hasSize(3);
  }

  @Test
  void aWordLongerThanALineIsCut() {
    assertThat(LineWrapper.wrap("a " + "x".repeat(25), 10))
        .containsExactly("a", "xxxxxxxxxx", "xxxxxxxxxx", "xxxxx");
  }

  @Test
  void lineFeedsStay() {
    assertThat(LineWrapper.wrap("one\n\ntwo", 10)).containsExactly("one", "", "two");
    assertThat(LineWrapper.wrap("", 10)).isEmpty();
  }
}
