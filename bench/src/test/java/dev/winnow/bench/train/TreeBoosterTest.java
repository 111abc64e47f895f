package dev.winnow.bench.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.core.score.TreeModel;
import java.util.Map;
import java.util.Random;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.Test;

class TreeBoosterTest {

  private static final int COLUMNS = 7;
  private static final int ROWS = 2_000;

  @Test
  void theTreesPredictWhatXgboostPredicts() throws XGBoostError {
    TreeBooster booster = new TreeBooster(30, 4, 5);
    float[] values = values(21);
    Booster theirs = train(booster, values);
    TreeModel ours = BoosterDump.read(theirs.getModelDump("", true), 4);
    float[] others = values(22);
    DMatrix matrix = TreeBooster.matrix(others, COLUMNS);

    float[][] expected = theirs.predict(matrix, true);
    float[] sums = ours.sums(others, COLUMNS);

    assertThat(ours.trees()).isEqualTo(30);
    for (int i = 0; i < ROWS; i++) {
      assertThat(sums[i]).as("row %d", i).isEqualTo(expected[i][0], within(1e-5f));
    }
    assertThat(sums).contains(sums[0]).isNotEqualTo(new float[ROWS]);
    matrix.dispose();
    theirs.dispose();
  }

  @Test
  void theSameSeedGivesTheSameTrees() throws XGBoostError {
    float[] values = values(23);
    String[] dump = train(new TreeBooster(10, 3, 5), values).getModelDump("", false);

    assertThat(train(new TreeBooster(10, 3, 5), values).getModelDump("", false)).isEqualTo(dump);
    assertThat(train(new TreeBooster(10, 3, 6), values).getModelDump("", false)).isNotEqualTo(dump);
  }

  @Test
  void aLeafNearTheRootFillsAllPlacesBelow() {
    String[] dump = {
      """
      0:[f1<0.5] yes=1,no=2,missing=1,gain=9,cover=4
      \t1:leaf=0.25,cover=3
      \t2:leaf=-0.75,cover=1
      """
    };

    TreeModel model = BoosterDump.read(dump, 3);

    assertThat(model.sums(new float[] {9, 0, 9, 0.5f, -9, 0.4f}, 2))
        .containsExactly(0.25f, -0.75f, 0.25f);
    assertThat(model.contributions(new float[] {9, 1})).containsExactly(0, -0.75f);
  }

  @Test
  void anythingElseIsNoDump() {
    assertThatThrownBy(() -> BoosterDump.read(new String[] {"0:what"}, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Booster train(TreeBooster booster, float[] values) throws XGBoostError {
    DMatrix matrix = TreeBooster.matrix(values, COLUMNS);
    float[] labels = new float[ROWS];
    for (int i = 0; i < ROWS; i++) {
      float noise = values[i * COLUMNS + 4] / 4;
      labels[i] = values[i * COLUMNS] * values[i * COLUMNS + 2] + noise > 0 ? 1 : 0;
    }
    matrix.setLabel(labels);
    return XGBoost.train(matrix, booster.parameters(), booster.trees(), Map.of(), null, null);
  }

  private static float[] values(long seed) {
    Random random = new Random(seed);
    float[] values = new float[ROWS * COLUMNS];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % COLUMNS == 6 ? random.nextInt(3) : (float) random.nextGaussian();
    }
    return values;
  }
}
