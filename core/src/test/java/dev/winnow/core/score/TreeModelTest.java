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
          new float[] {10, 20, 30, 30},
          new float[] {0, 22, 14, 30});

  @Test
  void aSmallerValueGoesToTheLeftAndAnEqualOneToTheRight() {
    float[] values = {1, -3, 1, -2, 1, 5, 1.5f, 0, 1.4999999f, -2.0000002f};

    assertThat(ONE_TREE.sums(values, 2)).containsExactly(10, 20, 20, 30, 10);
  }

  @Test
  void bothZerosAreTheSame() {
    TreeModel sign =
        new TreeModel(
            1, new int[] {0, 0}, new float[] {INFINITY, 0f}, new float[] {-1, 1}, new float[2]);

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

    float[] means = new float[thresholds.length];

    float[] sums = new TreeModel(depth, features, thresholds, leaves, means).sums(values, columns);

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
  void theFeaturesOfTheTreesMayStandInOtherColumns() {
    float[] row = {-3, 99, 1};

    assertThat(ONE_TREE.sums(row, 3, new int[] {2, 0}, Float.NEGATIVE_INFINITY))
        .containsExactly(10);
  }

  @Test
  void aRowThatIsSettledIsLeftAsItIs() {
    int trees = 10;
    float[] leaves = new float[trees << 1];
    for (int tree = 0; tree < trees; tree++) {
      leaves[2 * tree] = -1;
      leaves[2 * tree + 1] = 1;
    }
    int places = trees << 1;
    TreeModel model =
        new TreeModel(1, new int[places], new float[places], leaves, new float[places]);
    float[] rows = new float[20];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i % 2 == 0 ? -1 : 1;
    }

    float[] sums = model.sums(rows, 1, new int[] {0}, -1.5f);

    assertThat(sums[0]).as("settled after two trees").isEqualTo(-2);
    assertThat(sums[1]).isEqualTo(10);
    assertThat(model.sums(rows, 1, new int[] {0}, -2.5f)[18]).isEqualTo(-10);
  }

  @Test
  void contributionsLeadFromTheMeanToTheSum() {
    float[] row = {1, 5};

    float[] moved = ONE_TREE.contributions(row);

    assertThat(moved).containsExactly(14 - 22, 20 - 14);
    assertThat(22 + moved[0] + moved[1]).isEqualTo(ONE_TREE.sums(row, 2)[0]);
  }

  @Test
  void arraysThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> new TreeModel(2, new int[3], new float[3], new float[3], new float[3]))
        .isInstanceOf(IllegalArgumentException.class);
    float[] thresholds = {0, Float.NaN};
    assertThatThrownBy(() -> new TreeModel(1, new int[2], thresholds, new float[2], new float[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("place 1");
  }

  @Test
  void rowsThatAreNotAskedForAreNotLookedAt() {
    float[] values = {5, Float.NaN, 5, 2, 7, 1};
    assertThat(ONE_TREE.sums(values, 2, new int[] {0, 1}, new int[] {2, 1}, -100))
        .containsExactly(
            ONE_TREE.sums(new float[] {7, 1}, 2)[0], ONE_TREE.sums(new float[] {5, 2}, 2)[0]);
  }
}
