package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineNetworkTest {

  private static final NetworkLayout LAYOUT = new NetworkLayout(2, 3, 2);
  private static final int[] USED = {0, 1};

  private static LineNetwork network() {
    float[] weights = new float[LAYOUT.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (i * 37 % 19 - 9) / 10f;
    }
    RankScale scale =
        RankScale.of(new float[][] {{0.5f}, {-1, 2}}, new float[][] {{0, 1}, {-0.5f, 0, 1.5f}});
    return new LineNetwork(
        "invented-1",
        Map.of("collection-invented", "12 pages, CC BY 4.0"),
        List.of("text.words", "place.index"),
        scale,
        LAYOUT,
        weights);
  }

  private static byte[] bytes(LineNetwork network) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    network.write(bytes);
    return bytes.toByteArray();
  }

  private static LineNetwork read(byte[] bytes) throws IOException {
    return LineNetwork.read(new ByteArrayInputStream(bytes));
  }

  @Test
  void aNetworkIsReadAsItWasWritten() throws IOException {
    LineNetwork again = read(bytes(network()));
    float[] rows = {0, 3, 1, 0, 0.7f, -2};
    assertThat(bytes(again)).isEqualTo(bytes(network()));
    assertThat(again.logOdds(rows, 2, USED)).containsExactly(network().logOdds(rows, 2, USED));
    assertThat(again.origin()).isEqualTo(network().origin());
    assertThat(again.name()).isEqualTo("invented-1");
  }

  @Test
  void theHeaderIsForPeople() throws IOException {
    assertThat(new String(bytes(network()), StandardCharsets.ISO_8859_1))
        .startsWith(
            """
            winnow line network 1
            name: invented-1
            collection-invented: 12 pages, CC BY 4.0
            features: text.words place.index

            """);
  }

  @Test
  void aFileCutShortOrChangedIsRefused() throws IOException {
    byte[] whole = bytes(network());
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(part)).isInstanceOf(IOException.class);
    }
    byte[] changed = whole.clone();
    changed[changed.length - 3] ^= 4;
    assertThatThrownBy(() -> read(changed)).isInstanceOf(IOException.class);
  }

  @Test
  void aLineIsJudgedByThoseBeforeAndBehind() {
    LineNetwork network = network();
    float[] alone = network.logOdds(new float[] {1, 0}, 2, USED);
    float[] between = network.logOdds(new float[] {0, 3, 1, 0, 1, -2}, 2, USED);
    assertThat(between[1]).isNotCloseTo(alone[0], within(1e-3f));
  }

  @Test
  void aTextWithoutLinesHasNoOdds() {
    assertThat(network().logOdds(new float[0], 2, USED)).isEmpty();
  }

  @Test
  void sizesThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> new NetworkLayout(0, 3, 2))
        .isInstanceOf(IllegalArgumentException.class);
    RankScale scale = RankScale.of(new float[][] {{1}}, new float[][] {{0, 1}});
    assertThatThrownBy(
            () -> new LineNetwork("x", Map.of(), List.of("a"), scale, LAYOUT, new float[3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RankScale.of(new float[][] {{2, 1}}, new float[][] {{0, 1, 2}}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RankScale.of(new float[][] {{1, 2}}, new float[][] {{0, 1}}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theTangentIsNearlyThatOfTheLibrary() {
    for (float x = -9; x <= 9; x += 0.01f) {
      assertThat(LineNetwork.tanh(x)).isCloseTo((float) Math.tanh(x), within(2e-4f));
      assertThat(LineNetwork.sigmoid(x)).isCloseTo((float) (1 / (1 + Math.exp(-x))), within(2e-4f));
    }
    assertThat(LineNetwork.tanh(Float.MAX_VALUE))
        .isCloseTo(1, within(2e-4f))
        .isLessThanOrEqualTo(1);
    assertThat(LineNetwork.tanh(-Float.MAX_VALUE)).isEqualTo(-LineNetwork.tanh(Float.MAX_VALUE));
  }
}
