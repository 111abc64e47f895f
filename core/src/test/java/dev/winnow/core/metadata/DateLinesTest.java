package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateLinesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14. März 2023, 08:15 Uhr",
        "Publié le 14 mars 2023 à 08h15",
        "14 de marzo de 2023 a las 08:15 h",
        "Martedì, 14 Marzo 2023",
        "di 14 mrt 2023, 08:15",
        "14. 3. 2023, 8:15",
        "14.3.2023 klo 8.15",
        "14.03.2023 08:15 МСК",
        "14 березня 2023, 08:15",
        "14 Μαρτίου 2023, 08:15",
        "الثلاثاء ١٤ مارس ٢٠٢٣",
        "14 במרץ 2023, 08:15",
        "प्रकाशित: १४ मार्च २०२३",
        "2023年3月14日 8時15分",
        "2023. 3. 14. 오전 8:15",
        "令和5年3月14日",
        "۲۳ اسفند ۱۴۰۱",
        "Selasa, 14 Maret 2023 08:15 WIB",
        "2023-03-14",
        "March 14, 2023 at 8:15 a.m.",
      })
  void knowsALineThatIsNoMoreThanADate(String line) {
    assertThat(DateLines.isDate(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2023",
        "888-511-8416",
        "Call 918-205-4492 today",
        "$10,000 to $17,500",
        "12:30",
        "Elm council votes on 14 March 2023 about the bridge",
        "Apollo 11, 12 and 13",
        "Season 3, Episode 14",
      })
  void doesNotTakeOtherNumbersForADate(String line) {
    assertThat(DateLines.isDate(line)).isFalse();
  }
}
