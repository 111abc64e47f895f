package dev.winnow.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {

  private static final Shape ROW =
      Shapes.of("words-of", List.of("share", "share on", "tweet", "email", "copy link", "分享"));
  private static final Shape BYLINE = Shapes.of("byline", List.of("by", "von"));
  private static final Shape CREDIT = Shapes.of("label-value", List.of("foto"));
  private static final Shape DATE = Shapes.of("date-line", List.of("date"));

  @ParameterizedTest
  @ValueSource(
      strings = {"Share Tweet Email", "Share | Copy link", "(Tweet, email)", "分享 · Share on EMAIL"})
  void aRowIsMadeOfLabelsOnly(String text) {
    assertThat(ROW.matches(text, 0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Share", "Share prices", "Email Bo Marsh", "Share Tweet Email it"})
  void whatHoldsAnotherWordIsNoRow(String text) {
    assertThat(ROW.matches(text, 0)).isFalse();
  }

  @Test
  void aRowOfTooManyLabelsIsNotReadToItsEnd() {
    assertThat(ROW.matches("share ".repeat(5_000), 0)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Ada Quill",
        "Von Ada Quill | 12. Mai 2031, 9:40 Uhr",
        "By Bo Marsh · 3 March 2031"
      })
  void aBylineMayEndInADate(String text) {
    assertThat(BYLINE.matches(text, 0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"By Monday", "By Ada Quill | The Vell Times of the sea", "By noon | 3 May"})
  void aBylineEndsInNothingElse(String text) {
    assertThat(BYLINE.matches(text, 0)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Foto: Ada Quill/Der Bote von Ostrand",
        "Foto: aus dem Album der Familie",
        "Foto: Pressedienst des »FC Vell«"
      })
  void aLabelAndANameOrAFewWordsAreACredit(String text) {
    assertThat(CREDIT.matches(text, 0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Foto: so wird aus einem alten Kahn ein Haus",
        "Foto: das war einmal.",
        "Foto: wer hat es gesehen?",
        "Foto:"
      })
  void aLabelAndASentenceAreNone(String text) {
    assertThat(CREDIT.matches(text, 0)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 May 2031",
        "03.04.2031 10:12",
        "2031-04-03",
        "9:40 Uhr, 12.5.",
        "03.04.31",
        "12. Mai, 9.40 Uhr"
      })
  void aDateLineHoldsAYearOrATime(String text) {
    assertThat(DATE.matches(text, 0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(555) 861-5449",
        "12 34",
        "5551 8612",
        "18.8K",
        "€49.99",
        "4.2",
        "9.4 mi",
        "3.50 12.40"
      })
  void otherNumbersAreNoDate(String text) {
    assertThat(DATE.matches(text, 0)).isFalse();
  }
}
