package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeModelTest {

  private static final float INFINITY = Float.POSITIVE_INFINITY;

  /** Feature 0 below 1.5: 10, or 20 by feature 1 below -2; otherwise 30. */
  private static final TreeModel ONE_TREE =
      new TreeModel(
          2,
          new int[] {0, 0, 1, 0},
          new float[] {INFINITY, 1.5f, -2, INFINITY},
          new float[] {10, 20, 30, 30});

  @Test
  void aSmallerValueGoesToTheLeftAndAnEqualOneToTheRight() {
    float[] values = {1, -3, 1, -2, 1, 5, 1.5f, 0, 1.4999999f, -2.0000002f};

    assertThat(ONE_TREE.sums(values, 2)).containsExactly(10, 20, 20, 30, 10);
  }

  @Test
  void bothZerosAreTheSame() {
    TreeModel sign =
        new TreeModel(1, new int[] {0, 0}, new float[] {INFINITY, 0f}, new float[] {-1, 1});

    assertThat(sign.sums(new float[] {-0f, 0f, -Float.MIN_VALUE}, 1)).containsExactly(1, 1, -1);
  }

  @Test
  void walkingWithoutBranchesAgreesWithWalkingWithThem() {
    long seed = 7;
    Random random = new Random(seed);
    int depth = 4;
    int trees = 20;
    int columns = 6;
    int[] features = random.ints(trees << depth, 0, columns).toArray();
    float[] thresholds = new float[trees << depth];
    float[] leaves = new float[trees << depth];
    for (int i = 0; i < thresholds.length; i++) {
      thresholds[i] = (float) (random.nextGaussian() * 1e3);
      leaves[i] = (float) random.nextGaussian();
    }
    float[] values = new float[300 * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() * 1e3);
    }

    float[] sums = new TreeModel(depth, features, thresholds, leaves).sums(values, columns);

    for (int row = 0; row < sums.length; row++) {
      float expected = 0;
      for (int base = 0; base < features.length; base += 1 << depth) {
        int node = 1;
        while (node < 1 << depth) {
          boolean left = values[row * columns + features[base + node]] < thresholds[base + node];
          node = left ? 2 * node : 2 * node + 1;
        }
        expected += leaves[base + node - (1 << depth)];
      }
      assertThat(sums[row]).as("row %d, seed %d", row, seed).isEqualTo(expected);
    }
  }

  @Test
  void otherColumnsGiveTheSameSums() {
    TreeModel moved = ONE_TREE.withColumns(new int[] {2, 0});

    assertThat(moved.sums(new float[] {-3, 99, 1}, 3)).containsExactly(10);
  }

  @Test
  void arraysThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> new TreeModel(2, new int[3], new float[3], new float[3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TreeModel(1, new int[2], new float[] {0, Float.NaN}, new float[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("place 1");
  }
}
