package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.segment.TextBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineShapeTest {

  private static TextBlock line(String text) {
    return TestPages.text(text).page().blocks().get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It left.",
        "Left?",
        "Left!”",
        "(It left.)",
        "出た。",
        "गया।",
        "It left.*",
        "「出た」",
        "「出た。」",
        "ሄደ።",
        "գնաց։"
      })
  void endsSentences(String text) {
    assertThat(LineShape.endsSentence(text)).isTrue();
  }

  @Test
  void aLongLineEndsASentenceWhereTheScriptHasNoMark() {
    String thai = "เรือข้ามฟากลำสุดท้ายออกจากท่าเรือเก่าในเช้าวันอาทิตย์โดยไม่มีผู้โดยสารเลย";
    assertThat(LineShape.endsSentence(thai)).isTrue();
    assertThat(LineShape.endsSentence("เรือออกแล้ว")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It left",
        "It left:",
        "It left,",
        "(It left)",
        "”",
        "It left…",
        "3.5",
        "『船』",
        "「船」の話"
      })
  void otherLinesEndNone(String text) {
    assertThat(LineShape.endsSentence(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"The ferry…", "The ferry [...]", "The ferry […] ", "The ferry(...)", "so..."})
  void breaksOff(String text) {
    assertThat(LineShape.breaksOff(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"The ferry.", "The … ferry", "[...] the ferry", "The ferry..", "]"})
  void otherTextsDoNotBreakOff(String text) {
    assertThat(LineShape.breaksOff(text)).isFalse();
  }

  @Test
  void proseIsASentenceOfTwentyWords() {
    assertThat(LineShape.isProse(line(TestPages.sentence(1, 20)))).isTrue();
    assertThat(LineShape.isProse(line(TestPages.sentence(1, 19)))).isFalse();
    assertThat(LineShape.isProse(line("word ".repeat(30)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ferry runs aground", "Why did it run aground?", "“Never again!”", "1984"})
  void headingLike(String text) {
    assertThat(LineShape.isHeadingLike(line(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It ran aground.",
        "Read on:",
        "the tide, the tide,",
        "- an item",
        "3. an item",
        "***",
        "a b c d e f g h i j k l m n o"
      })
  void notHeadingLike(String text) {
    assertThat(LineShape.isHeadingLike(line(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"- one", "• one", "— one", "1. one", "12) one", "999. one"})
  void listItems(String text) {
    assertThat(LineShape.isListItem(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-one", "- ", "1 one", "1.5 one", "1.", "1984. one", "one. two", "7"})
  void noListItems(String text) {
    assertThat(LineShape.isListItem(text)).isFalse();
  }
}
