package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FeatureScaleTest {

  private static final FeatureScale SCALE =
      FeatureScale.of(new float[][] {{0, 0, 0, 2, 6, 10}, {5, 5, 5, 5, 5, 5}});

  @Test
  void theMedianIsInTheMiddle() {
    assertThat(scaled(2, 5)).containsExactly(0, 0);
  }

  @Test
  void halfWayIsTheMedianDistanceOfThoseThatDiffer() {
    // Of 2, 2, 2, 4 and 8, the distances from 2 of all that are not 2.
    assertThat(scaled(4, 5)[0]).isEqualTo(0.5f);
    assertThat(scaled(0, 5)[0]).isEqualTo(-0.5f);
  }

  @Test
  void everyValueStaysInRangeAndInOrder() {
    float before = -1;
    for (float value : new float[] {-1e30f, -5, 0, 1, 2, 3, 1e3f, 1e30f}) {
      float now = scaled(value, 5)[0];
      assertThat(now).isBetween(before, 1f);
      before = now;
    }
  }

  @Test
  void whatNeverDiffersStillHasAScale() {
    assertThat(scaled(0, 6)[1]).isEqualTo(0.5f);
  }

  @Test
  void columnsAreTakenFromWhereTheyAre() {
    float[] rows = {9, 5, 9, 2, 9, 6, 9, 4};
    assertThat(SCALE.apply(rows, new int[] {3, 1}, 4, 0, 2)).containsExactly(0, 0.5f, 0, 0.5f);
    assertThat(SCALE.apply(rows, new int[] {3, 1}, 4, 1, 1)).containsExactly(0.5f, 0.5f);
  }

  @Test
  void brokenScalesAreRefused() {
    assertThatThrownBy(() -> new FeatureScale(new float[1], new float[1]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FeatureScale(new float[] {Float.NaN}, new float[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FeatureScale(new float[2], new float[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static float[] scaled(float first, float second) {
    return SCALE.apply(new float[] {first, second}, new int[] {0, 1}, 2, 0, 1);
  }
}
