package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntCounterTest {

  @Test
  void countsZeroAndNegativeNumbersLikeOthers() {
    IntCounter counter = new IntCounter(3);
    assertThat(counter.add(0)).isEqualTo(1);
    assertThat(counter.add(-7)).isEqualTo(1);
    assertThat(counter.add(0)).isEqualTo(2);
    assertThat(counter.count(-7)).isEqualTo(1);
    assertThat(counter.count(7)).isZero();
  }

  @Test
  void aCounterForNothingKnowsNothing() {
    assertThat(new IntCounter(0).count(0)).isZero();
  }

  @Test
  void countsWhatAMapCounts() {
    Random random = new Random(5);
    IntCounter counter = new IntCounter(1000);
    Map<Integer, Integer> expected = new HashMap<>();
    for (int i = 0; i < 1000; i++) {
      // Multiples of a power of two meet in the same slots of a table without a hash.
      int number = random.nextInt(400) << 20;
      assertThat(counter.add(number)).isEqualTo(expected.merge(number, 1, Integer::sum));
    }
    expected.forEach((number, count) -> assertThat(counter.count(number)).isEqualTo(count));
  }
}
