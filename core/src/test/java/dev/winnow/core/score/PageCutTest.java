package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageCutTest {

  @Test
  void sureBlocksAreCutInTheMiddle() {
    double cut = PageCut.of(new double[] {0.98, 0.97, 0.02, 0.95, 0.01}, words(100, 5));

    assertThat(cut).isEqualTo(PageCut.HIGHEST);
  }

  @Test
  void whereNothingIsSureLessIsAsked() {
    double cut = PageCut.of(new double[] {0.4, 0.35, 0.3, 0.05}, words(100, 4));

    assertThat(cut).isEqualTo(0.3, within(1e-6));
  }

  @Test
  void theCutNeverFallsBelowItsBound() {
    assertThat(PageCut.of(new double[] {0.04, 0.05}, words(10, 2))).isEqualTo(PageCut.LOWEST);
  }

  @Test
  void blocksWithoutWeightDoNotMoveIt() {
    double[] probabilities = {0.9, 0.45, 0.4, 0.2};

    assertThat(PageCut.of(probabilities, new int[] {50, 40, 0, 0}))
        .isEqualTo(PageCut.of(new double[] {0.9, 0.45}, new int[] {50, 40}));
  }

  @Test
  void aPageOfNoWordsHasACut() {
    assertThat(PageCut.of(new double[] {0.7}, new int[] {0}))
        .isBetween(PageCut.LOWEST, PageCut.HIGHEST);
    assertThat(PageCut.of(new double[0], new int[0])).isEqualTo(PageCut.HIGHEST);
  }

  @Test
  void leavingUnlikelyBlocksUnsortedChangesNothing() {
    long seed = 3;
    Random random = new Random(seed);
    for (int page = 0; page < 500; page++) {
      double[] probabilities = random.doubles(1 + page % 40).map(p -> p * p * p).toArray();
      int[] words = random.ints(probabilities.length, 0, 30).toArray();

      assertThat(PageCut.of(probabilities, words))
          .as("page %d, seed %d", page, seed)
          .isEqualTo(cutByTryingAll(probabilities, words));
    }
  }

  private static double cutByTryingAll(double[] probabilities, int[] words) {
    Integer[] order = new Integer[probabilities.length];
    double expected = 0;
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      expected += words[i] * probabilities[i];
    }
    Arrays.sort(order, Comparator.comparingDouble(i -> -probabilities[i]));
    double taken = 0;
    double right = 0;
    double best = -1;
    double cut = PageCut.HIGHEST;
    for (int block : order) {
      taken += words[block];
      right += words[block] * probabilities[block];
      double f1 = 2 * right / Math.max(1e-9, taken + expected);
      if (f1 > best) {
        best = f1;
        cut = probabilities[block];
      }
    }
    return Math.max(PageCut.LOWEST, Math.min(PageCut.HIGHEST, cut));
  }

  private static int[] words(int words, int blocks) {
    int[] all = new int[blocks];
    Arrays.fill(all, words);
    return all;
  }
}
