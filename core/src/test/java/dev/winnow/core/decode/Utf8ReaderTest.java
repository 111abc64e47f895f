package dev.winnow.core.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8ReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ferry",
        "é",
        "灯台",
        "🚢",
        "ferry é",
        "é ferry",
        "灯台 🚢 café ÿ",
        "\uFFFD\u0000é"
      })
  void readsWhatTheJdkReads(String text) {
    String long64 = "The ferry to Vell leaves at noon on every day that has no storm.";
    for (String padded : new String[] {text, long64 + text, text + long64, text + long64 + text}) {
      assertThat(read(padded, 8192)).isEqualTo(padded);
    }
  }

  @Test
  void readsAnyMixOfRunsOfAnyLength() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int run = random.nextInt(12); run > 0; run--) {
        int codePoint = new int[] {'a', 'é', '…', '灯', 0x1F6A2}[random.nextInt(5)];
        int length = codePoint == 'a' ? random.nextInt(140) : 1 + random.nextInt(9);
        text.append(Character.toString(codePoint).repeat(length));
      }
      assertThat(read(text.toString(), 1 + random.nextInt(100)))
          .as("seed %d", seed)
          .isEqualTo(text.toString());
    }
  }

  @Test
  void splitsAPairWhereTheBufferEnds() {
    assertThat(read("🚢🚢 a 🚢", 1)).isEqualTo("🚢🚢 a 🚢");
    assertThat(read("a🚢🚢🚢", 2)).isEqualTo("a🚢🚢🚢");
  }

  @Test
  void readsNothingIntoNoRoom() {
    Utf8Reader reader = new Utf8Reader("a".getBytes(StandardCharsets.UTF_8));
    assertThat(reader.read(new char[4], 2, 0)).isZero();
    char[] room = new char[4];
    assertThat(reader.read(room, 2, 2)).isEqualTo(1);
    assertThat(room).containsExactly('\0', '\0', 'a', '\0');
    assertThat(reader.read(room, 0, 4)).isEqualTo(-1);
  }

  /** What the reader gives of a text, so many characters at a time at most. */
  private static String read(String text, int atOnce) {
    Utf8Reader reader = new Utf8Reader(text.getBytes(StandardCharsets.UTF_8));
    StringBuilder out = new StringBuilder();
    char[] buffer = new char[atOnce];
    for (int n = reader.read(buffer, 0, atOnce); n >= 0; n = reader.read(buffer, 0, atOnce)) {
      out.append(buffer, 0, n);
    }
    return out.toString();
  }
}
