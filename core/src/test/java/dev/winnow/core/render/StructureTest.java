package dev.winnow.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each structure in each format, and what only looks like one. */
class StructureTest {

  private static String text(String html) {
    return RenderedPage.of(html).text();
  }

  private static String markdown(String html) {
    return RenderedPage.of(html).markdown();
  }

  private static String html(String html) {
    return RenderedPage.of(html).html();
  }

  @Test
  void listsNestAndKeepTheirNumbers() {
    String page = "<ol start=9><li>nine<li>gone<li>eleven<ul><li>deep</ul><li value=20>twenty</ol>";
    assertThat(text(page)).isEqualTo("- nine\n- eleven\n- deep\n- twenty");
    assertThat(markdown(page)).isEqualTo("9. nine\n11. eleven\n    - deep\n20. twenty");
    assertThat(html(page))
        .isEqualTo(
            "<ol start=\"9\">\n<li>nine</li>\n<li value=\"11\">eleven\n<ul>\n<li>deep</li>\n</ul>"
                + "</li>\n<li value=\"20\">twenty</li>\n</ol>");
  }

  @Test
  void headingsLoseTheLinkToThemselves() {
    String page = "<h2>High <em>tides</em><a href='#tides'>\u00B6</a></h2><p>At <b>noon</b>.</p>";
    assertThat(text(page)).isEqualTo("High tides\n\nAt noon.");
    assertThat(markdown(page)).isEqualTo("## High _tides_\n\nAt **noon**.");
  }

  @Test
  void itemsOfSeveralParagraphsStayItems() {
    String page = "<ul><li><p>one</p><p>more</p></li><li>two<pre>a\n  b</pre></li></ul>";
    assertThat(text(page)).isEqualTo("- one\n\nmore\n\n- two\n\na\n  b");
    assertThat(markdown(page)).isEqualTo("- one\n\n  more\n\n- two\n\n  ```\n  a\n    b\n  ```");
    assertThat(html(page))
        .isEqualTo(
            "<ul>\n<li><p>one</p>\n<p>more</p></li>\n<li><p>two</p>\n<pre><code>a\n  b</code></pre>"
                + "</li>\n</ul>");
  }

  @Test
  void listsInARowStayApart() {
    assertThat(markdown("<ul><li>a</ul><ul><li>b</ul><ul><li>c</ul>"))
        .isEqualTo("- a\n\n* b\n\n- c");
    assertThat(markdown("<ul><li>a</ul><ol><li>b</ol>")).isEqualTo("- a\n\n1. b");
  }

  @Test
  void listsInListsWithoutItemsBelongToTheItemBefore() {
    assertThat(markdown("<ul><li>a</li><ul><li>b</li></ul></ul>")).isEqualTo("- a\n  - b");
    assertThat(markdown("<ul>a<li>b</li></ul><li>c</li>")).isEqualTo("- a\n- b\n\n* c");
  }

  @Test
  void listsOfCardsAreNoLists() {
    assertThat(markdown("<ul><li><article>one</article></li><li><article>two</article></ul>"))
        .isEqualTo("one\n\ntwo");
  }

  @Test
  void endlessNestingIndentsNoFurther() {
    String page = "<ul><li>x".repeat(300);
    assertThat(markdown(page).lines().mapToInt(String::length).max()).hasValue(2 * 12 + 1);
    assertThat(html(page).split("<ul>", -1)).hasSizeLessThan(20);
    assertThat(markdown("<blockquote>x".repeat(300)).length()).isLessThan(20_000);
  }

  @Test
  void quotationsHoldParts() {
    String page = "<blockquote><p>one</p><ul><li>a</ul><blockquote>two</blockquote></blockquote>";
    assertThat(markdown(page)).isEqualTo("> one\n>\n> - a\n>\n> > two");
    assertThat(html(page))
        .isEqualTo(
            """
            <blockquote>
            <p>one</p>
            <ul>
            <li>a</li>
            </ul>
            <blockquote>
            <p>two</p>
            </blockquote>
            </blockquote>""");
  }

  @Test
  void columnsStayColumnsWhereCellsAreEmptyOrGone() {
    String page =
        "<table><caption>Tides</caption><tr><th>Place<th>Low<th>High</tr>"
            + "<tr><td>Vell<td><td>3 | 4</tr><tr><td>Carrow<td>gone<td>5</tr></table>";
    assertThat(text(page)).isEqualTo("Tides\nPlace | Low | High\nVell | 3 | 4\nCarrow | 5");
    assertThat(markdown(page))
        .isEqualTo(
            "Tides\n\n| Place | Low | High |\n| --- | --- | --- |\n| Vell | | 3 \\| 4 |\n"
                + "| Carrow | | 5 |");
    assertThat(html(page))
        .isEqualTo(
            """
            <table>
            <caption>Tides</caption>
            <tr><th>Place</th><th>Low</th><th>High</th></tr>
            <tr><td>Vell</td><td></td><td>3 | 4</td></tr>
            <tr><td>Carrow</td><td></td><td>5</td></tr>
            </table>""");
  }

