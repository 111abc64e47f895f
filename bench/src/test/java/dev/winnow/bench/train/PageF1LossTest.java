package dev.winnow.bench.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageF1LossTest {

  private static final float[] PROBABILITY = {0.9f, 0.4f, 0.2f, 0.7f, 0.3f};

  /** Two pages, of three blocks and of two. */
  private static TrainingRows rows() {
    Sample first =
        new Sample(
            "https://vell.example/a",
            new float[3],
            new Label[] {Label.CONTENT, Label.BOILERPLATE, Label.CONTENT},
            new int[] {40, 10, 5});
    Sample second =
        new Sample(
            "https://vell.example/b",
            new float[2],
            new Label[] {Label.BOILERPLATE, Label.CONTENT},
            new int[] {30, 20});
    return TrainingRows.of(List.of(first, second), new int[] {0}, 1);
  }

  private static double f1(TrainingRows rows, float[] probability, int page) {
    double common = 0;
    double sum = 0;
    for (int i = 0; i < probability.length; i++) {
      if (rows.pages[i] == page) {
        common += rows.labels[i] * rows.words[i] * probability[i];
        sum += rows.words[i] * (rows.labels[i] + probability[i]);
      }
    }
    return 2 * common / sum;
  }

  @Test
  void costsAreWhatABlockChangesTheF1OfItsPage() {
    TrainingRows rows = rows();
    List<float[]> gradients = new PageF1Loss(rows).gradients(PROBABILITY);
    float step = 1e-4f;
    for (int i = 0; i < PROBABILITY.length; i++) {
      float[] more = PROBABILITY.clone();
      more[i] += step;
      double change = (f1(rows, more, rows.pages[i]) - f1(rows, PROBABILITY, rows.pages[i])) / step;
      double wrong = Math.abs(PROBABILITY[i] - rows.labels[i]);
      assertThat(gradients.get(0)[i])
          .as("block %d", i)
          .isEqualTo((float) (-100 * change * wrong), within(0.05f));
    }
  }

  @Test
  void secondDerivativesArePositive() {
    float[] settled = {1, 0, 1, 0, 1};
    for (float value : new PageF1Loss(rows()).gradients(settled).get(1)) {
      assertThat(value).isNotNegative().isFinite();
    }
    for (float value : new PageF1Loss(rows()).gradients(PROBABILITY).get(1)) {
      assertThat(value).isPositive();
    }
  }

  @Test
  void aPageWithoutContentTeachesNothing() {
    Sample empty =
        new Sample(
            "https://vell.example/c", new float[1], new Label[] {Label.BOILERPLATE}, new int[] {9});
    TrainingRows rows = TrainingRows.of(List.of(empty), new int[] {0}, 1);
    assertThat(new PageF1Loss(rows).gradients(new float[] {0.5f}).get(0)).containsExactly(0);
  }
}
