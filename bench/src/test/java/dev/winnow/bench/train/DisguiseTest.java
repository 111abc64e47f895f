package dev.winnow.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.bench.dumps.DumpShape;
import dev.winnow.bench.dumps.DumpText;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisguiseTest {

  private static final String TEXT =
      "The heron of Lannock\n\nA heron, 6 years old, left the fountain: why?\nMail it@lannock.example"
          + " or see https://lannock.example/heron.";

  @ParameterizedTest
  @EnumSource(Disguise.class)
  void linesNumbersAndAddressesStay(Disguise disguise) {
    String written = disguise.write(TEXT, 7);
    assertThat(written.split("\n", -1)).hasSameSizeAs(TEXT.split("\n", -1));
    assertThat(written)
        .contains("6", "it@lannock.example", "https://lannock.example/heron.")
        .doesNotContain("heron of", "fountain", "The");
  }

  @ParameterizedTest
  @EnumSource(Disguise.class)
  void aWordIsTheSameEverywhereOnAPageAndAnotherOneOnTheNext(Disguise disguise) {
    String word = disguise.write("heron", 7);
    assertThat(disguise.write(TEXT, 7)).contains(word);
    Set<String> others = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      others.add(disguise.write("heron", seed));
    }
    assertThat(others).hasSizeGreaterThan(10);
  }

  @Test
  void capitalsStayWhereTheScriptHasThem() {
    assertThat(Disguise.CASED.write("Lannock, USA", 3)).matches("[A-Z][a-z]{6}, [A-Z]{3}");
    assertThat(Disguise.CASELESS.write("Lannock, USA?", 3))
        .matches("\\p{IsArabic}{7}\u060C \\p{IsArabic}{3}\u061F");
  }

  @Test
  void noLetterOfALatinDisguiseStays() {
    for (int seed = 0; seed < 50; seed++) {
      String alphabet = "abcdefghijklmnopqrstuvwxyz";
      String written = Disguise.CASED.write(alphabet, seed);
      for (int i = 0; i < alphabet.length(); i++) {
        assertThat(written.charAt(i)).isNotEqualTo(alphabet.charAt(i));
      }
    }
  }

  @Test
  void unspacedTextHasItsOwnMarksAndNoSpaces() {
    assertThat(Disguise.UNSPACED.write("The heron left, at last. Why? In 2031 it came", 3))
        .matches("\\p{IsHan}+\uFF0C\\p{IsHan}+\u3002\\p{IsHan}\uFF1F\\p{IsHan}2031 ?\\p{IsHan}+");
  }

  @Test
  void lettersWithMarksAndOtherScriptsStay() {
    for (Disguise disguise : Disguise.values()) {
      assertThat(disguise.write("\u00FC \u041C\u0438\u0440 123", 5))
          .isEqualTo("\u00FC \u041C\u0438\u0440 123");
    }
  }

  @Test
  void aDumpAndItsTruthAreWrittenAlike() {
    for (String id : new String[] {"a", "b", "c"}) {
      DumpText dump =
          new DumpText(
              "page",
              id,
              "https://lannock.example/the-heron-left",
              "article",
              DumpShape.PAGE,
              "Home\nThe heron left.",
              "The heron left.");
      DumpText disguised = Disguise.of(dump);
      assertThat(disguised.text()).endsWith("\n" + disguised.truth());
      assertThat(disguised.url()).startsWith("https://lannock.example/");
      assertThat(disguised.id()).isEqualTo(id);
      if (Disguise.of(id) == Disguise.CASED) {
        assertThat(disguised.url()).doesNotContain("heron");
      }
    }
  }
}
