package dev.winnow.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhraseTrieTest {

  private static String words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(2)));
    }
    return String.join(" ", words);
  }

  private static Set<Integer> found(PhraseTrie trie, String text) {
    Tokens tokens = new Tokens();
    tokens.read(text, 0, text.length(), 1_000);
    Set<Integer> found = new TreeSet<>();
    trie.search(tokens, true, true, false, (phrase, from, to) -> found.add(phrase));
    return found;
  }

  private static boolean stands(String phrase, Where where, String text) {
    return switch (where) {
      case WHOLE, SEGMENT -> text.equals(phrase);
      case START, LEAD -> (text + ' ').startsWith(phrase + ' ');
      case END -> (' ' + text).endsWith(' ' + phrase);
      case ANYWHERE -> (' ' + text + ' ').contains(' ' + phrase + ' ');
    };
  }

  @ParameterizedTest
  @EnumSource(Where.class)
  void findsWhatALookAtEachPhraseFinds(Where where) {
    findsWhatALookAtEachPhraseFinds(List.of(where));
  }

  @Test
  void phrasesOfOnePlaceDoNotHideThoseOfAnother() {
    findsWhatALookAtEachPhraseFinds(List.of(Where.values()));
  }

  private static void findsWhatALookAtEachPhraseFinds(List<Where> places) {
    long seed = 20_310_403;
    Random random = new Random(seed);
    PhraseTrie.Builder builder = new PhraseTrie.Builder(Agencies.bundled());
    List<String> phrases = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      phrases.add(words(random, 1 + random.nextInt(4)));
      builder.add(Phrase.parse(phrases.get(i)), places.get(i % places.size()), i % 2 == 0);
    }
    PhraseTrie trie = builder.build();
    for (int i = 0; i < 400; i++) {
      String text = words(random, 1 + random.nextInt(12));
      Set<Integer> expected = new TreeSet<>();
      for (int p = 0; p < phrases.size(); p++) {
        if (stands(phrases.get(p), places.get(p % places.size()), text)) {
          expected.add(p);
        }
      }
      assertThat(found(trie, text)).as("seed %d: %s", seed, text).isEqualTo(expected);
    }
  }

  @Test
  void slotsStandForNumbersWordsAndAgencies() {
    PhraseTrie.Builder builder = new PhraseTrie.Builder(Agencies.bundled());
    for (String phrase : List.of("# boats", "the * ferry", "via @agency", "* sails to vell")) {
      builder.add(Phrase.parse(phrase), Where.ANYWHERE, true);
    }
    PhraseTrie trie = builder.build();
    assertThat(found(trie, "12 boats left")).containsExactly(0);
    assertThat(found(trie, "the old white ferry")).containsExactly(1);
    assertThat(found(trie, "the one that nobody ever thought would ferry")).isEmpty();
    assertThat(found(trie, "Ada Quill via Reuters")).containsExactly(2);
    assertThat(found(trie, "Ada Quill via Rome")).isEmpty();
    assertThat(found(trie, "Ada sails to Vell")).containsExactly(3);
  }

  @Test
  void aPhraseAtTheEndMayHaveANumberBehindIt() {
    PhraseTrie.Builder builder = new PhraseTrie.Builder(Agencies.bundled());
    builder.add(Phrase.parse("to the quay"), Where.END, true);
    PhraseTrie trie = builder.build();
    assertThat(found(trie, "a long way from the mill of Vell to the quay 12")).containsExactly(0);
    assertThat(found(trie, "A LONG WAY TO THE QUAY!")).containsExactly(0);
    assertThat(found(trie, "to the quay and back".toUpperCase(Locale.ROOT))).isEmpty();
  }

  private static PhraseTrie trie(Where where, String... phrases) {
    PhraseTrie.Builder builder = new PhraseTrie.Builder(Agencies.bundled());
    for (String phrase : phrases) {
      builder.add(Phrase.parse(phrase), where, true);
    }
    return builder.build();
  }

  @Test
  void choicesStandForEachOfTheirWordings() {
    PhraseTrie trie =
        trie(
            Where.WHOLE,
            "(see|look at|# of) (all|the other|# more) (boats|grey boats)",
            "* (sails|will sail) soon",
            "see all ships");
    assertThat(found(trie, "See all boats")).containsExactly(0);
    assertThat(found(trie, "Look at the other grey boats")).containsExactly(0);
    assertThat(found(trie, "12 of 5 more boats")).containsExactly(0);
    assertThat(found(trie, "See all ships")).containsExactly(2);
    assertThat(found(trie, "See other boats")).isEmpty();
    assertThat(found(trie, "See all grey")).isEmpty();
    assertThat(found(trie, "Look all boats")).isEmpty();
    assertThat(found(trie, "The ferry will sail soon")).containsExactly(1);
    assertThat(found(trie, "Will sail soon")).isEmpty();
  }

  @Test
  void phrasesWithOneBeginningAndDifferentChoicesStayApart() {
    PhraseTrie trie =
        trie(Where.WHOLE, "more (boats|ferries) (today|now)", "more (boats|trains) (here|there)");
    assertThat(found(trie, "more boats now")).containsExactly(0);
    assertThat(found(trie, "more boats here")).containsExactly(1);
    assertThat(found(trie, "more trains now")).isEmpty();
    assertThat(found(trie, "more ferries there")).isEmpty();
  }

  @Test
  void aNarrowGapStandsForSoManyWordsAtMost() {
    PhraseTrie trie = trie(Where.WHOLE, "the *2 ferry", "*1 ferry sails", "the * ferry of vell");
    assertThat(found(trie, "the grey ferry")).containsExactly(0);
    assertThat(found(trie, "the old grey ferry")).containsExactly(0);
    assertThat(found(trie, "the ferry")).isEmpty();
    assertThat(found(trie, "the very old grey ferry")).isEmpty();
    assertThat(found(trie, "our ferry sails")).containsExactly(1);
    assertThat(found(trie, "our old ferry sails")).isEmpty();
    assertThat(found(trie, "the very old but grey ferry of Vell")).containsExactly(2);
  }

  @ParameterizedTest
  @EnumSource(Where.class)
  void findsWithChoicesWhatItFindsWithThePhrasesWrittenOut(Where where) {
    long seed = 20_310_404;
    Random random = new Random(seed);
    PhraseTrie.Builder builder = new PhraseTrie.Builder(Agencies.bundled());
    List<List<String>> wordings = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      List<String> written = new ArrayList<>(List.of(""));
      StringBuilder phrase = new StringBuilder();
      for (int part = 0; part < 3; part++) {
        List<String> pieces = List.of(words(random, 1), words(random, 2), words(random, 1));
        phrase.append('(').append(String.join("|", pieces)).append(") ");
        written =
            written.stream()
                .flatMap(before -> pieces.stream().map(piece -> (before + ' ' + piece).strip()))
                .toList();
      }
      wordings.add(written);
      builder.add(Phrase.parse(phrase.toString()), where, true);
    }
    PhraseTrie trie = builder.build();
    for (int i = 0; i < 200; i++) {
      List<String> any = wordings.get(random.nextInt(wordings.size()));
      String text = (random.nextBoolean() ? words(random, 2) + ' ' : "") + any.get(0);
      Set<Integer> expected = new TreeSet<>();
      for (int p = 0; p < wordings.size(); p++) {
        if (wordings.get(p).stream().anyMatch(wording -> stands(wording, where, text))) {
          expected.add(p);
        }
      }
      assertThat(found(trie, text)).as("seed %d: %s", seed, text).isEqualTo(expected);
    }
  }
}
