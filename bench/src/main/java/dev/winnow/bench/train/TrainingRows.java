package dev.winnow.bench.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The rows that a model learns from. Each page weighs the same; within a page a block weighs as the
 * square root of its words. Of a long page a part of the blocks is drawn. Nobody changes the
 * arrays.
 */
final class TrainingRows {

  /** Most blocks of a page. */
  private static final int MAX_BLOCKS = 200;

  /** What a page weighs. */
  private static final double PAGE_WEIGHT = 100;

  /** The number of features. */
  final int columns;

  /** Their values, row behind row. */
  final float[] values;

  /** 1 for content, otherwise 0. */
  final float[] labels;

  /** How much each row counts. */
  final float[] weights;

  /** The words of each row's block. */
  final float[] words;

  /** The page of each row, counted from 0; in rising order. */
  final int[] pages;

  private TrainingRows(int columns, int rows) {
    this.columns = columns;
    values = new float[rows * columns];
    labels = new float[rows];
    weights = new float[rows];
    words = new float[rows];
    pages = new int[rows];
  }

  /** Draws the rows of some pages; the same seed draws the same. */
  static TrainingRows of(List<Sample> samples, int[] columns, long seed) {
    return of(samples, columns, seed, MAX_BLOCKS);
  }

  /** The same with at most so many blocks of a page. */
  static TrainingRows of(List<Sample> samples, int[] columns, long seed, int most) {
    List<int[]> chosen = new ArrayList<>();
    int rows = 0;
    for (int i = 0; i < samples.size(); i++) {
      chosen.add(choose(samples.get(i), new Random(seed + i), most));
      rows += chosen.get(i).length;
    }
    TrainingRows result = new TrainingRows(columns.length, rows);
    int row = 0;
    for (int i = 0; i < samples.size(); i++) {
      result.add(samples.get(i), chosen.get(i), columns, row);
      Arrays.fill(result.pages, row, row + chosen.get(i).length, i);
      row += chosen.get(i).length;
    }
    return result;
  }

  private void add(Sample sample, int[] blocks, int[] used, int from) {
    double sum = 0;
    for (int block : blocks) {
      sum += Math.sqrt(sample.words(block));
    }
    int row = from;
    for (int block : blocks) {
      for (int c = 0; c < columns; c++) {
        values[row * columns + c] = sample.value(block, used[c]);
      }
      labels[row] = sample.label(block) == Label.CONTENT ? 1 : 0;
      weights[row] = (float) (PAGE_WEIGHT * Math.sqrt(sample.words(block)) / sum);
      words[row] = sample.words(block);
      row++;
    }
  }

  /** The blocks of a page that are learnt from, in their order. */
  private static int[] choose(Sample sample, Random random, int most) {
    int[] blocks = new int[sample.blocks()];
    int count = 0;
    for (int i = 0; i < blocks.length; i++) {
      if (sample.label(i) != Label.REPEATED && sample.words(i) > 0) {
        blocks[count++] = i;
      }
    }
    int kept = Math.min(most, count);
    for (int i = 0; i < kept; i++) {
      int other = i + random.nextInt(count - i);
      int swap = blocks[i];
      blocks[i] = blocks[other];
      blocks[other] = swap;
    }
    int[] chosen = Arrays.copyOf(blocks, kept);
    Arrays.sort(chosen);
    return chosen;
  }
}
