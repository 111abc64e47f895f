package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextScanTest {

  private static List<String> words(String text) {
    TextScan scan = new TextScan();
    List<Integer> lengths = new ArrayList<>();
    scan.scan(text, hash -> lengths.add(scan.wordLength));
    return lengths.stream().map(String::valueOf).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "The heron left., 3 5 4",
    "港の灯台。, 1 1 1 1",
    "the 港 lamp, 3 1 4",
    // Katakana is read as a word, whose neighbours in other scripts are words of their own.
    "新しいタワー見学, 1 1 1 3 1 1",
    // Vowel signs belong to their word.
    "हिन्दी में, 6 3",
    "गाँव, 4",
    "항구의 등대, 3 2",
    "2031년, 5"
  })
  void wordsAreFoundInEveryScript(String text, String lengths) {
    assertThat(words(text)).containsExactly(lengths.split(" ", -1));
  }

  @Test
  void everySignIsAWordThatMayBeSmall() {
    TextScan scan = new TextScan();
    scan.scan("灯台は港の東にある。", hash -> {});
    assertThat(scan.words).isEqualTo(9);
    assertThat(scan.prose).isEqualTo(4);
    assertThat(scan.letters).isEqualTo(9);
  }

  @Test
  void ideographsAloneTellAsMuchAsWords() {
    TextScan scan = new TextScan();
    List<Boolean> seen = new ArrayList<>();
    scan.scan("港のlamp", hash -> seen.add(scan.wordIsIdeograph));
    assertThat(seen).containsExactly(true, false, false);
  }

  @Test
  void theSameWordingHasTheSameNumber() {
    TextScan scan = new TextScan();
    scan.scan("港の灯台", hash -> {});
    int first = scan.wording;
    scan.scan("港の灯塔", hash -> {});
    int other = scan.wording;
    scan.scan("港の灯台", hash -> {});
    assertThat(scan.wording).isEqualTo(first).isNotEqualTo(other);
  }
}
