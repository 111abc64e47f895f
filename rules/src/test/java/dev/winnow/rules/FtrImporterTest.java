package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.metadata.MetadataField;
import dev.winnow.core.source.RawDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class FtrImporterTest {

  /** Thirty invented configurations, each with a page made to its patterns. */
  static Stream<Map<?, ?>> cases() throws IOException {
    try (InputStream in = FtrImporterTest.class.getResourceAsStream("ftr-cases.json")) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<?> cases = (List<?>) new Load(LoadSettings.builder().build()).loadFromString(json);
      return cases.stream().map(one -> (Map<?, ?>) one);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void extractsFromAPageMadeToItsPatterns(Map<?, ?> example) throws RuleFormatException {
    SiteExtraction site =
        FtrImporter.parse("vell.example.txt", text(example, "config")).orElseThrow();
    RuleSet rules = new RuleSet("ftr", new PackContent(List.of(), List.of(site)));
    Winnow winnow = Winnow.builder().knowledge(rules).build();
    Extraction extraction =
        winnow.clean(
            RawDocument.html("1", text(example, "html")).withUrl("https://www.vell.example/1"));
    Extraction.Extracted article = (Extraction.Extracted) extraction;
    for (Object wanted : (List<?>) Objects.requireNonNull(example.get("with"))) {
      assertThat(article.record().text()).contains(String.valueOf(wanted));
    }
    assertThat(article.record().text()).doesNotContain(text(example, "without"));
    compare(article, MetadataField.HEADLINE, text(example, "headline"));
    compare(article, MetadataField.AUTHORS, text(example, "author"));
    compare(article, MetadataField.DATE_PUBLISHED, text(example, "date"));
  }

  private static void compare(Extraction.Extracted article, MetadataField field, String wanted) {
    if (!wanted.isEmpty()) {
      String found = String.join("; ", article.record().metadata().list(field));
      assertThat(found).startsWith(wanted);
    }
  }

  private static String text(Map<?, ?> example, String key) {
    return String.valueOf(example.get(key));
  }

  @Test
  void aLeadingDotMeansSubDomainsOnly(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve(".vell.example.txt"), "body: //main\n");
    ImportReport report = FtrImporter.read(folder);
    RuleSet rules = RulePacks.parse("x", report.packs().values().iterator().next());
    SiteIndex index = new SiteIndex(rules.sites());
    assertThat(index.of(Addresses.context("https://news.vell.example/1"))).hasSize(1);
    assertThat(index.of(Addresses.context("https://vell.example/1"))).isEmpty();
    assertThat(index.of(Addresses.context("https://www.vell.example/1"))).isEmpty();
  }

  @Test
  void mistakesAndWhatIsNotSupportedAreTold(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("a.example.txt"),
        """
        titl: //h1\r
        body: //div[
        strip: //p
        nonsense: x
        no directive
        find_string: x
        next_page_link: //a
        test_rul: x
        """);
    Files.writeString(folder.resolve("b.example.txt"), "tidy: no\n");
    Files.writeString(folder.resolve("c.example.txt"), "body: //div[\n");
    ImportReport report = FtrImporter.read(folder);
    assertThat(report.warnings())
        .containsExactly(
            "a.example.txt:1: \"titl\" read as title",
            "a.example.txt:2: body: no XPath: //div[",
            "a.example.txt:4: unknown directive \"nonsense\"",
            "a.example.txt:5: no directive: no directive",
            "a.example.txt:8: \"test_rul\" read as test_url",
            "a.example.txt: find_string without a replace_string behind it",
            "c.example.txt:1: body: no XPath: //div[");
    assertThat(report.packs()).containsOnlyKeys("a.example.yaml", "b.example.yaml");
    assertThat(report.notImported())
        .containsExactly("c.example.txt: none of its expressions is XPath");
    assertThat(report.lines())
        .contains("  imported, but nothing in it is about text: b.example.txt");
  }

  /** Run with {@code -Dwinnow.ftr=FOLDER}, a checkout of the collection. */
  @Test
  void nearlyAllOfTheCollectionIsImported() throws Exception {
    String folder = System.getProperty("winnow.ftr", "");
    assumeTrue(!folder.isEmpty());
    ImportReport report = FtrImporter.read(Path.of(folder));
    assertThat(report.sources()).isGreaterThan(1_900);
    assertThat(report.notImported().size()).isLessThan(report.sources() / 100);
    for (Map.Entry<String, String> pack : report.packs().entrySet()) {
      assertThat(RulePacks.parse(pack.getKey(), pack.getValue()).sites()).hasSize(1);
    }
  }
}
