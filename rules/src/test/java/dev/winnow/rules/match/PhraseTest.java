package dev.winnow.rules.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

  private static List<String> parts(String written) {
    return Phrase.parseAll(written).stream()
        .map(phrase -> String.join(" ", phrase.parts()) + (phrase.colon() ? ":" : ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "the Grey ferry, the grey ferry",
    "(Boat|Ferry boat) of Vell, (boat|ferry boat) of vell",
    "(boat|boat|BOAT) sails:, (boat) sails:",
    "sails (at #|daily), sails (at #|daily)",
    "don't (panic|row)!, dont (panic|row)",
    "ferry (to Vell), ferry to vell",
    "after *2 days, after *2 days",
    "after *5 days, after * days",
  })
  void readsChoicesAsSlots(String written, String parts) {
    assertThat(parts(written)).containsExactly(parts);
  }

  @Test
  void writesOutWhatMayBeAbsentOrIsAGap() {
    assertThat(parts("the (old|grey|) ferry"))
        .containsExactlyInAnyOrder("the (old|grey) ferry", "the ferry");
    assertThat(parts("the (grey|) ferry (sails|*2)"))
        .containsExactlyInAnyOrder(
            "the grey ferry sails", "the grey ferry *2", "the ferry sails", "the ferry *2");
    assertThat(parts("(photo|@agency|*3) of the ferry"))
        .containsExactlyInAnyOrder("photo of the ferry", "@agency of the ferry", "*3 of the ferry");
  }

  @Test
  void refusesWhatStandsForTooManyOrForNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Phrase.parseAll("(a|)".repeat(9) + " ferry"))
        .withMessageContaining("more than");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Phrase.parseAll("ferry (boat|!)"))
        .withMessageContaining("choice without a word");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Phrase.parseAll("(|) #"))
        .withMessageContaining("without a word");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Phrase.parseAll("the (*3) ferry"))
        .withMessageContaining("gap");
  }
}
