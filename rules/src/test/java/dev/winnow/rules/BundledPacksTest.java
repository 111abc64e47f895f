package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledPacksTest {

  private static final Path RESOURCES = Path.of("src/main/resources/dev/winnow/rules");

  static Stream<Rule> rules() {
    return RulePacks.bundledSources().rules().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHitsItsHitsAndMissesItsMisses(Rule rule) {
    assertThat(RuleChecker.check(rule)).as(rule.id()).isEmpty();
  }

  @Test
  void theIndexNamesEveryPackThereIs() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      List<String> packs =
          files
              .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.endsWith(".yaml"))
              .sorted()
              .toList();
      assertThat(Files.readAllLines(RESOURCES.resolve("index.txt"))).isEqualTo(packs);
    }
  }

  @Test
  void everyRuleSaysWhereItsWordingWasSeen() {
    assertThat(rules()).allSatisfy(rule -> assertThat(rule.origin().source()).isNotBlank());
  }

  @Test
  void theVersionNamesTheVeryPacks() {
    assertThat(RulePacks.bundled().version()).matches("bundled-0\\.1\\.0\\+[0-9a-f]{8}");
  }
}
