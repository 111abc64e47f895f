package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  private static Wording of(String text) {
    return Wording.of(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the FERRY left!",
        "“The ferry: left”",
        " the\u00a0ferry \n left ",
        "The-ferry/left"
      })
  void casePunctuationAndSpacingDoNotCount(String text) {
    assertThat(of(text).same(of("The ferry left"))).isTrue();
    assertThat(of(text).key()).isEqualTo(of("The ferry left").key());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry leaves",
        "ferry the left",
        "The ferry",
        "The ferry left 2",
        "Theferry left"
      })
  void otherWordsOrAnotherOrderDo(String text) {
    assertThat(of(text).same(of("The ferry left"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "' -- ', 0", "one, 1", "ÉTÉ à 12, 3", "船が出た, 3", "今日は12時, 3"})
  void countsWords(String text, int expected) {
    // Kana runs stay together with the ideograph behind them.
    assertThat(of(text).size()).isEqualTo(expected);
  }

  @Test
  void longTextsKeepAllOfTheirWords() {
    assertThat(of("a ".repeat(5_000)).size()).isEqualTo(5_000);
  }

  @Test
  void whatIsContainedIsTheShareOfShinglesThatTheOtherHas() {
    Wording text = of("On Tuesday the ferry left the old harbour at noon, nobody waved.");
    assertThat(of("the ferry left the old harbour").containedIn(text)).isEqualTo(1);
    assertThat(of("the ferry left the new harbour").containedIn(text))
        .isEqualTo(1 / 3.0, Offset.offset(1e-9));
    assertThat(of("harbour old the left ferry the").containedIn(text)).isZero();
    assertThat(text.containedIn(of("the ferry left the old harbour"))).isLessThan(0.5);
  }

  @Test
  void fewerWordsThanAShingleAreContainedNowhere() {
    assertThat(of("the ferry left").containedIn(of("the ferry left"))).isZero();
    assertThat(of("the ferry left now").containedIn(of("the ferry left now"))).isEqualTo(1);
  }

  @Test
  void aFilterNeverHidesASharedShingle() {
    Wording text = of("On Tuesday the ferry left the old harbour at noon, nobody waved.");
    assertThat(text.mayShare(Wording.filter(of("x"), of("harbour at noon nobody")))).isTrue();
    assertThat(text.mayShare(Wording.filter(of("a quay of stone and rust")))).isFalse();
    assertThat(of("the ferry left").mayShare(Wording.filter(text))).isFalse();
    assertThat(Wording.filter(of("the ferry left")).isEmpty()).isTrue();
  }

  @Test
  void commonWordsCountAsOftenAsBothHaveThem() {
    assertThat(of("the ferry and the quay").commonWords(of("the boat the boat the"))).isEqualTo(2);
    assertThat(of("ferry").commonWords(of("quay"))).isZero();
  }
}
