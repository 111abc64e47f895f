package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

  private static int[] words(int words, int blocks) {
    int[] all = new int[blocks];
    java.util.Arrays.fill(all, words);
    return all;
  }
}
