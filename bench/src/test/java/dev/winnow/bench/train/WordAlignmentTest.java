package dev.winnow.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordAlignmentTest {

  @Test
  void wordsInOrderFindTheirPartners() {
    assertThat(align("menu the river rose again menu", "the river rose quickly again"))
        .containsExactly(-1, 0, 1, 2, 4, -1);
  }

  @Test
  void textsWithoutACommonWordHaveNoPartners() {
    assertThat(align("a b", "c d")).containsExactly(-1, -1);
    assertThat(WordAlignment.align(List.of("a"), List.of())).containsExactly(-1);
    assertThat(WordAlignment.align(List.of(), List.of("a"))).isEmpty();
  }

  @Test
  void theAlignmentIsALongestOne() {
    long seed = 11;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<String> left = words(random, random.nextInt(150), 8);
      List<String> right = words(random, random.nextInt(150), 8);
      check(left, right, "round " + round + ", seed " + seed);
    }
  }

  @Test
  void longTextsAreDividedWithoutLosingAMatch() {
    long seed = 12;
    Random random = new Random(seed);
    List<String> left = words(random, 20_000, 900);
    List<String> right = words(random, 20_000, 900);

    check(left, right, "seed " + seed);
  }

  private static void check(List<String> left, List<String> right, String description) {
    int[] partners = WordAlignment.align(left, right);
    int last = -1;
    int count = 0;
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] >= 0) {
        assertThat(partners[i]).as(description).isGreaterThan(last);
        assertThat(right.get(partners[i])).as(description).isEqualTo(left.get(i));
        last = partners[i];
        count++;
      }
    }
    assertThat(count).as(description).isEqualTo(length(left, right));
  }

  /** The textbook's table, two rows of it. */
  private static int length(List<String> left, List<String> right) {
    int[] above = new int[right.size() + 1];
    for (String word : left) {
      int[] row = new int[right.size() + 1];
      for (int i = 1; i <= right.size(); i++) {
        row[i] = word.equals(right.get(i - 1)) ? above[i - 1] + 1 : Math.max(above[i], row[i - 1]);
      }
      above = row;
    }
    return above[right.size()];
  }

  private static List<String> words(Random random, int count, int vocabulary) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(vocabulary));
    }
    return words;
  }

  private static int[] align(String left, String right) {
    return WordAlignment.align(
        Arrays.asList(left.split(" ", -1)), Arrays.asList(right.split(" ", -1)));
  }
}
