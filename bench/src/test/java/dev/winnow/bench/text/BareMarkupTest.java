package dev.winnow.bench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BareMarkupTest {

  private static String bare(String html) {
    return BareMarkup.of(html.getBytes(StandardCharsets.UTF_8), "https://lannock.example/");
  }

  @Test
  void namesLandmarksAndLinkedDataGo() {
    assertThat(
            bare(
                "<html><head><meta property=og:type content=article>"
                    + "<script type='application/ld+json'>{}</script></head><body>"
                    + "<article class=story id=a role=main itemprop=articleBody data-x=1"
                    + " aria-label=y><p class=lead>The heron left.</p></article></body></html>"))
        .contains("<meta property=\"og:type\" content=\"article\">")
        .contains("<div><p>The heron left.</p></div>")
        .doesNotContain("ld+json");
  }

  @Test
  void whatThePageSaysAndShowsStays() {
    assertThat(
            bare(
                "<p hidden style='display:none'>Gone</p><a href='/x' rel=next>On</a><script>a()"
                    + "</script><table><tr><td colspan=2>1</td></tr></table>"))
        .contains("<p hidden style=\"display:none\">Gone</p>")
        .contains("<a href=\"/x\" rel=\"next\">On</a>")
        .contains("a()")
        .contains("<td colspan=\"2\">1</td>");
  }
}
