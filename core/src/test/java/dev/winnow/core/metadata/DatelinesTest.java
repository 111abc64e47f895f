package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ELM HARBOUR, May 3 (AP) — The ferry left at noon.|AP",
        "(Reuters) - The ferry left at noon.|Reuters",
        "BERLIN (dpa) – Die Fähre fuhr ab.|dpa",
        "Paris, 3 mai (AFP) - Le bac est parti.|AFP",
        "Madrid, 3 may (EFE).- El barco salió.|EFE",
        "(서울=연합뉴스) 홍길동 기자 = 배가 떠났다.|서울=연합뉴스",
        "【共同】フェリーは正午に出た。|共同",
        "新华社北京5月3日电 渡轮中午出发。|新华社",
      })
  void findsTheAgencyThatABeginningNames(String paragraph, String source) {
    assertThat(Datelines.source(paragraph)).isEqualTo(source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(",
        "The ferry (AP) left at noon.",
        "The minister said in May that the ferry, which was late (Reuters reported), left.",
        "ELM HARBOUR (May 3) — The ferry left at noon.",
        "The ferry left – (dpa) wrote nothing.",
      })
  void findsNoneInOrdinaryText(String paragraph) {
    assertThat(Datelines.source(paragraph)).isEmpty();
  }
}
