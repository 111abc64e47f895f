package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateLabelTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Last updated: 3 May 2024|MODIFIED",
        "Published 3 May 2024|PUBLISHED",
        "Aktualisiert am 3.5.2024|MODIFIED",
        "Mis à jour le 3 mai 2024|MODIFIED",
        "Actualizado el 3 de mayo de 2024|MODIFIED",
        "Обновлено 3 мая 2024|MODIFIED",
        "Опубликовано 3 мая 2024|PUBLISHED",
        "最終更新：2024年5月3日|MODIFIED",
        "수정 2024.05.03|MODIFIED",
        "입력2024.05.03|PUBLISHED",
        "อัปเดต 3 พ.ค. 2567|MODIFIED",
        "آخر تحديث 3 مايو 2024|MODIFIED",
        "עודכן 3 במאי 2024|MODIFIED",
        "अपडेट 3 मई 2024|MODIFIED",
        "3 May 2024|NONE",
        "Up the dated stairs in 2024|NONE",
      })
  void knowsWhatADateIsTheDateOf(String line, DateLabel label) {
    assertThat(DateLabel.in(line)).isEqualTo(label);
  }

  @Test
  void givesEachDateOfALineItsOwnLabel() {
    assertThat(DateLabel.parts("Last updated 04 Jun 2024, originally created 17 Jun 2023"))
        .extracting(DateLabel.Part::label)
        .containsExactly(DateLabel.MODIFIED, DateLabel.PUBLISHED);
    assertThat(DateLabel.parts("3 May 2024 (updated 4 May 2024)"))
        .extracting(DateLabel.Part::label)
        .containsExactly(DateLabel.NONE, DateLabel.MODIFIED);
  }

  @Test
  void takesALabelBehindItsDate() {
    assertThat(DateLabel.parts("2024/5/3 更新"))
        .isEqualTo(List.of(new DateLabel.Part(DateLabel.MODIFIED, "2024/5/3 ")));
  }

  @Test
  void givesNoPartsWithoutANumber() {
    assertThat(DateLabel.parts("Updated")).isEmpty();
  }
}
