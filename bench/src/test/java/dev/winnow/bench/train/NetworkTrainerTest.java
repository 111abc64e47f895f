package dev.winnow.bench.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.core.score.LineNetwork;
import dev.winnow.core.score.NetworkLayout;
import dev.winnow.core.score.RankScale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NetworkTrainerTest {

  private static final int[] COLUMNS = {0, 1, 2};
  private static final List<String> NAMES = List.of("text.words", "text.commas", "text.digits");

  /** A text whose lines are content from the first line with a 1 in the last column on. */
  private static Sample sample(int lines, long seed) {
    Random random = new Random(seed);
    float[] values = new float[lines * COLUMNS.length];
    Label[] labels = new Label[lines];
    int[] words = new int[lines];
    int start = random.nextInt(lines);
    for (int i = 0; i < lines; i++) {
      values[i * COLUMNS.length] = random.nextFloat();
      values[i * COLUMNS.length + 1] = random.nextInt(5);
      values[i * COLUMNS.length + 2] = i == start ? 1 : 0;
      labels[i] = i >= start ? Label.CONTENT : Label.BOILERPLATE;
      words[i] = 1 + random.nextInt(20);
    }
    return new Sample("https://example.org/" + seed, values, labels, words);
  }

  private static List<Sample> samples(int count) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      samples.add(sample(5 + i % 9, i));
    }
    return samples;
  }

  private static float[] row(Sample sample) {
    float[] row = new float[sample.blocks() * COLUMNS.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = sample.value(i / COLUMNS.length, i % COLUMNS.length);
    }
    return row;
  }

  @Test
  void theGradientIsWhatTheLossChangesBy() {
    NetworkLayout layout = new NetworkLayout(COLUMNS.length, 4, 3);
    RankScale scale = ScaleBuilder.of(samples(20), COLUMNS, 5, 1);
    float[] weights = NetworkStart.weights(layout, new SplittableRandom(7));
    float[] gradient = new float[weights.length];
    NetworkPass pass = new NetworkPass(layout, scale, COLUMNS, weights, gradient);
    pass.withoutDropout();
    NetworkPiece piece = NetworkPiece.of(sample(9, 3)).get(0);
    pass.run(piece, new SplittableRandom(1));
    float[] derivatives = gradient.clone();

    for (int i = 0; i < weights.length; i++) {
      float weight = weights[i];
      weights[i] = weight + 0.02f;
      double above = pass.run(piece, new SplittableRandom(1));
      weights[i] = weight - 0.02f;
      double below = pass.run(piece, new SplittableRandom(1));
      weights[i] = weight;
      assertThat((above - below) / 0.04).isCloseTo(derivatives[i], within(0.002));
    }
  }

  @Test
  void learningAndUsingANetworkComeToTheSameNumbers() {
    NetworkLayout layout = new NetworkLayout(COLUMNS.length, 4, 3);
    RankScale scale = ScaleBuilder.of(samples(20), COLUMNS, 5, 1);
    float[] weights = NetworkStart.weights(layout, new SplittableRandom(7));
    NetworkPass pass = new NetworkPass(layout, scale, COLUMNS, weights, new float[weights.length]);
    pass.withoutDropout();
    LineNetwork network = new LineNetwork("test", Map.of(), NAMES, scale, layout, weights);
    for (Sample sample : samples(8)) {
      float[] learnt = pass.logOdds(NetworkPiece.of(sample).get(0));
      float[] used = network.logOdds(row(sample), COLUMNS.length, COLUMNS);
      assertThat(used).containsExactly(learnt, within(1e-5f));
    }
  }

  @Test
  void whatStandsAFewLinesAboveIsRemembered() {
    NetworkTrainer trainer = new NetworkTrainer(6, 6, 40, 1, 1);
    LineNetwork network = trainer.learn("test", Map.of(), samples(300), COLUMNS, NAMES);
    int right = 0;
    int all = 0;
    for (int seed = 1000; seed < 1100; seed++) {
      Sample sample = sample(12, seed);
      float[] logOdds = network.logOdds(row(sample), COLUMNS.length, COLUMNS);
      for (int i = 0; i < logOdds.length; i++) {
        right += (logOdds[i] > 0) == (sample.label(i) == Label.CONTENT) ? 1 : 0;
        all++;
      }
    }
    assertThat(right).isGreaterThan((int) (0.97 * all));
  }

  @Test
  void theSameSeedGivesTheSameNetwork() {
    NetworkTrainer trainer = new NetworkTrainer(3, 2, 2, 1, 5);
    float[] row = row(sample(9, 77));
    float[] first =
        trainer
            .learn("test", Map.of(), samples(40), COLUMNS, NAMES)
            .logOdds(row, COLUMNS.length, COLUMNS);
    float[] second =
        trainer
            .learn("test", Map.of(), samples(40), COLUMNS, NAMES)
            .logOdds(row, COLUMNS.length, COLUMNS);
    assertThat(second).containsExactly(first);
  }

  @Test
  void aValueThatMostRowsHaveIsZero() {
    RankScale scale = ScaleBuilder.of(samples(50), COLUMNS, 20, 1);
    assertThat(scale.of(2, 0)).isZero();
    assertThat(scale.of(2, 1)).isPositive();
    assertThat(scale.of(0, 0.9f)).isGreaterThan(scale.of(0, 0.1f));
  }

  @Test
  void linesWithoutWordsAndRepetitionsTellNothing() {
    Label[] labels = {Label.REPEATED, Label.CONTENT, Label.BOILERPLATE};
    Sample sample = new Sample("x", new float[9], labels, new int[] {9, 4, 0});
    NetworkPiece piece = NetworkPiece.of(sample).get(0);
    assertThat(new float[] {piece.weight(0), piece.weight(1), piece.weight(2)})
        .containsExactly(0, 1, 0);
  }

  @Test
  void aLongTextIsLearntInPiecesThatSeeTheirSurroundings() {
    Label[] labels = new Label[600];
    Arrays.fill(labels, Label.CONTENT);
    int[] words = new int[600];
    Arrays.fill(words, 4);
    List<NetworkPiece> pieces = NetworkPiece.of(new Sample("x", new float[600], labels, words));
    double sum = 0;
    for (NetworkPiece piece : pieces) {
      for (int i = 0; i < piece.lines(); i++) {
        sum += piece.weight(i);
      }
    }
    assertThat(pieces).extracting(NetworkPiece::lines).containsExactly(280, 304, 112);
    assertThat(sum).isCloseTo(1, within(1e-3));
  }
}
