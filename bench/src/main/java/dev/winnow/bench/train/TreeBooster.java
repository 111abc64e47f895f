package dev.winnow.bench.train;

import dev.winnow.core.score.TreeModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.IObjective;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Learns boosted trees with XGBoost. The parameters are those of a study on WCXB's pages.
 *
 * @param trees the number of trees
 * @param depth their depth
 * @param seed of the sampling of rows and columns
 */
record TreeBooster(int trees, int depth, long seed) {

  private static final double LEARNING_RATE = 0.08;
  private static final double ROWS_A_TREE = 0.7;
  private static final double COLUMNS_A_TREE = 0.4;
  private static final double LEAST_CHILD_WEIGHT = 3;
  private static final double SHRINKAGE = 2;
  private static final int BINS = 64;

  /** What the trees are made to lessen. */
  enum Loss {
    /** The logistic loss of rows, by their weights. */
    ROWS,
    /** The loss of pages: {@link PageF1Loss}. */
    PAGES
  }

  /** Learns a model; the same rows and seed give the same model. */
  TreeModel learn(TrainingRows rows, Loss loss) {
    return train(rows, loss, booster -> BoosterDump.read(booster.getModelDump("", true), depth));
  }

  /** What is taken out of a trained booster. */
  private interface Reading<T> {
    T of(Booster booster) throws XGBoostError;
  }

  private <T> T train(TrainingRows rows, Loss loss, Reading<T> reading) {
    try {
      DMatrix matrix = matrix(rows.values, rows.columns);
      try {
        matrix.setLabel(rows.labels);
        matrix.setWeight(rows.weights);
        IObjective objective = loss == Loss.PAGES ? new PageF1Loss(rows) : null;
        Booster booster = XGBoost.train(matrix, parameters(), trees, Map.of(), objective, null);
        try {
          return reading.of(booster);
        } finally {
          booster.dispose();
        }
      } finally {
        matrix.dispose();
      }
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost cannot learn", e);
    }
  }

  /**
   * The columns that a first model with half as many trees makes most of, by the loss that asking
   * them saves; the best first.
   */
  int[] best(TrainingRows rows, int count, Loss loss) {
    TreeBooster first = new TreeBooster(Math.max(1, trees / 2), depth, seed);
    Map<String, Double> gains = first.gains(rows, loss);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.columns; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(column -> -gains.getOrDefault("f" + column, 0.0)));
    return order.stream().limit(count).mapToInt(column -> column).toArray();
  }

  private Map<String, Double> gains(TrainingRows rows, Loss loss) {
    return train(rows, loss, booster -> booster.getScore("", "total_gain"));
  }

  static DMatrix matrix(float[] values, int columns) throws XGBoostError {
    return new DMatrix(values, values.length / columns, columns, Float.NaN);
  }

  /** One thread: the result does not depend on the machine, and it is faster on a shared one. */
  Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("objective", "binary:logistic");
    parameters.put("base_score", 0.5);
    parameters.put("tree_method", "hist");
    parameters.put("max_bin", BINS);
    parameters.put("max_depth", depth);
    parameters.put("eta", LEARNING_RATE);
    parameters.put("subsample", ROWS_A_TREE);
    parameters.put("colsample_bytree", COLUMNS_A_TREE);
    parameters.put("min_child_weight", LEAST_CHILD_WEIGHT);
    parameters.put("lambda", SHRINKAGE);
    parameters.put("nthread", 1);
    parameters.put("seed", seed);
    parameters.put("verbosity", 0);
    return parameters;
  }
}
