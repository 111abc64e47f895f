package dev.winnow.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputRecognizerTest {

  private static InputKind recognize(String name, String content) {
    return InputRecognizer.recognize(name, content.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><p>x",
        "\uFEFF  <!doctype HTML>",
        "<html lang=en>",
        "<!-- saved -->",
        "<div class='a'>x</div>",
        "<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>",
        "served by x\n<html><body>",
      })
  void pagesAreKnownByTheirTags(String content) {
    assertThat(recognize("", content)).isEqualTo(InputKind.HTML);
    assertThat(recognize("page.txt", content).equals(InputKind.HTML))
        .isEqualTo(!content.startsWith("served"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The ferry left at noon.",
        "<3 is a heart, 3 < 4 is true",
        "<body-building> is no tag",
        "<?xml version='1.0'?><rss/>",
        "{curly} start",
        "{\n  \"id\": 1\n}",
        "{\"colour\": \"red\"}",
        "{\"id\": oops}",
        "[1, 2]",
      })
  void textIsNotTakenForMoreThanItIs(String content) {
    assertThat(recognize("", content)).isEqualTo(InputKind.TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"1\",\"text\":\"x\"}\n{\"id\"",
        "\uFEFF{\"url\":\"https://example.org\"}",
        "\n{\"meta\":{\"a\":[1]},\"html\":\"<p>",
      })
  void linesAreKnownByTheirKeys(String content) {
    assertThat(recognize("", content)).isEqualTo(InputKind.JSONL);
    assertThat(recognize("dump.txt", content)).isEqualTo(InputKind.JSONL);
  }

  @ParameterizedTest
  @CsvSource({
    "a.jsonl,JSONL",
    "a.JSON.GZ,JSONL",
    "a.ndjson,JSONL",
    "a.HTM,HTML",
    "a.txt,TEXT",
    "a.md,TEXT",
    "a.MARKDOWN.gz,TEXT",
    "a.html.gz,HTML"
  })
  void namesDecideWhereTheContentDoesNot(String name, InputKind kind) {
    assertThat(recognize(name, "noon")).isEqualTo(kind);
  }

  @Test
  void utf16PagesAreRecognised() {
    byte[] page = "\uFEFF<!DOCTYPE html>".getBytes(StandardCharsets.UTF_16LE);

    assertThat(InputRecognizer.recognize("", page)).isEqualTo(InputKind.HTML);
    assertThat(ForeignFormats.describe(page)).isEmpty();
  }

  @Test
  void binaryIsNamedAndTextWithAStrayControlIsNotBinary() {
    assertThat(ForeignFormats.describe("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
        .hasValue("a PDF document");
    assertThat(ForeignFormats.describe(new byte[100])).hasValue("binary data");
    assertThat(
            ForeignFormats.describe(
                ("The ferry left" + "\u0007" + " at noon, as ever.")
                    .getBytes(StandardCharsets.US_ASCII)))
        .isEmpty();
    assertThat(ForeignFormats.describe(new byte[0])).isEmpty();
  }

  @Test
  void markdownMayBeginWithATag() {
    assertThat(recognize("a.md", "<p align=center>\n\n# The mill")).isEqualTo(InputKind.TEXT);
    assertThat(recognize("a.md", "<!doctype html><p>The mill")).isEqualTo(InputKind.HTML);
    assertThat(recognize("a", "<p align=center>\n\n# The mill")).isEqualTo(InputKind.HTML);
  }
}
