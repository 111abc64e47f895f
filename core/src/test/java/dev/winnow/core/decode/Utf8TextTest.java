package dev.winnow.core.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8TextTest {

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
      assertThat(Utf8Text.of(padded.getBytes(StandardCharsets.UTF_8))).isEqualTo(padded);
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
      assertThat(Utf8Text.of(text.toString().getBytes(StandardCharsets.UTF_8)))
          .as("seed %d", seed)
          .isEqualTo(text.toString());
    }
  }
}
