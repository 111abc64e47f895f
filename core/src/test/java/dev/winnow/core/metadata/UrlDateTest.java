package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlDateTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.org/2024/03/28/bridge,2024-03-28",
    "https://example.org/news/2024-03-28/bridge,2024-03-28",
    "https://example.org/2024/3/8/bridge,2024-03-08",
    "https://example.org/a_2024_03_28.html,2024-03-28",
    "https://example.org/2024/mar/28/bridge,2024-03-28",
    "https://example.org/2024/october/03/bridge,2024-10-03",
    "https://example.org/20240328/bridge,2024-03-28",
    "https://example.org/news/2024-03/28/content_1.htm,2024-03-28",
    "https://example.org/news/28-03-2024-bridge,2024-03-28",
    "https://example.org/28/03/2024/bridge,2024-03-28",
  })
  void readsTheDay(String url, String date) {
    assertThat(UrlDate.in(url)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.org/2024/03/bridge",
        "https://example.org/12024/03/28",
        "https://example.org/1024/03/28",
        "https://example.org/2024-03/28x",
        "https://example.org/2024-03/28",
        "https://example.org/2024_03-28/bridge",
        "https://example.org/20240",
        "https://example.org/p/20241328/bridge",
        "https://example.org/2024/bridge/28/elm",
        "https://example.org/id-20240328",
        "https://example.org/120240328/bridge",
        "https://example.org/03-04-2024-bridge",
        "https://example.org/28-03-20245",
        "https://example.org/28-13-2024-bridge",
        "https://example.org/elm28-03-2024",
      })
  void givesNothingWithoutAWholeDay(String url) {
    assertThat(UrlDate.in(url)).isEmpty();
  }
}
