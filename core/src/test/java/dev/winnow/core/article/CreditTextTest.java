package dev.winnow.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditTextTest {

  @ParameterizedTest
  @CsvSource({
    "(Photo by Ada Quill/AFP), Ada Quill/AFP",
    "PHOTO: Ada Quill, Ada Quill",
    "[Image credit: Ada Quill], Ada Quill",
    "Foto: Ada Quill/dpa, Ada Quill/dpa",
    "Bildquelle – Ada Quill, Ada Quill",
    "Crédit photo : Ada Quill, Ada Quill",
    "Fotografía de Ada Quill, Ada Quill",
    "Фото: Ада Квилл, Ада Квилл",
    "写真：朝日, 朝日",
    "© Ada Quill, Ada Quill",
    "Photo (Ada Quill), Ada Quill"
  })
  void leavesTheName(String line, String name) {
    assertThat(CreditText.of(line)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada Quill/AFP", "Photographica Vell", "Fotini Quill", "Photo"})
  void namesAndBareLabelsStay(String line) {
    assertThat(CreditText.of(line)).isEqualTo(line);
  }
}
