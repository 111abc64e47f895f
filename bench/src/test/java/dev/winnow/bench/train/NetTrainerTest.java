package dev.winnow.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.score.RecurrentNet;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NetTrainerTest {

  private static final NetTrainer TRAINER = new NetTrainer(2, 16, 16, 16, 120, 1);
  private static final int[] COLUMNS = {0, 1};

  @Test
  void learnsWhatOnlyTheOrderTells() {
    RecurrentNet net = TRAINER.learn(documents(120, 1), COLUMNS, COLUMNS);
    int right = 0;
    int all = 0;
    for (Sample document : documents(20, 2)) {
      float[] values = new float[document.blocks() * 2];
      for (int i = 0; i < values.length; i++) {
        values[i] = document.value(i / 2, i % 2);
      }
      float[] logOdds = net.logOdds(values, 2);
      for (int block = 0; block < document.blocks(); block++) {
        right += logOdds[block] > 0 == (document.label(block) == Label.CONTENT) ? 1 : 0;
        all++;
      }
    }
    assertThat(right).isGreaterThan(all * 95 / 100);
  }

  @Test
  void theSameDocumentsGiveTheSameNet() {
    assertThat(TRAINER.learn(documents(15, 1), COLUMNS, COLUMNS))
        .isEqualTo(TRAINER.learn(documents(15, 1), COLUMNS, COLUMNS));
  }

  /** Documents whose content lies between two marks; apart from the marks all blocks look alike. */
  private static List<Sample> documents(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Sample> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int blocks = 12 + random.nextInt(8);
      int first = 1 + random.nextInt(4);
      int last = first + 4 + random.nextInt(3);
      float[] values = new float[blocks * 2];
      Label[] labels = new Label[blocks];
      int[] words = new int[blocks];
      for (int block = 0; block < blocks; block++) {
        values[2 * block] = block == first || block == last ? 1 : 0;
        values[2 * block + 1] = (float) random.nextDouble();
        labels[block] = block > first && block < last ? Label.CONTENT : Label.BOILERPLATE;
        words[block] = 10;
      }
      documents.add(new Sample("https://example.org/" + i, values, labels, words));
    }
    return documents;
  }
}
