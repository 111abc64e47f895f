package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Jane Roe|Jane Roe",
        "By Jane Roe, Staff Writer|Jane Roe",
        "Von Jan van der Meer und Ute Müller-Lüdenscheidt|Jan van der Meer;Ute Müller-Lüdenscheidt",
        "Por María del Carmen Ruiz y José Lima|María del Carmen Ruiz;José Lima",
        "Jane Roe, John Doe and Ann Poe|Jane Roe;John Doe;Ann Poe",
        "Jane Roe, jane@example.org|Jane Roe",
        "Jane Roe @janeroe|Jane Roe",
        "Jane Roe, JANE ROE|Jane Roe",
        "Rui Ma & Lee Poe|Rui Ma;Lee Poe",
        "Jane Roe, MD|Jane Roe",
        "J. E. Roe|J. E. Roe",
        "山田太郎|山田太郎",
        "By Jane Roe, Home and Security Expert|Jane Roe",
        "Jane Roe March 2, 2026|Jane Roe",
        "Updated January 8, 2026 Written by Jane Roe|Jane Roe",
        "Jane Roe, The Elm Gazette|Jane Roe",
        "Jane Roe / WXYZ|Jane Roe",
        "Jane Roe lives in Elm|Jane Roe",
        "By Jane Roe Photography by John Doe|Jane Roe",
        "Center for Elms and Research|Center for Elms and Research",
        "Great Elm Editorial Team|Great Elm Editorial Team",
        "annette poe|annette poe",
        "elm_fan17|elm_fan17",
      })
  void findsTheNames(String byline, String names) {
    assertThat(AuthorNames.split(byline)).isEqualTo(List.of(names.split(";")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "by",
        "admin",
        "https://www.facebook.com/somebody",
        "12:30",
        "March",
        ", The Elm Courier",
        "Reviewed by Jane Roe",
        "Staff"
      })
  void findsNobodyWhereThereIsNobody(String byline) {
    assertThat(AuthorNames.split(byline)).isEmpty();
  }

  @Test
  void capsTheNumberOfNames() {
    StringBuilder byline = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      byline
          .append("Jane Roe")
          .append((char) ('a' + i % 26))
          .append((char) ('a' + i / 26 % 26))
          .append(", ");
    }
    assertThat(AuthorNames.split(byline.toString())).hasSizeLessThanOrEqualTo(50);
  }
}
