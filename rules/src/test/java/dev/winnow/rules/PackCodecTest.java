package dev.winnow.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PackCodecTest {

  private static final String EVERYTHING =
      """
      pack: test
      kind: related
      source: invented
      licence: CC0-1.0
      rules:
        - id: a
          hosts: [vell.example, ~shop.vell.example]
          path: [/news/*/amp, /sport]
          languages: [en, de]
          valid: {from: 2021-03-01, until: 2024-06-30}
          priority: -3
          weight: 0.7
          action: truncate
          phrase: {whole: ["more from *", "# boats"], start: "read @agency:"}
          position: {head: 2, tail: 0.1, after-heading: [Related]}
          run: 3
          neighbours: {before: {kind: credit}, after: {text: [Share this]}}
          role: [heading, caption]
          sentence: false
          hits: [x]
        - {id: b, action: keep, regex: {pattern: 'a+b', literal: ab}, min-words: 2, max-words: 300}
        - {id: c, kind: credit, cut: anywhere, shape: {name: label-value, labels: [Foto]}}
        - {id: d, css: [.a, "#b > c"], xpath: //aside}
      """;

  private static final String SITE =
      """
      pack: site
      hosts: vell.example
      extract:
        headline: [h1.title, {meta: og:title}, {json-ld: headline}]
        body: {xpath: //article}
        author: .by
        date: {meta: date}
        strip: [.ad]
        rewrite: {find: <b>, replace: ""}
      """;

  @Test
  void theCompiledPacksAreTheSourcesWithoutTheirExamples() {
    RuleSet sources = RulePacks.bundledSources();
    assertThat(RulePacks.bundled().version()).isEqualTo(sources.version());
    assertThat(RulePacks.bundled().content()).isEqualTo(sources.content().withoutExamples());
  }

  @Test
  void theBuildCompiledThem() {
    assertThat(RulePacks.class.getResource("bundled.bin")).isNotNull();
  }

  @Test
  void everythingThatAPackCanSaySurvives() throws RuleFormatException, IOException {
    PackContent content =
        RulePacks.parse("test.yaml", EVERYTHING)
            .plus(RulePacks.parse("site.yaml", SITE))
            .content()
            .withoutExamples();
    assertThat(roundTrip(content)).isEqualTo(content);
  }

  private static PackContent roundTrip(PackContent content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PackCodec.write(new PackCodec.Compiled("v", content), new DataOutputStream(bytes));
    return PackCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())))
        .content();
  }

  @Test
  void anythingElseIsRefused() {
    assertThatThrownBy(
            () -> PackCodec.read(new DataInputStream(new ByteArrayInputStream(new byte[8]))))
        .isInstanceOf(IOException.class);
  }
}
