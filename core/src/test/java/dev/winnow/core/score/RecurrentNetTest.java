package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecurrentNetTest {

  private static final NetShape SHAPE = new NetShape(2, 6, 5, 4);

  /** A net of weights drawn by a seed that looks at these columns. */
  static RecurrentNet net(NetShape shape, long seed, int... columns) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] weights = new float[shape.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (2 * random.nextDouble() - 1);
    }
    float[] widths = new float[columns.length];
    Arrays.fill(widths, 1);
    return new RecurrentNet(
        shape, columns, new FeatureScale(new float[columns.length], widths), weights);
  }

  @Test
  void everyBlockHasASayInEveryOther() {
    RecurrentNet net = net(SHAPE, 3, 0, 1);
    float[] values = values(7, 2);
    float[] before = net.logOdds(values, 2);
    for (int block = 0; block < 7; block++) {
      float[] changed = values.clone();
      changed[block * 2] += 2;
      float[] after = net.logOdds(changed, 2);
      assertThat(after[0]).as("block %d on the first", block).isNotEqualTo(before[0]);
      assertThat(after[6]).as("block %d on the last", block).isNotEqualTo(before[6]);
    }
  }

  @Test
  void looksAtItsColumnsAlone() {
    RecurrentNet net = net(SHAPE, 3, 2, 0);
    float[] values = values(5, 4);
    float[] before = net.logOdds(values, 4);
    for (int block = 0; block < 5; block++) {
      values[block * 4 + 1] = 100;
      values[block * 4 + 3] = 100;
    }
    assertThat(net.logOdds(values, 4)).isEqualTo(before);
    values[2] += 1;
    assertThat(net.logOdds(values, 4)).isNotEqualTo(before);
  }

  @Test
  void readsTheSameFromBehindIfItsDirectionsAreExchanged() {
    RecurrentNet net = net(SHAPE, 5, 0, 1);
    float[] weights = net.weights();
    float[] exchanged = weights.clone();
    int size = SHAPE.gateLayer(1) - SHAPE.gateLayer(0);
    System.arraycopy(weights, SHAPE.gateLayer(0), exchanged, SHAPE.gateLayer(1), size);
    System.arraycopy(weights, SHAPE.gateLayer(1), exchanged, SHAPE.gateLayer(0), size);
    int states = SHAPE.state() * SHAPE.hidden();
    int at = SHAPE.hiddenLayer() + SHAPE.embedding() * SHAPE.hidden();
    System.arraycopy(weights, at, exchanged, at + states, states);
    System.arraycopy(weights, at + states, exchanged, at, states);
    RecurrentNet other = new RecurrentNet(SHAPE, net.columns(), net.scale(), exchanged);
    float[] values = values(6, 2);
    float[] turned = new float[values.length];
    for (int i = 0; i < 6; i++) {
      System.arraycopy(values, 2 * i, turned, 2 * (5 - i), 2);
    }
    float[] forward = net.logOdds(values, 2);
    float[] backward = other.logOdds(turned, 2);
    for (int i = 0; i < 6; i++) {
      assertThat(backward[5 - i]).isCloseTo(forward[i], within(1e-5f));
    }
  }

  @Test
  void aLongDocumentIsReadInParts() {
    RecurrentNet net = net(SHAPE, 3, 0, 1);
    float[] values = values(3000, 2);
    float[] all = net.logOdds(values, 2);
    assertThat(all).hasSize(3000);
    float[] first = net.logOdds(Arrays.copyOf(values, 2 * 1024), 2);
    assertThat(Arrays.copyOf(all, 1024)).isEqualTo(first);
  }

  @Test
  void nothingGivesNothing() {
    assertThat(net(SHAPE, 3, 0, 1).logOdds(new float[0], 2)).isEmpty();
  }

  @Test
  void weightsThatAreNoNumbersAreRefused() {
    float[] weights = new float[SHAPE.size()];
    weights[3] = Float.NaN;
    FeatureScale scale = new FeatureScale(new float[2], new float[] {1, 1});
    assertThatThrownBy(() -> new RecurrentNet(SHAPE, new int[] {0, 1}, scale, weights))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RecurrentNet(SHAPE, new int[] {0}, scale, new float[SHAPE.size()]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tanhIsThatOfMathematics() {
    for (double x = -12; x <= 12; x += 0.01) {
      assertThat((double) NetPass.tanh((float) x)).isCloseTo(Math.tanh(x), within(2e-4));
    }
  }

  @Test
  void sizesOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new NetShape(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NetShape(1, 1, 2000, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static float[] values(int blocks, int width) {
    SplittableRandom random = new SplittableRandom(blocks);
    float[] values = new float[blocks * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (4 * random.nextDouble() - 2);
    }
    return values;
  }
}
