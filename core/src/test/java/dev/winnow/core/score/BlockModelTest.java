package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlockModelTest {

  private static final BlockModel MODEL =
      new BlockModel(
          "invented-1",
          Map.of("collection-invented", "12 pages, CC BY 4.0"),
          List.of("text.words", "place.index"),
          new TreeModel(
              1,
              new int[] {0, 1, 0, 0},
              new float[] {Float.POSITIVE_INFINITY, 0.25f, Float.POSITIVE_INFINITY, -3.5f},
              new float[] {-1.25f, 0.5f, 1e-7f, 2},
              new float[] {0, 0.1f, 0, -0.2f}));

  private static final BlockModel WITH_NET =
      new BlockModel(
          MODEL.name(),
          MODEL.origin(),
          MODEL.features(),
          MODEL.trees(),
          Optional.of(RecurrentNetTest.net(new NetShape(2, 3, 2, 2), 1, 0, 1)));

  @Test
  void aModelIsReadAsItWasWritten() throws IOException {
    assertThat(read(bytes(MODEL))).isEqualTo(MODEL);
    assertThat(read(bytes(WITH_NET))).isEqualTo(WITH_NET).isNotEqualTo(MODEL);
  }

  @Test
  void theSameModelGivesTheSameBytes() throws IOException {
    assertThat(bytes(read(bytes(MODEL)))).isEqualTo(bytes(MODEL));
  }

  @Test
  void theHeaderIsForPeople() throws IOException {
    assertThat(new String(bytes(MODEL), StandardCharsets.ISO_8859_1))
        .startsWith(
            """
            winnow block model 2
            name: invented-1
            collection-invented: 12 pages, CC BY 4.0
            features: text.words place.index

            """);
  }

  @Test
  void aFileCutShortIsRefused() throws IOException {
    for (BlockModel model : List.of(MODEL, WITH_NET)) {
      byte[] whole = bytes(model);
      for (int length = 0; length < whole.length; length++) {
        byte[] part = Arrays.copyOf(whole, length);
        assertThatThrownBy(() -> read(part)).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void aDamagedNumberIsNoticed() throws IOException {
    for (BlockModel model : List.of(MODEL, WITH_NET)) {
      byte[] whole = bytes(model);
      int body = whole.length - 4 * 10;
      for (int i = body; i < whole.length; i++) {
        byte[] damaged = whole.clone();
        damaged[i] ^= 0x10;
        assertThatThrownBy(() -> read(damaged))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("not whole");
      }
    }
  }

  @Test
  void aNetOfOtherFeaturesIsRefused() {
    Optional<RecurrentNet> net =
        Optional.of(RecurrentNetTest.net(new NetShape(2, 3, 2, 2), 1, 0, 2));
    assertThatThrownBy(() -> new BlockModel("a", Map.of(), MODEL.features(), MODEL.trees(), net))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("feature 2");
  }

  @Test
  void anotherFormatIsRefused() {
    assertThatThrownBy(() -> read("winnow block model 1\n\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("format");
  }

  @Test
  void treesMustNotLookAtFeaturesWithoutAName() {
    assertThatThrownBy(
            () -> new BlockModel("short", Map.of(), List.of("text.words"), MODEL.trees()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aModelOfUnknownFeaturesIsNotUsed() {
    BlockModel strange =
        new BlockModel("strange", Map.of(), List.of("text.words", "text.colour"), MODEL.trees());

    assertThatThrownBy(() -> new ModelScorer(strange))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("text.colour");
  }

  private static byte[] bytes(BlockModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  private static BlockModel read(byte[] bytes) throws IOException {
    return BlockModel.read(new ByteArrayInputStream(bytes));
  }
}
