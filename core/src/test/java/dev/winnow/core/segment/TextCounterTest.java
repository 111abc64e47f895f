package dev.winnow.core.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCounterTest {

  private static int words(String text) {
    return new TextCounter().count(text, 0).words();
  }

  private static int sentences(String text) {
    return new TextCounter().count(text, 0).sentences();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the ferry left|3",
        "don't|1",
        "don’t go|2",
        "1,204.5 boats|2",
        "well-known|2",
        "and/or|2",
        "snake_case|1",
        "* * *|0",
        "— and —|1",
        "é à|2",
        "миллион лодок|2",
        "𝒜da|1",
        "می‌روم|1",
        "हिन्दी भाषा|2"
      })
  void countsWords(String text, int expected) {
    assertThat(words(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"今日は船が出ない", "วันนี้เรือไม่ออก", "今天没有渡船"})
  void scriptsWithoutSpacesHaveMoreWordsThanOneAndFewerThanCharacters(String text) {
    assertThat(words(text)).isGreaterThan(1).isLessThan(text.length());
  }

  @Test
  void koreanHasSpaces() {
    assertThat(words("배가 떠났다")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It left. Nobody waved.|2",
        "Why? Because!|2",
        "He said “no.”|1",
        "(It left.)|1",
        "船が出た。誰もいない。|2",
        "वह गया।|1",
        "ماذا؟|1",
        "ចេញ។|1",
        // Thai marks no end: of twelve words on a text is taken for a sentence.
        "เรือออกแล้ว|0",
        "เรือข้ามฟากลำสุดท้ายออกจากท่าเรือเก่าในเช้าวันอาทิตย์โดยไม่มีผู้โดยสารเลย|1"
      })
  void countsTheEndsOfSentences(String text, int expected) {
    assertThat(sentences(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.5 knots", "vell.example", "U.S", "one, two; three:", "a .b", ""})
  void otherPointsEndNoSentence(String text) {
    assertThat(sentences(text)).isZero();
  }

  @Test
  void blanksAreNoCharacters() {
    assertThat(new TextCounter().count(" a\tb\n c ", 0).characters()).isEqualTo(3);
  }

  @Test
  void linkedCharactersAreAtMostAll() {
    TextCounts counts = new TextCounter().count("two words", 99);
    assertThat(counts.linkedCharacters()).isEqualTo(8);
    assertThat(counts.linkedWords()).isEqualTo(2);
    assertThat(counts.linkDensity()).isEqualTo(1);
  }

  @Test
  void noTextHasNoLinks() {
    assertThat(new TextCounter().count("", 5)).isEqualTo(new TextCounts(0, 0, 0, 0, 0));
    assertThat(new TextCounts(0, 0, 0, 0, 0).linkDensity()).isZero();
  }

  @ParameterizedTest
  @ValueSource(chars = {'.', '!', '?', '…', '。', '؟', '।'})
  void terminalsEndASentence(char c) {
    assertThat(TextCounter.isTerminal(c)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ':', ';', '-', 'a', ')', '·'})
  void otherMarksDoNot(char c) {
    assertThat(TextCounter.isTerminal(c)).isFalse();
  }
}
