package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgenciesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ELM (AP) -|Associated Press",
        "By Jane Roe, Reuters|Reuters",
        "Elm (dpa)|dpa",
        "Con información de Agencia EFE|EFE",
        "МОСКВА, ТАСС|TASS",
      })
  void findsTheAgency(String line, String agency) {
    assertThat(Agencies.in(line)).containsExactly(agency);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Get the ap now", "By Jane Roe", "a map of Elm", ""})
  void findsNoneInOtherWords(String line) {
    assertThat(Agencies.in(line)).isEmpty();
  }

  @Test
  void hasNoAliasForTwoAgencies() {
    Map<String, String> owners = new HashMap<>();
    for (String[] row : Resources.rows("agencies.tsv", 2)) {
      for (int i = 1; i < row.length; i++) {
        assertThat(owners.putIfAbsent(row[i], row[0])).as(row[i]).isNull();
        assertThat(row[i]).isEqualTo(Strings.key(row[i]));
      }
    }
    assertThat(Map.copyOf(owners).values().stream().distinct().count()).isGreaterThan(100);
  }
}
