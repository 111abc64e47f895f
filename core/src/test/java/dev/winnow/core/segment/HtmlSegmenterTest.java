package dev.winnow.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.MediaType;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlSegmenterTest {

  private static final String LONG_POST = "The harbour master answered at once. ".repeat(10);

  private static SegmentedPage page(String html) {
    return page(html, Limits.DEFAULT);
  }

  private static SegmentedPage page(String html, Limits limits) {
    return new HtmlSegmenter(limits, BlockCutter.NONE)
        .segment(Jsoup.parse(html), TextNormalizer.forDocument(html, MediaType.HTML));
  }

  private static List<String> texts(String html) {
    return page(html).blocks().stream().map(TextBlock::text).toList();
  }

  private static TextBlock only(String html) {
    assertThat(page(html).blocks()).hasSize(1);
    return page(html).blocks().get(0);
  }

  @Test
  void blocksEndAtBlockTagsAndNotAtInlineOnes() {
    assertThat(texts("<div>one<p>two <b>and</b> <span>a</span> <em>half</em></p>three</div>"))
        .containsExactly("one", "two and a half", "three");
  }

  @Test
  void lineBreaksEndABlock() {
    assertThat(texts("<p>one<br>two<br/><br> three</p>")).containsExactly("one", "two", "three");
  }

  @Test
  void lineBreaksInPreformattedTextAreLineEnds() {
    TextBlock code = only("<pre>if x:<br>    y()\n\n  z()</pre>");
    assertThat(code.text()).isEqualTo("if x:\n    y()\n\n  z()");
    assertThat(code.role()).isEqualTo(BlockRole.CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h2>Tides<a class=headerlink href='#tides'>\u00B6</a></h2>",
        "<h2><a href='#tides'> # </a> Tides</h2>",
        "<h2><span>Tides</span><span><a href='manual.html#tides'>\uD83D\uDD17</a></span></h2>",
        "<dl><dt>Tides<a href='#tides'>\u00B6</a></dt></dl>",
        "<h2>Tides<span class=mw-editsection>[<a href='/edit'>edit</a>]</span></h2>",
        "<li><span class=mw-cite-backlink><b><a href='#cite_ref-1'>^</a></b></span> Tides</li>"
      })
  void controlsInsideOfATextAreNoText(String html) {
    assertThat(texts(html)).containsExactly("Tides");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Tides <a href='#tides'>\u00B6</a></p>",
        "<h2>Tides <a href='/tides'>\u00B6</a></h2>",
        "<h2>Tides <b>\u00B6</b></h2>"
      })
  void signsAreTextElsewhere(String html) {
    assertThat(texts(html)).containsExactly("Tides \u00B6");
  }

  @Test
  void codeInAParagraphIsNoBlock() {
    assertThat(only("<p>call <code>y()</code> twice</p>").role()).isEqualTo(BlockRole.PARAGRAPH);
  }

  @Test
  void customElementsAreBlocksAndUnknownOnesAreNot() {
    assertThat(texts("<my-card>one</my-card><my-card>two</my-card>")).containsExactly("one", "two");
    assertThat(texts("<mycard>one</mycard> <mycard>two</mycard>")).containsExactly("one two");
  }

  @Test
  void listItemsKnowTheirDepth() {
    SegmentedPage page =
        page("<ul><li>one<ul><li>two<ol><li>three</ol></ul><li><p>four</p></ul><p>five</p>");
    assertThat(page.blocks())
        .extracting(TextBlock::text, TextBlock::role, block -> block.placement().level())
        .containsExactly(
            tuple("one", BlockRole.LIST_ITEM, 1),
            tuple("two", BlockRole.LIST_ITEM, 2),
            tuple("three", BlockRole.LIST_ITEM, 3),
            tuple("four", BlockRole.LIST_ITEM, 1),
            tuple("five", BlockRole.PARAGRAPH, 0));
  }

  @Test
  void headingsKnowTheirLevel() {
    SegmentedPage page = page("<h1>one</h1><h3><a href=x>two</a></h3><h6>three</h6><p>four</p>");
    assertThat(page.blocks())
        .extracting(TextBlock::role, block -> block.placement().level())
        .containsExactly(
            tuple(BlockRole.HEADING, 1),
            tuple(BlockRole.HEADING, 3),
            tuple(BlockRole.HEADING, 6),
            tuple(BlockRole.PARAGRAPH, 0));
  }

  @Test
  void figuresHoldCaptions() {
    SegmentedPage page =
        page("<figure><img alt=no><figcaption><p>A gull</p></figcaption>Ada</figure><p>text</p>");
    assertThat(page.blocks())
        .extracting(TextBlock::text, TextBlock::role)
        .containsExactly(
            tuple("A gull", BlockRole.CAPTION),
            tuple("Ada", BlockRole.CAPTION),
            tuple("text", BlockRole.PARAGRAPH));
  }

  @Test
  void sectionsStartAnew() {
    assertThat(page("<li><section>one</section></li><blockquote><p>two</p></blockquote>").blocks())
        .extracting(TextBlock::role)
        .containsExactly(BlockRole.PARAGRAPH, BlockRole.QUOTE);
  }

  @Test
  void buttonsAreControlsUnlessInAHeading() {
    SegmentedPage page = page("<button>Open</button><h2>Title<button>Fold</button></h2>");
    assertThat(page.blocks())
        .extracting(TextBlock::text, TextBlock::role)
        .containsExactly(
            tuple("Open", BlockRole.CONTROL),
            tuple("Title", BlockRole.HEADING),
            tuple("Fold", BlockRole.HEADING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p hidden>text</p>",
        "<div aria-hidden=true><p>text</p></div>",
        "<p style='color:red; DISPLAY : none'>text</p>",
        "<p style='visibility:hidden'>text</p>"
      })
  void hiddenTextStaysWithAFlag(String html) {
    assertThat(only(html).placement().hidden()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p aria-hidden=false>text</p>",
        "<p style='display:block'>text</p>",
        "<p class=hidden>text</p>",
        "<i hidden></i><p>text</p>"
      })
  void shownTextHasNoFlag(String html) {
    assertThat(only(html).placement().hidden()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>var a</script>",
        "<style>p {}</style>",
        "<template><p>a</p></template>",
        "<textarea>a</textarea>",
        "<select><option>a</select>",
        "<svg><text>a</text></svg>",
        "<!-- a -->",
        "<p> \n </p>",
        ""
      })
  void whatIsNotReadGivesNoBlock(String html) {
    assertThat(page(html).blocks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a href=x>Tides</a><a href=y>Wrecks</a> | Tides Wrecks",
        "<a href=x>tides</a><!-- --><a href=y>wrecks</a> | tides wrecks",
        "<span>Keeper</span><span>Ada</span> | Keeper Ada",
        "<a href=x><span>Read</span></a><a href=y><span>Write</span></a> | Read Write",
        "<span>Posts</span><span>12</span> | Posts 12",
        "<code>0x1F</code><code>0x20</code> | 0x1F 0x20",
        "tide<sup><a href=#n1>1</a></sup> | tide 1",
        "tide.<a href=#n1><sup>1</sup></a> Then | tide. 1 Then",
        "tide<sup id=fnref:1>1</sup>, or | tide 1, or",
        "tide<a class=footnote-anchor href=#n1>1</a> | tide 1",
        "tide<sup>1</sup> | tide 1",
        "10<sup>3</sup> and 10<sup>-6</sup> | 10^3 and 10^-6",
        "<ruby>潮<rt>しお</rt></ruby>が | 潮 しお が"
      })
  void whatOnlyStyleKeepsApartIsApart(String inline, String expected) {
    assertThat(texts("<p>" + inline + "</p>")).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<b>T</b>he <b>ti</b><i>de</i> | The tide",
        "<span>f</span><span>or</span> | for",
        "<span>T</span><span>IDE</span> | TIDE",
        "<span>T</span>he | The",
        "<a href=x>tid</a><a href=x>Es</a> | tidEs",
        "<a href=x>tide</a>s | tides",
        "<a href=x>tide</a><a href=y>, wreck</a> | tide, wreck",
        "<a href=x>a</a>, <a href=y>b</a>c | a, bc",
        "<code><span>readTide</span><span>Book</span>()</code> | readTideBook()",
        "<code>tide</code>s | tides",
        "sea<wbr>side and tide­book | seaside and tidebook",
        "H<sub>2</sub>O, 3 km<sup>2</sup>, 1<sup>st</sup>, m<sup>3</sup> | H2O, 3 km2, 1st, m3",
        "tide<sup>[<a href=#n1>1</a>]</sup> | tide[1]",
        "<sup>1</sup>/<sub>2</sub> | 1/2",
        "10 <sup>3</sup> | 10 3"
      })
  void whatIsOneWordStaysOne(String inline, String expected) {
    assertThat(texts("<p>" + inline + "</p>")).containsExactly(expected);
  }

  @Test
  void preformattedTextIsAsItIs() {
    assertThat(texts("<pre><span>a</span><span>B</span><a href=x>C</a><a href=y>D</a></pre>"))
        .containsExactly("aBCD");
    assertThat(texts("<pre>a {<div>  b</div><div>c</div>}<p>d</p></pre>"))
        .containsExactly("a {\n  b\nc\n}", "d");
    assertThat(texts("<pre>a<button>Copy</button>b</pre>")).containsExactly("a", "Copy", "b");
  }

  @Test
  void singleLineBreaksAreNoBlankLines() {
    SegmentedPage page = page("<p>one<br>two<br> <br>three<br></p><p>four</p>five<br>six<p>seven");
    assertThat(page.blocks())
        .extracting(TextBlock::text, block -> block.placement().blankLinesBefore())
        .containsExactly(
            tuple("one", 1),
            tuple("two", 0),
            tuple("three", 1),
            tuple("four", 1),
            tuple("five", 1),
            tuple("six", 0),
            tuple("seven", 1));
  }

  @Test
  void countsWhatIsInsideLinks() {
    TextCounts counts = only("<p><a href=x>two <b>words</b></a> here</p>").counts();
    assertThat(counts.linkedCharacters()).isEqualTo(8);
    assertThat(counts.characters()).isEqualTo(12);
    assertThat(counts.linkedWords()).isEqualTo(2);
  }

  @Test
  void takesNoscriptWhereItHoldsThePosts() {
    assertThat(texts("<p>Loading</p><noscript><p>" + LONG_POST + "</p></noscript>"))
        .containsExactly("Loading", LONG_POST.strip());
  }

  @Test
  void leavesNoscriptOutThatAddsLittle() {
    assertThat(texts("<p>Loading</p><noscript><p>Enable scripts.</p></noscript>"))
        .containsExactly("Loading");
  }

  @Test
  void leavesNoscriptOutOfAPageThatShowsItsText() {
    String shown = "<p>" + LONG_POST.repeat(5) + "</p>";
    assertThat(texts(shown + "<noscript><p>" + LONG_POST.repeat(20) + "</p></noscript>"))
        .hasSize(1);
  }

  @Test
  void whatIsBehindTheLastAllowedBlockGoesIntoIt() {
    SegmentedPage page = page("<p>one<p>two<p>three<p>four", new Limits(1_000, 3, 100));
    assertThat(page.blocks())
        .extracting(TextBlock::text)
        .containsExactly("one", "two", "three four");
  }

  @Test
  void asManyBlocksAsAllowedStayApart() {
    assertThat(page("<p>one<p>two<p>three", new Limits(1_000, 3, 100)).blocks()).hasSize(3);
  }

  @Test
  void spansPointAtTheVisibleTextInOrder() {
    SegmentedPage page = page("<title>no</title><h1> A\n b </h1><p>c&nbsp;d<script>x</script></p>");
    assertThat(page.source()).isEqualTo("A b \nc\u00a0d\n");
    assertThat(page.blocks())
        .extracting(block -> block.span().of(page.source()), TextBlock::index)
        .containsExactly(tuple("A b ", 0), tuple("c\u00a0d", 1));
  }

  @Test
  void theDeepestElementWithAllOfTheTextOwnsABlock() {
    SegmentedPage page = page("<div><p><b>all</b></p><p><b>some</b> more</p></div>");
    assertThat(page.blocks())
        .extracting(block -> page.tree().tag(block.placement().node()))
        .containsExactly("b", "p");
  }
}
