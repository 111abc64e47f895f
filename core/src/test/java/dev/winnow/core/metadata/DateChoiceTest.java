package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.decide.Focus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DateChoiceTest {

  private static final Candidate DATA = new Candidate("2023-01-05", "json-ld:datePublished", 0.95);

  private static Optional<String> choose(Focus focus, Candidate... stated) {
    return new DateChoice(List.of(stated), DateParser.of("en", ""), focus)
        .choose()
        .map(dated -> dated.date().toIso());
  }

  private static Optional<String> choose(Candidate... stated) {
    return choose(Focus.BALANCED, stated);
  }

  @Test
  void believesADateThatReadersAreShownMoreThanOneOfTheSystem() {
    assertThat(choose(DATA, new Candidate("May 3, 2024", "class:date", 0.55)))
        .contains("2024-05-03");
  }

  @Test
  void keepsTheSystemsDateBesideADateOfAChange() {
    assertThat(choose(DATA, new Candidate("May 3, 2024", "class:date", DateChoice.LAST_RESORT)))
        .contains("2023-01-05");
  }

  @Test
  void keepsTheSystemsDateWhereShownOnesDisagree() {
    Candidate third = new Candidate("May 3, 2024", "class:date", 0.55);
    assertThat(choose(DATA, third, new Candidate("May 4, 2024", "time", 0.75)))
        .contains("2023-01-05");
  }

  @Test
  void needsASecondStatementForALineOfNoMark() {
    Candidate line = new Candidate("May 3, 2024", "header:date", 0.45);
    assertThat(choose(DATA, line)).contains("2023-01-05");
    assertThat(choose(DATA, line, new Candidate("2024-05-03", "meta:date", 0.72)))
        .contains("2024-05-03");
  }

  @Test
  void believesALineThatRepeatsTheDayOfAChange() {
    Candidate line = new Candidate("May 3, 2024", "header:date", 0.45);
    DateParser parser = DateParser.of("en", "");
    assertThat(
            new DateChoice(
                    List.of(DATA, line), parser, Focus.BALANCED, Set.of(LocalDate.of(2024, 5, 3)))
                .choose()
                .map(dated -> dated.date().toIso()))
        .contains("2024-05-03");
  }

  @Test
  void takesTheFirstOfTwoDaysThatSystemsTellAlike() {
    Candidate later = new Candidate("2024-05-03", "meta:published-time", 0.78);
    Candidate first = new Candidate("2021-02-16", "meta:published-date", 0.78);
    assertThat(choose(later, first)).contains("2021-02-16");
    Candidate better = new Candidate("2024-05-03", "meta:published-time", 0.80);
    assertThat(choose(better, first)).contains("2024-05-03");
  }

  @Test
  void readsPointsAsAnotherStatementConfirmsThem() {
    Candidate shown = new Candidate("09.10.2024", "class:date", 0.55);
    assertThat(choose(shown)).contains("2024-10-09");
    Candidate told = new Candidate("2024-09-10T16:07:00Z", "json-ld:datePublished", 0.95);
    assertThat(choose(told, shown))
        .hasValueSatisfying(day -> assertThat(day).startsWith("2024-09-10"));
  }

  @Test
  void countsWhatIsSaidTwiceInOnePlaceOnce() {
    Candidate line = new Candidate("May 3, 2024", "header:date", 0.45);
    Candidate marked = new Candidate("May 3, 2024", "class:date", 0.55);
    assertThat(choose(Focus.PRECISION, line, marked)).isEmpty();
    assertThat(choose(Focus.PRECISION, line, new Candidate("2024-05-03", "url", 0.6)))
        .contains("2024-05-03");
  }

  @Test
  void readsNumbersAsAnotherStatementConfirmsThem() {
    Candidate shown = new Candidate("03/04/2024", "time", 0.75);
    assertThat(choose(shown)).contains("2024-03-04");
    assertThat(choose(shown, new Candidate("2024-04-03", "url", 0.60))).contains("2024-04-03");
  }

  @Test
  void tellsTheMinuteInTheTimeOfThePage() {
    assertThat(
            choose(
                new Candidate("2024-05-04T01:06:51Z", "meta:article:published_time", 0.94),
                new Candidate("2024-05-03 18:06:51", "meta:publish_date", 0.85)))
        .contains("2024-05-03T18:06:51");
  }

  @Test
  void movesTheLineOfDoubtWithTheFocus() {
    Candidate resort = new Candidate("May 3, 2024", "class:date", DateChoice.LAST_RESORT);
    assertThat(choose(Focus.PRECISION, resort)).isEmpty();
    assertThat(choose(Focus.BALANCED, resort)).contains("2024-05-03");
    Candidate weak = new Candidate("May 3, 2024", "class:date", 0.35);
    assertThat(choose(Focus.BALANCED, weak)).isEmpty();
    assertThat(choose(Focus.RECALL, weak)).contains("2024-05-03");
  }
}
