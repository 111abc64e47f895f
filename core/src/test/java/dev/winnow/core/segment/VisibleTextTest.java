package dev.winnow.core.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

  private final VisibleText text = new VisibleText();

  @Test
  void makesRunsOfWhiteSpaceOneSpace() {
    assertThat(text.appendCollapsed(" the\n\t ferry\r\fto  Vell ", false)).isEqualTo(14);
    assertThat(text).hasToString(" the ferry to Vell ");
    assertThat(text.endsBlank()).isTrue();
  }

  @Test
  void dropsWhiteSpaceAtTheBeginningIfToldTo() {
    text.appendCollapsed("  the ferry", true);
    assertThat(text).hasToString("the ferry");
    assertThat(text.endsBlank()).isFalse();
  }

  @Test
  void keepsNoBreakSpacesAndControls() {
    assertThat(text.appendCollapsed("a\u00a0 \u0001 b", false)).isEqualTo(3);
    assertThat(text).hasToString("a\u00a0 \u0001 b");
  }

  @Test
  void keepsPreformattedTextAsItIs() {
    assertThat(text.append("if\n    x\n")).isEqualTo(3);
    assertThat(text).hasToString("if\n    x\n");
  }

  @Test
  void isBlankNowhereWithoutText() {
    assertThat(text.endsBlank()).isFalse();
    assertThat(text.appendCollapsed(" \n ", true)).isZero();
    assertThat(text.length()).isZero();
  }

  @Test
  void growsAndForgetsWhatIsCutOff() {
    String line = "The ferry to Vell leaves at noon.";
    for (int i = 0; i < 2_000; i++) {
      text.append(line);
    }
    assertThat(text).hasToString(line.repeat(2_000));
    text.cutTo(line.length());
    text.append("!");
    assertThat(text).hasToString(line + "!");
    assertThat(text.chars()[line.length()]).isEqualTo('!');
  }
}
