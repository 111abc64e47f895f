package dev.winnow.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputTextTest {

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "1,1",
    "0.5,0.5",
    "0.12345,0.1235",
    "0.00004,0",
    "0.0001,0.0001",
    "-0.25,-0.25",
    "12.3,12.3",
    "NaN,0",
    "Infinity,0",
    "0.99999,1"
  })
  void scoresAreRoundedToFourDigits(double value, String expected) {
    assertThat(JsonOut.rounded(value)).isEqualTo(expected);
  }

  @Test
  void placesAreCountedInCodePoints() {
    CodePointOffsets offsets = new CodePointOffsets("a\uD83D\uDE00b\uD83D\uDE00c");

    assertThat(offsets.at(0)).isZero();
    assertThat(offsets.at(3)).isEqualTo(2);
    assertThat(offsets.at(7)).isEqualTo(5);
    assertThat(offsets.at(1)).isEqualTo(1);
    assertThat(new CodePointOffsets("abc").at(2)).isEqualTo(2);
  }

  @Test
  void wholePairsOfSurrogatesStay() {
    assertThat(WellFormed.of("a\uD83D\uDE00")).isEqualTo("a\uD83D\uDE00");
    assertThat(WellFormed.of("\uDE00\uD83Da\uD83D")).isEqualTo("\uFFFD\uFFFDa\uFFFD");
  }
}
