package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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
  void aPageThatMayBeTakenForTooLittleAsAWholeKeepsMore() {
    // As single blocks, each with a cost of its own, those of 0.4 would go.
    double[] probabilities = {0.85, 0.4, 0.4, 0.4, 0.4, 0.02};

    assertThat(PageCut.of(probabilities, words(40, 6))).isEqualTo(0.4, within(1e-6));
  }

  @Test
  void noOtherCutPromisesMore() {
    long seed = 3;
    Random random = new Random(seed);
    for (int page = 0; page < 500; page++) {
      double[] probabilities = random.doubles(1 + page % 40).map(p -> p * p * p).toArray();
      int[] words = random.ints(probabilities.length, 0, 30).toArray();

      double cut = PageCut.of(probabilities, words);

      double promised = promised(probabilities, words, cut);
      for (double other : probabilities) {
        if (other >= PageCut.LOWEST && other <= PageCut.HIGHEST) {
          assertThat(promised(probabilities, words, other))
              .as("page %d, seed %d, cut %.4f, other %.4f", page, seed, cut, other)
              .isLessThan(promised + 0.01);
        }
      }
    }
  }

  /**
   * The mean F1, by many small steps, if all log-odds move together by what a normal distribution
   * draws.
   */
  private static double promised(double[] probabilities, int[] words, double cut) {
    double sum = 0;
    double weights = 0;
    for (double z = -6; z <= 6; z += 0.05) {
      double weight = Math.exp(-z * z / 2);
      double taken = 0;
      double right = 0;
      double expected = 0;
      for (int i = 0; i < words.length; i++) {
        double odds = probabilities[i] / (1 - probabilities[i]);
        double moved = 1 / (1 + Math.exp(-3 * z) / odds);
        expected += words[i] * moved;
        taken += probabilities[i] >= cut ? words[i] : 0;
        right += probabilities[i] >= cut ? words[i] * moved : 0;
      }
      sum += weight * 2 * right / Math.max(1e-9, taken + expected);
      weights += weight;
    }
    return sum / weights;
  }

  private static int[] words(int words, int blocks) {
    int[] all = new int[blocks];
    Arrays.fill(all, words);
    return all;
  }
}
