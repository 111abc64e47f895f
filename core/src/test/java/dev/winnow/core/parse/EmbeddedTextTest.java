package dev.winnow.core.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedTextTest {

  private static final String ONE =
      "The wall at Carrow held through the night, though the road behind it did not hold at all.";
  private static final String TWO =
      "Water came up through the drains, as engineers had said it would, and stood until noon.";

  private static Optional<EmbeddedText> in(String script) {
    return EmbeddedText.find(Jsoup.parse("<body><div id=app></div>" + script));
  }

  private static String data(String variable, String json) {
    return "<script>window." + variable + " = " + json + ";</script>";
  }

  @Test
  void theBodyOfLinkedDataIsAText() {
    Optional<EmbeddedText> found =
        in(
            "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"description\":\""
                + TWO
                + "\",\"articleBody\":\""
                + ONE
                + "\\n\\n"
                + TWO
                + "\"}</script>");
    assertThat(found).get().extracting(EmbeddedText::origin).isEqualTo("json-ld:articleBody");
    assertThat(found.orElseThrow().html()).contains("<p>" + ONE + "</p>", "<p>" + TWO + "</p>");
  }

  @Test
  void theStateOfAScriptIsSearchedForTheLongestBody() {
    assertThat(
            in(
                "<script id=__NEXT_DATA__ type=application/json>{\"props\":{\"story\":{\"body\":"
                    + "\"<p>"
                    + ONE
                    + "<\\/p><p>"
                    + TWO
                    + "<\\/p>\",\"summary\":\""
                    + TWO
                    + "\"}}}</script>"))
        .get()
        .satisfies(
            text -> {
              assertThat(text.origin()).isEqualTo("script:props.story.body");
              assertThat(text.html()).contains("<p>" + ONE + "</p><p>" + TWO + "</p>");
            });
  }

  @Test
  void paragraphsOfAListAreOneText() {
    String elements =
        "{content_elements:[{type:'text',content:'" + ONE + "'},{content:'" + TWO + "'}]}";
    assertThat(in("<script>Fusion.globalContent=" + elements + "</script>"))
        .get()
        .satisfies(
            text -> {
              assertThat(text.origin()).isEqualTo("script:content_elements[].content");
              assertThat(text.html()).contains(ONE, TWO);
            });
  }

  @Test
  void entriesUnderMadeUpNamesAreOneText() {
    String apollo =
        "{\"Paragraph:a1\":{\"text\":\"" + ONE + "\"},\"Paragraph:b2\":{\"text\":\"" + TWO + "\"}}";
    assertThat(in(data("__APOLLO_STATE__", apollo)))
        .get()
        .extracting(EmbeddedText::html)
        .asString()
        .contains(ONE, TWO);
  }

  @Test
  void functionsThatReturnAStateAndStatesInsideOfStringsAreRead() {
    String nuxt = "(function(a,b){return {data:[{body:\"" + ONE + "\",id:a}]}}(1,2))";
    assertThat(in(data("__NUXT__", nuxt))).isPresent();
    String inner = "{\\\"body\\\":\\\"" + ONE + TWO + ONE + TWO + ONE + "\\\"}";
    assertThat(in(data("__INITIAL_STATE__", "JSON.parse(\"" + inner + "\")"))).isPresent();
  }

  @Test
  void ofSeveralWholeTextsItIsTheFirst() {
    String whole = (ONE + " ").repeat(20);
    String other = (TWO + " ").repeat(20);
    String posts = "{posts:[{content:\"" + whole + "\"},{content:\"" + other + "\"}]}";
    assertThat(in(data("__INITIAL_STATE__", posts)).orElseThrow().html())
        .contains(ONE)
        .doesNotContain(TWO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{messages:{hello:'%s'}}",
        "{related:[{body:'%s'}]}",
        "{article:{teaser:'%s'}}",
        "{body:'https://a.example/this-is-an-address/and/nothing-to-read/at-all.html'}",
        "{body:'.a { color: red; } .b { color: blue; } .c { margin: 0 0 0 0; padding: 1em; }'}",
        "{body:'Short.'}",
      })
  void otherStringsAreNoText(String json) {
    assertThat(in(data("__INITIAL_STATE__", json.formatted(ONE)))).isEmpty();
  }

  @Test
  void codeIsNotSearched() {
    assertThat(in("<script>alert({body:'" + ONE + "'})</script>")).isEmpty();
  }

  @Test
  void brokenScriptsGiveWhatCanBeRead() {
    assertThat(in(data("__INITIAL_STATE__", "{body:\"" + ONE + "\", \"x\": \"\\u12")))
        .get()
        .extracting(EmbeddedText::html)
        .asString()
        .contains(ONE);
    assertThat(in(data("__NUXT__", "[".repeat(100_000) + "}".repeat(100_000)))).isEmpty();
  }

  @Test
  void thePageItselfStaysAsItIs() {
    var document = Jsoup.parse("<body><script type=application/json>{body:'" + ONE + "'}");
    String before = document.html();
    EmbeddedText text = EmbeddedText.find(document).orElseThrow();
    assertThat(text.addTo(document).text()).isEqualTo(ONE);
    assertThat(document.html()).isEqualTo(before);
  }
}