  @Test
  void cellsSpan() {
    String page =
        "<table><tr><td rowspan=2>a<td colspan=2>b</tr><tr><td>c<td>d</tr>"
            + "<tr><td colspan=999999999>e<td rowspan=x>f</tr></table>";
    assertThat(markdown(page)).startsWith("| a | b | |").contains("\n| | c | d |\n| e |");
    assertThat(html(page))
        .contains("<td rowspan=\"2\">a</td><td colspan=\"2\">b</td>")
        .contains("<td colspan=\"50\">e</td><td>f</td>");
  }

  @Test
  void cellsHoldParts() {
    String page =
        "<table><tr><td><p>a</p><p>b</p><td>c<br>d</tr>"
            + "<tr><td><ul><li>e<li>f</ul><td><pre>x | y\n  z</pre></tr></table>";
    assertThat(markdown(page))
        .isEqualTo("| a<br>b | c<br>d |\n| --- | --- |\n| e<br>f | `x \\| y`<br>`z` |");
    assertThat(html(page))
        .contains("<td><p>a</p>\n<p>b</p></td><td>c<br>\nd</td>")
        .contains("<li>e</li>");
    assertThat(text(page)).isEqualTo("a b | c d\ne f | x | y\n  z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><tr><td><p>one</p><td><p>two</p></table>",
        "<table><tr><td>one</tr><tr><td>two</tr></table>",
        "<table><tr><td><h2>one</h2><td>two</tr><tr><td>three<td>four</tr></table>"
      })
  void tablesForLayoutAreNoTables(String page) {
    assertThat(html(page)).doesNotStartWith("<table>").contains(">");
    assertThat(markdown(page)).doesNotStartWith("|");
  }

  @Test
  void dataInTablesForLayoutStayData() {
    String data = "<table><tr><td>a<td>b<tr><td>c<td>d</table>";
    assertThat(markdown("<table><tr><td>" + data + "<td>two<tr><td>x<td>y</table>"))
        .isEqualTo("| a | b |\n| --- | --- |\n| c | d |\n\ntwo\n\nx\n\ny");
  }

  @Test
  void codeIsAsItWasWritten() {
    String page =
        "<pre><code class='hl language-c++'>\n  if (a &lt; b) {\n\n\t<b>go</b>();\n  }\n</code></pre>";
    assertThat(text(page)).isEqualTo("  if (a < b) {\n\n\tgo();\n  }");
    assertThat(markdown(page)).isEqualTo("```c++\n  if (a < b) {\n\n\tgo();\n  }\n```");
    assertThat(html(page))
        .isEqualTo(
            "<pre><code class=\"language-c++\">  if (a &lt; b) {\n\n\tgo();\n  }</code></pre>");
  }

  @Test
  void linesOfCodeThatAreBlocksToTheMarkupAreOnePiece() {
    assertThat(markdown("<pre><div>a {</div><div>  b</div><div>\n</div><div>}</div></pre>"))
        .isEqualTo("```\na {\n  b\n\n}\n```");
    assertThat(markdown("<pre>a<br>  b<br><br>c</pre>")).isEqualTo("```\na\n  b\n\nc\n```");
    assertThat(text("<pre><ol><li>a<li>  b</ol></pre>")).isEqualTo("a\n  b");
  }

