package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyedTreesTest {

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
  void keysHaveTheOrderOfTheirNumbersAndGiveThemBack() {
    float[] rising = {
      Float.NEGATIVE_INFINITY,
      -Float.MAX_VALUE,
      -1,
      -Float.MIN_VALUE,
      0,
      Float.MIN_VALUE,
      1.5f,
      Float.MAX_VALUE,
      INFINITY
    };
    for (int i = 0; i < rising.length; i++) {
      assertThat(KeyedTrees.value(KeyedTrees.key(rising[i]))).isEqualTo(rising[i]);
      assertThat(i == 0 || KeyedTrees.key(rising[i - 1]) < KeyedTrees.key(rising[i])).isTrue();
    }
    assertThat(KeyedTrees.key(-0f)).isEqualTo(KeyedTrees.key(0f));
  }

  @Test
  void theFeaturesOfTheTreesMayStandInOtherColumns() {
    int[] row = keys(-3, 99, 1);

    assertThat(new KeyedTrees(ONE_TREE, 3, new int[] {2, 0}).sums(row)).containsExactly(10);
  }

  @Test
  void anEqualValueGoesToTheRightAsInTheModel() {
    float[] values = {1, -3, 1, -2, 1, 5, 1.5f, 0, 1.4999999f, -2.0000002f};

    assertThat(new KeyedTrees(ONE_TREE, 2, new int[] {0, 1}).sums(keys(values)))
        .containsExactly(10, 20, 20, 30, 10)
        .containsExactly(ONE_TREE.sums(values, 2));
  }

  /** More trees than are looked at together, and rows that do and do not fill the lanes. */
  @Test
  void sumsAreThoseOfTheModelWhetherRowsAreSettledOrNot() {
    long seed = 11;
    Random random = new Random(seed);
    int depth = 6;
    int trees = 100;
    int columns = 5;
    int[] used = {0, 1, 2, 3, 4};
    int[] features = random.ints(trees << depth, 0, columns).toArray();
    float[] thresholds = gaussian(random, trees << depth);
    float[] leaves = gaussian(random, trees << depth);
    TreeModel model = new TreeModel(depth, features, thresholds, leaves, new float[trees << depth]);
    KeyedTrees keyed = new KeyedTrees(model, columns, used);
    float[] values = gaussian(random, 37 * columns);

    assertThat(keyed.sums(keys(values)))
        .as("seed %d", seed)
        .containsExactly(model.sums(values, columns));
    float[] left = model.sums(values, columns, used, -1);
    float[] some = keyed.sums(keys(values), -1, -99);
    for (int row = 0; row < some.length; row++) {
      float all = model.sums(values, columns)[row];
      assertThat(some[row]).as("row %d", row).isEqualTo(left[row] == all ? all : -99);
    }
    assertThat(some).contains(-99).doesNotContain(0);
  }

  private static float[] gaussian(Random random, int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static int[] keys(float... values) {
    int[] keys = new int[values.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = KeyedTrees.key(values[i]);
    }
    return keys;
  }
}
