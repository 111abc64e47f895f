package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineCleanerTest {

  private static final Set<String> NAMES = Set.of("elmcourier");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Bridge reopens | Elm Courier;Bridge reopens",
        "Bridge reopens - ELM COURIER;Bridge reopens",
        "Elm Courier: Bridge reopens;Bridge reopens",
        "Bridge reopens today - Ash Valley Forums;Bridge reopens today",
        "How bridges open\u00b6;How bridges open",
        "Town votes for the bridge - Politics - Elm Courier;Town votes for the bridge",
        "Stadt stimmt für Brücke – Politik – Elm Courier;Stadt stimmt für Brücke",
        "Город за новый мост :: Общество :: Elm Courier;Город за новый мост",
        "大桥昨天重新开放了_新闻频道_榆镇网;大桥昨天重新开放了",
        "橋が二年ぶりに開通へ | 楡町新聞;橋が二年ぶりに開通へ",
        "橋が二年ぶりに開通｜楡町新聞;橋が二年ぶりに開通",
        "橋が二年ぶりに開通：Elm Courier;橋が二年ぶりに開通",
        "\u6a4b\u304c\u518d\u3073\u958b\u901a\u3057\u307e\u3057\u305f\u6a4b-\u697d\u65b0\u805e;"
            + "\u6a4b\u304c\u518d\u3073\u958b\u901a\u3057\u307e\u3057\u305f\u6a4b",
      })
  void takesTheSiteOff(String title, String clean) {
    assertThat(HeadlineCleaner.clean(title, NAMES, "ashvalley")).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Elm: a history - of bridges",
        "Bridge reopens - and closes",
        "Ash and valley - twins",
        "2024-25 season",
        "Why C#",
        "A courier of elms",
        "Elm Courier",
        "橋が開通：町長の言葉",
        "Ash - Elm 2:1",
      })
  void leavesWhatIsPartOfTheTitle(String title) {
    assertThat(HeadlineCleaner.clean(title, NAMES, "ashvalley")).isEqualTo(title);
  }
}
