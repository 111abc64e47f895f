package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineLinesTest {

  @ParameterizedTest
  @CsvSource({
    "By Jane Roe,1",
    "Written by Jane Roe,2",
    "Text: Jane Roe,1",
    "Text Format,0",
    "Via Harbour Street,0",
    "From Elm to Ash,0",
    "By the river,0",
    "Par Léa Martin,1",
    "文／王小明,1",
    "作者：王小明,1",
    "記者王小明／台北報導,1",
    "홍길동 기자,1",
    "โดย สมชาย ใจดี 18:30 น.,1",
    "記念日の橋,0",
    "文化と橋,0",
    "기자 회견이 열렸다,0",
    "By Jane Roe was the bridge built.,0",
    "Ein Bericht von Karla Müller,3",
    "Reportagem de Inês Carvalho,2",
    "Reportagem de ontem,0",
    "Interview mit Karla Müller,0",
    "Texto: Lucía Ruiz.,1",
    "By Jane Roe · 8:15 a.m.,1",
    "느릅일보 홍길동 기자,1",
    "글 홍길동 기자 사진 김철수 기자,1",
    "정부 청사에서 기자 회견,0",
  })
  void readsALineAsABylineOnlyWhereItOpensLikeOne(String line, int leads) {
    assertThat(BylineLines.leads(line)).isEqualTo(leads);
  }

  @ParameterizedTest
  @CsvSource({
    "By,true",
    "Written by,true",
    "Text:,true",
    "Von,true",
    "Interview,false",
    "Kommentar,false",
    "Analysis,false",
    "By the river,false",
  })
  void knowsALabelWithoutItsName(String line, boolean lead) {
    assertThat(BylineLines.isLead(line)).isEqualTo(lead);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Jonas Weber, Redakteur; Jonas Weber",
        "Élodie Marchand, envoyée spéciale à Lormont; Élodie Marchand",
        "Jane van der Meer and Bob Poe, staff writers at Elm; Jane van der Meer and Bob Poe",
        "Jane van der Meer and Bob Poe | Reporters; Jane van der Meer and Bob Poe",
        "Aino Mäkelä, toimittaja; Aino Mäkelä",
        "Elif Yılmaz - Muhabir; Elif Yılmaz",
        "अनीता शर्मा, संवाददाता; अनीता शर्मा",
        "Inês Carvalho e Rui Pinto · 14 mar 2023 às 8h15; Inês Carvalho e Rui Pinto",
        "Katarzyna Wójcik | 14 marca 2023; Katarzyna Wójcik",
        "Elm Courier, reporter of the year; ''",
        "Elm Bridge, 14 Harbour Street; ''",
        "Jane Roe, who opened the bridge; ''",
        "Top Stories | Politics; ''",
        "New Bridge, Old River; ''",
        "Jane Roe; ''",
      })
  void readsNamesBeforeARoleOrADate(String line, String names) {
    assertThat(BylineLines.signed(line)).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Katarzyna Wójcik i Piotr Zając; Katarzyna Wójcik i Piotr Zając",
        "Per Montserrat Puig; Montserrat Puig",
        "dalla nostra inviata Giulia De Santis; Giulia De Santis",
        "Του Νίκου Παπαδόπουλου; Νίκου Παπαδόπουλου",
        "Lucía Ruiz / Olmedal; Lucía Ruiz",
        "Beyond the Elm Bridge; ''",
        "Elm News; ''",
        "politics; ''",
        "Mahua Das in; ''",
        "Read More; ''",
        "अनीता शर्मा; ''",
      })
  void readsNamesThatOnlyADateMakesAByline(String line, String names) {
    assertThat(BylineLines.besideDate(line)).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "|", " | ", ", ", ":", "&", "and", "By ", "De "})
  void readsNothingInAlmostNothing(String line) {
    assertThat(BylineLines.leads(line)).isZero();
    assertThat(BylineLines.signed(line)).isEmpty();
    assertThat(BylineLines.besideDate(line)).isEmpty();
    assertThat(AuthorNames.split(line)).isEmpty();
  }
}
