package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameShapesTest {

  @ParameterizedTest
  @CsvSource({
    "Jane Roe,true",
    "JANE ROE,true",
    "Jan van der Meer,true",
    "J. E. Roe,true",
    "山田太郎,true",
    "홍길동,true",
    "Иван Петров,true",
    "elmfan,false",
    "ACLU Justice Program,false",
    "Elm Courier News,false",
    "elm.example Sports,false",
    "one two,false",
  })
  void knowsTheShapeOfAPersonsName(String name, boolean person) {
    assertThat(NameShapes.isPerson(name)).isEqualTo(person);
  }

  @ParameterizedTest
  @CsvSource({
    "Jane Ruiz.,Jane Ruiz",
    "'- Jane Roe -',Jane Roe",
    "Jane Roe Jr.,Jane Roe Jr.",
    "Jane R.,Jane R.",
    "J.R.R. Roe,J.R.R. Roe",
    "Elm Corp.,Elm Corp.",
  })
  void takesSignsOffANameButNoAbbreviation(String stated, String name) {
    assertThat(NameShapes.trimmed(stated)).isEqualTo(name);
  }
}
