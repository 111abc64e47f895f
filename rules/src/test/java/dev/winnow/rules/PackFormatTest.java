package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class PackFormatTest {

  private static final String HEAD = "pack: test\nkind: related\nrules:\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "  - {id: a, phrase: {whole: x}, colour: red} | 4 | unknown key \"colour\"",
        "  - {id: a, kind: nonsense, phrase: {whole: x}} | 4 | no kind",
        "  - {id: a} | 4 | needs a phrase",
        "  - {id: a, phrase: {whole: '***'}} | 4 | without a word",
        "  - {id: a, weight: 2, phrase: {whole: x}} | 4 | must be a number from",
        "  - {id: a, shape: {name: circle}} | 4 | no shape",
        "  - {id: a, shape: {name: byline}} | 4 | needs labels",
        "  - {id: a, regex: {pattern: '(', literal: x}} | 4 | no pattern",
        "  - {id: a, hosts: [vell.example], cut: sentence, phrase: {start: x}} | 4 | cannot cut",
        "  - {id: a, css: 'a['} | 4 | no selector",
        "  - {id: a, xpath: '//a['} | 4 | no XPath",
        "  - {id: a, action: keep, phrase: {whole: '* *  x'}} | 4 | two gaps",
        "  - {id: a, action: move, phrase: {whole: x}} | 4 | does not go with the kind related",
        "  - {id: a, action: burn, phrase: {whole: x}} | 4 | none of keep",
        "  - {id: a, valid: {until: soon}, phrase: {whole: x}} | 4 | must be a day",
        "  - {id: a, valid: {from: 2022-01-01, until: 2021-01-01}, phrase: {whole: x}} | 4 | ends",
        "  - {id: a, neighbours: {before: {kind: x}}, phrase: {whole: x}} | 4 | no kind",
        "  - {id: a, phrase: {whole: '{boats} of'}} | 4 | no list of that name",
        "  - {id: a, phrase: {whole: 'the (*3) ferry'}} | 4 | gap",
        "  - {id: a, together: [[x]]} | 4 | needs 2 to 8 lists",
        "  - {id: a, phrase: {whole: x} | 5 | is no YAML",
      })
  void tellsTheLineAndTheReasonOfAFault(String rule, int line, String reason) {
    RuleFormatException fault =
        catchThrowableOfType(
            RuleFormatException.class, () -> RulePacks.parse("test.yaml", HEAD + rule + "\n"));
    assertThat(fault.file()).isEqualTo("test.yaml");
    assertThat(fault.line()).isEqualTo(line);
    assertThat(fault.column()).isPositive();
    assertThat(fault.reason()).contains(reason);
  }

  @Test
  void refusesTwoRulesOfOneName() {
    String twice = "  - {id: a, phrase: {whole: x}}\n  - {id: a, phrase: {whole: y}}\n";
    RuleFormatException fault =
        catchThrowableOfType(
            RuleFormatException.class, () -> RulePacks.parse("test.yaml", HEAD + twice));
    assertThat(fault.line()).isEqualTo(5);
    assertThat(fault.reason()).contains("test/a");
  }

  @Test
  void findsRulesThatFailTheirOwnExamples() throws RuleFormatException {
    String rule =
        """
          - id: a
            phrase: {anywhere: harbour news}
            hits: [harbour news, sea news]
            misses: [read harbour news, more]
        """;
    assertThat(RuleChecker.check(RulePacks.parse("test.yaml", HEAD + rule)))
        .extracting(Finding::line, Finding::rule, Finding::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(4, "test/a", "does not hit \"sea news\""),
            org.assertj.core.groups.Tuple.tuple(
                4, "test/a", "hits its own miss \"read harbour news\""));
  }

  @Test
  void theSchemaKnowsTheKeysThatTheReaderKnows() throws Exception {
    try (InputStream in = RulePacks.class.getResourceAsStream("pack.schema.json")) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<?, ?> schema = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(json);
      Map<?, ?> rule = child(child(schema, "$defs"), "rule");
      assertThat(child(schema, "properties").keySet().toArray())
          .containsExactlyInAnyOrderElementsOf(PackReader.PACK_KEYS);
      assertThat(child(rule, "properties").keySet().toArray())
          .containsExactlyInAnyOrderElementsOf(PackReader.RULE_KEYS);
      assertThat(child(child(child(schema, "$defs"), "extract"), "properties").keySet().toArray())
          .containsExactlyInAnyOrderElementsOf(SiteExtractionReader.KEYS);
      assertThat(
              child(child(child(rule, "properties"), "position"), "properties").keySet().toArray())
          .containsExactlyInAnyOrderElementsOf(PackReader.POSITION_KEYS);
    }
  }

  private static Map<?, ?> child(Map<?, ?> parent, String key) {
    return (Map<?, ?>) Objects.requireNonNull(parent.get(key), key);
  }
}
