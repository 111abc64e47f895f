package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvertedNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Roe, Jane|Jane Roe",
        "Roe, Jane; Poe, Ann|Jane Roe; Ann Poe",
        "Jane Roe, John Doe|Jane Roe, John Doe",
        "Roe, MD|Roe, MD",
        "Roe, Reporter|Roe, Reporter",
        "Roe, Jane, Poe|Roe, Jane, Poe",
      })
  void turnsNamesThatStandAsInCatalogues(String stated, String straight) {
    assertThat(InvertedNames.straight(stated, false)).isEqualTo(straight);
  }

  @Test
  void turnsEveryNameOfACitation() {
    assertThat(InvertedNames.straight("van der Roe, Jane M.", true))
        .isEqualTo("Jane M. van der Roe");
  }
}
