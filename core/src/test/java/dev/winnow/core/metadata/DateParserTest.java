package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-28T09:30:00+01:00|en||2024-03-28T09:30:00+01:00",
        "2024-03-28T09:30:15.123Z|en||2024-03-28T09:30:15Z",
        "2024-03-28 09:30|en||2024-03-28T09:30:00",
        "20240328|en||2024-03-28",
        "1711618200|en||2024-03-28T09:30:00Z",
        "March 28, 2024 at 9:30 pm EDT|en||2024-03-28T21:30:00-04:00",
        "Thu, 28 Mar 2024 09:30:00 GMT|en||2024-03-28T09:30:00Z",
        "03/04/2024|en|us|2024-03-04",
        "03/04/2024|en|gb|2024-04-03",
        "28.3.2024|de||2024-03-28",
        "28. März 2024, 09:30 Uhr|de||2024-03-28T09:30:00",
        "28 de marzo de 2024|es||2024-03-28",
        "1er août 2023|fr||2023-08-01",
        "28 марта 2024|ru||2024-03-28",
        "28 listopada 2024|pl||2024-11-28",
        "2024年3月28日|ja||2024-03-28",
        "2024년 3월 28일|ko||2024-03-28",
        "28 مارس 2024|ar||2024-03-28",
      })
  void readsDatesAsPagesWriteThem(String text, String language, String country, String iso) {
    DateParser parser = DateParser.of(language, country == null ? "" : country);
    assertThat(parser.parse(text)).map(PublicationDate::toIso).contains(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 hours ago", "yesterday", "March 28", "1985-03-28", "2101-01-01", "2024-13-40",
        "30 February 2024", "1.2.24", "03/04/2024", "Version 2024", "", "999999999999999999999"
      })
  void givesNoDateRatherThanADoubtfulOne(String text) {
    assertThat(DateParser.of("", "").parse(text)).isEmpty();
  }
}
