package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeadersTest {

  @Test
  void theFirstOfEqualNumbersLeads() {
    Leaders leaders = Leaders.of(new long[] {7, 0, 7, -1, 0, 7, 7L << 32});
    int[] expected = {0, 1, 0, 3, 1, 0, 6};
    for (int i = 0; i < expected.length; i++) {
      assertThat(leaders.of(i)).isEqualTo(expected[i]);
    }
  }

  @Test
  void differentNumbersLeadThemselves() {
    int[] numbers = new int[1_000];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i * 1_024 - 5;
    }
    Leaders leaders = Leaders.of(numbers);
    for (int i = 0; i < numbers.length; i++) {
      assertThat(leaders.of(i)).isEqualTo(i);
    }
  }

  @Test
  void nothingHasNoLeaders() {
    assertThat(Leaders.of(new long[0])).isNotNull();
  }
}
