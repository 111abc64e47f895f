package dev.winnow.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2024-03-28T09:30:00Z,2024-03-28T09:30:00Z",
    "2024-03-28T09:30:00+01:00,2024-03-28T08:30:00Z",
    "2024-03-28 09:30:00,2024-03-28T09:30:00Z",
    "2024-03-28,2024-03-28T00:00:00Z",
    "20240328093000,2024-03-28T09:30:00Z",
  })
  void readsTimesAsCrawlersWriteThem(String text, String instant) {
    assertThat(FetchTime.in(Map.of("crawl_date", text))).contains(Instant.parse(instant));
  }

  @Test
  void readsSecondsAndMilliseconds() {
    Instant instant = Instant.parse("2024-03-28T09:30:00Z");
    assertThat(FetchTime.in(Map.of("fetched", 1711618200L))).contains(instant);
    assertThat(FetchTime.in(Map.of("timestamp", 1711618200000L))).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2024-13-40", "28.3.2024", "2024"})
  void takesNothingElseForATime(String text) {
    assertThat(FetchTime.in(Map.of("fetched", text))).isEmpty();
  }

  @Test
  void looksAtNoOtherProperty() {
    assertThat(FetchTime.in(Map.of("date", "2024-03-28"))).isEmpty();
  }
}
