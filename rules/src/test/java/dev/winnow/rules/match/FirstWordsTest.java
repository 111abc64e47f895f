package dev.winnow.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstWordsTest {

  @Test
  void aWordHasEveryPlaceThatWasAdded() {
    FirstWords words = new FirstWords();
    words.add(WordHash.of("photo"), FirstWords.AT_START);
    words.add(WordHash.of("photo"), FirstWords.AT_END);
    assertThat(words.of(WordHash.of("photo"))).isEqualTo(FirstWords.AT_START | FirstWords.AT_END);
  }

  @Test
  void nearlyAllOtherWordsHaveNone() {
    FirstWords words = new FirstWords();
    for (int i = 0; i < 1000; i++) {
      words.add(WordHash.of("begins" + i), FirstWords.AT_ANY);
    }
    int passed = 0;
    for (int i = 0; i < 1000; i++) {
      passed += words.of(WordHash.of("other" + i)) == 0 ? 0 : 1;
    }
    assertThat(passed).isLessThan(20);
  }

  @Test
  void aCopyKeepsWhatItHas() {
    FirstWords words = new FirstWords();
    FirstWords copy = words.copy();
    words.add(WordHash.of("photo"), FirstWords.AT_ANY);
    assertThat(copy.of(WordHash.of("photo"))).isZero();
  }
}