  @Test
  void codeMayHoldFences() {
    assertThat(markdown("<pre>```\nx\n```</pre>")).isEqualTo("````\n```\nx\n```\n````");
    assertThat(markdown("<p>a <code>b`c</code> <code>`d</code></p>"))
        .isEqualTo("a ``b`c`` `` `d ``");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"language-\"x", "language-", "lang-<b>", "language-aaaaaaaaaaaaaaaaaaaaa"})
  void languagesThatAreNoNamesAreLeftOut(String name) {
    assertThat(html("<pre class='" + name + "'>x</pre>")).isEqualTo("<pre><code>x</code></pre>");
  }

  @Test
  void singleLineBreaksStayAndDoubleOnesEndAParagraph() {
    String page = "<p>Roses<br>violets<br><br>end<br>gone<br>last</p><p>next</p>";
    assertThat(text(page)).isEqualTo("Roses\nviolets\n\nend\nlast\n\nnext");
    assertThat(markdown(page)).isEqualTo("Roses\\\nviolets\n\nend\\\nlast\n\nnext");
    assertThat(html(page))
        .isEqualTo("<p>Roses<br>\nviolets</p>\n<p>end<br>\nlast</p>\n<p>next</p>");
  }

  @Test
  void definitionsFollowTheirTerms() {
    String page = "<dl><dt>Neap</dt><dd>A weak tide.</dd><dt><b>Ebb</b></dt><dd>Falling.</dd></dl>";
    assertThat(markdown(page)).isEqualTo("**Neap**\n\nA weak tide.\n\n**Ebb**\n\nFalling.");
    assertThat(html(page))
        .isEqualTo(
            "<dl>\n<dt>Neap</dt>\n<dd>A weak tide.</dd>\n<dt><strong>Ebb</strong></dt>\n"
                + "<dd>Falling.</dd>\n</dl>");
  }

  @Test
  void captionsOfFiguresStandApart() {
    assertThat(html("<figure><img src=x><figcaption>A gull</figcaption></figure><p>text</p>"))
        .isEqualTo("<figure><figcaption>A gull</figcaption></figure>\n<p>text</p>");
  }

  @Test
  void headingsHaveLevels() {
    assertThat(markdown("<h1>a</h1><h3>b <em>c</em> #</h3><h6>d</h6>"))
        .isEqualTo("# a\n\n### b _c_ \\#\n\n###### d");
    assertThat(html("<h1>a</h1><h3>b</h3>")).isEqualTo("<h2>a</h2>\n<h3>b</h3>");
  }

  @Test
  void inlineMarkupIsKept() {
    String page =
        "<p>The <b>bold <i>both</i></b>, <a href='b.html'>a <em>link</em></a>, <code>a_b</code>,"
            + " <s>out</s>.</p>";
    assertThat(text(page)).isEqualTo("The bold both, a link, a_b, out.");
    assertThat(markdown(page))
        .isEqualTo(
            "The **bold _both_**, [a _link_](https://vell.test/notes/b.html), `a_b`, ~~out~~.");
    assertThat(html(page))
        .isEqualTo(
            "<p>The <strong>bold <em>both</em></strong>, <a href=\"https://vell.test/notes/b.html\">"
                + "a <em>link</em></a>, <code>a_b</code>, <del>out</del>.</p>");
  }

  @Test
  void markupAcrossBlocksIsInEach() {
    assertThat(html("<b><p>a</p><p>b</p></b>"))
        .isEqualTo("<p><strong>a</strong></p>\n<p><strong>b</strong></p>");
  }

  @Test
  void markupIsFoundAgainInTextThatWasTidied() {
    assertThat(html("<p>  a\u200B&nbsp; <b>co\u00ADop \n e\u0301t\u00E9</b> \uFEFF<i>x</i></p>"))
        .isEqualTo("<p>a <strong>coop \u00E9t\u00E9</strong> <em>x</em></p>");
    // An accent on its own, composed with the letter before: better no markup than a wrong text.
    assertThat(html("<p>e<b>\u0301</b></p>")).isEqualTo("<p>\u00E9</p>");
  }

  @ParameterizedTest
  @CsvSource({
    "<b>Note:</b>text, **Note**:text",
    "<b>Note</b>: text, **Note**: text",
    "a<i>b</i>c, a*b*c",
    "<b>a</b><i>b</i>, **a**_b_",
    "<b> a </b>b, **a** b",
    "<b>「引用」</b>と, **「引用**」と",
    "<b>!</b>a, !a",
    "wow!<a href=/x>a</a>, wow\\![a](https://vell.test/x)",
    "<b></b><i> </i>a, a",
  })
  void emphasisIsWrittenSoThatItIsRead(String inline, String expected) {
    RenderedPage page = RenderedPage.of("<p>" + inline + "</p>");
    String markdown = page.markdown();
    assertThat(page.readMarkdown().text()).isEqualTo(page.text());
    assertThat(markdown).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "\u0001javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "#top",
        "",
        "https:x",
        "tel:123"
      })
  void linksThatLeadNowhereOrAnywhereElseAreText(String target) {
    String page = "<p><a href=\"" + target.replace("<", "&lt;") + "\">text</a></p>";
    String rendered = RenderedPage.of(page, "").html();
    assertThat(rendered).isEqualTo("<p>text</p>");
    assertThat(RenderedPage.of(page, "").markdown()).isEqualTo("text");
  }

  @ParameterizedTest
  @CsvSource({
    "x.html, https://vell.test/notes/x.html",
    "//other.test/a?b=1&amp;c=2, https://other.test/a?b=1&c=2",
    "mailto:ada@vell.test, mailto:ada@vell.test",
    "http://x.test/a(b)c, http://x.test/a(b)c",
    "http://x.test/&quot;><script>, http://x.test/%22%3E%3Cscript%3E",
    "http://x.test/a b|c`, http://x.test/a%20b%7Cc%60",
    "/ö?&amp;lt;, https://vell.test/ö?&lt;",
  })
  void safeLinksAreAbsoluteAndEscaped(String target, String expected) {
    RenderedPage page = RenderedPage.of("<p><a href=\"" + target + "\">text</a></p>");
    assertThat(Jsoup.parse(page.html()).select("a").attr("href")).isEqualTo(expected);
    assertThat(page.readMarkdown().select("a").attr("href")).isEqualTo(expected);
  }

  @Test
  void longAddressesAreLeftOut() {
    assertThat(html("<p><a href='/" + "x".repeat(3_000) + "'>text</a></p>"))
        .isEqualTo("<p>text</p>");
  }

  @Test
  void thePagesOwnBaseIsFollowed() {
    assertThat(html("<base href='https://other.test/b/'><p><a href=x>text</a></p>"))
        .isEqualTo("<p><a href=\"https://other.test/b/x\">text</a></p>");
  }

  @Test
  void footnotesAndTheirReferencesBelongTogether() {
    String page =
        "<p>The tide<sup id=r1><a href='#n1'>1</a></sup> rose<sup>[<a href='#n2'>2</a>]</sup>."
            + "<sup><a href='#n9'>9</a></sup></p>"
            + "<ol><li id=n1>Council, <i>p. 3</i>. <a href='#r1'>↩</a></li>"
            + "<li><p id=n2>Ada.</p><p>Later.</p></li></ol>";
    assertThat(text(page)).startsWith("The tide 1 rose[2]. 9\n\n");
    assertThat(markdown(page))
        .isEqualTo(
            "The tide[^1] rose[^2].\\[9\\]\n\n[^1]: Council, _p. 3_. ↩\n\n[^2]: Ada.\n\n    Later.");
    assertThat(html(page))
        .contains("tide<sup><a href=\"#fn-1\">[1]</a></sup> rose")
        .contains(".<sup>[9]</sup></p>")
        .contains("<li id=\"fn-1\">Council, <em>p. 3</em>. ↩</li>")
        .contains("<li id=\"fn-2\">");
  }

  @Test
  void notesOutsideOfListsAreNotes() {
    String page =
        "<p>A word<a class=footnote-ref href='#a'>*</a> and one<sup><a href='#b'>1</a></sup>.</p>"
            + "<p id=a>* Said so.</p><div id=b><p>Did so.</p></div>";
    assertThat(markdown(page))
        .isEqualTo("A word[^note] and one[^1].\n\n[^note]: \\* Said so.\n\n[^1]: Did so.");
    assertThat(html(page)).contains("<div id=\"fn-note\">\n<p>* Said so.</p>\n</div>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // The place is before its reference: a way back.
        "<p id=x>one</p><p>two<sup><a href='#x'>a</a></sup></p>",
        // A section of the page.
        "<p>two<sup><a href='#x'>1</a></sup></p><div id=x><h2>Notes</h2><p>one</p></div>",
        // An ordinary link.
        "<p>two <a href='#x'>1</a></p><p id=x>one</p>",
        // Another page.
        "<p>two<sup><a href='/y#x'>1</a></sup></p><p id=x>one</p>"
      })
  void otherPlacesAreNoFootnotes(String page) {
    assertThat(markdown(page)).doesNotContain("[^");
    assertThat(html(page)).doesNotContain("fn-");
  }

  @Test
  void raisedAndLoweredTextIsNotGluedToWhatItIsNot() {
    String page = "<p>H<sub>2</sub>O, 10<sup>3</sup>, 3 km<sup>2</sup>, 1<sup>st</sup></p>";
    assertThat(text(page)).isEqualTo("H2O, 10^3, 3 km2, 1st");
    assertThat(markdown(page))
        .isEqualTo("H<sub>2</sub>O, 10<sup>3</sup>, 3 km<sup>2</sup>, 1<sup>st</sup>");
    assertThat(html(page))
        .isEqualTo("<p>H<sub>2</sub>O, 10<sup>3</sup>, 3 km<sup>2</sup>, 1<sup>st</sup></p>");
  }

  @Test
  void rubyIsReadable() {
    assertThat(text("<p><ruby>潮<rt>しお</rt></ruby>が</p>")).isEqualTo("潮 しお が");
    assertThat(text("<p><ruby>潮<rp>(</rp><rt>しお</rt><rp>)</rp></ruby>が</p>")).isEqualTo("潮(しお)が");
    assertThat(markdown("<p><ruby>潮<rt>しお</rt></ruby>が</p>")).isEqualTo("潮 (しお) が");
    assertThat(html("<p><ruby>潮<rp>(</rp><rt>しお</rt><rp>)</rp></ruby>が</p>"))
        .isEqualTo("<p><ruby>潮<rp>(</rp><rt>しお</rt><rp>)</rp></ruby>が</p>");
  }
}
