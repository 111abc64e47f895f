package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.parse.HtmlPage;
import dev.winnow.core.parse.PageParser;
import dev.winnow.core.segment.BlockCutter;
import dev.winnow.core.segment.HtmlSegmenter;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlockFeaturesTest {

  private static final String URL = "https://www.example.org/blog/2021/03/the-lost-anchor?ref=1";

  /** Blocks: 0 menu, 1 menu, 2 headline, 3 and 4 paragraphs, 5 item, 6 price, 7 notice. */
  private static final String HTML =
      """
      <html><head><title>The lost anchor of Ostrand</title>
      <meta property="og:type" content="article"></head><body class="sidebar">
      <nav class="mainMenu"><a href="/">Home</a> <div><a href="/n">News of 2020</a></div></nav>
      <main><article><h1>The lost anchor</h1>
      <div class="entry-content">
      <p>The ferry lost its anchor before noon, in the fog, and nobody on the shore heard a thing of it.</p>
      <p>Divers will look for the chain when the weather allows, <a href="/x">said</a> the harbour master on Tuesday.</p>
      </div></article>
      <ul><li>What now?</li></ul></main>
      <div hidden>$ 12</div>
      <div class="site-footer">© Ostrand Courier. All rights reserved</div>
      </body></html>
      """;

  private static final float[] VALUES = BlockFeatures.of(context(HTML));

  private static PageContext context(String html) {
    HtmlPage source = (HtmlPage) PageParser.parse(html, MediaType.HTML, URL);
    SegmentedPage page =
        new HtmlSegmenter(Limits.DEFAULT, BlockCutter.NONE)
            .segment(source.document(), TextNormalizer.forDocument(html, MediaType.HTML));
    return PageContext.of(source, page, Optional.of(URL));
  }

  private static double value(int block, String feature) {
    return VALUES[block * FeatureCatalog.size() + FeatureCatalog.index(feature)];
  }

  private static double ln(double number) {
    return Math.log1p(number);
  }

  @Test
  void theTextIsMeasured() {
    assertThat(value(3, "text.words")).isEqualTo(ln(20), within(1e-5));
    assertThat(value(3, "text.commas")).isEqualTo(ln(2), within(1e-5));
    assertThat(value(3, "text.ends-sentence")).isEqualTo(1);
    assertThat(value(2, "text.ends-sentence")).isZero();
    assertThat(value(5, "text.ends-question")).isEqualTo(1);
    assertThat(value(0, "text.link-density")).isEqualTo(1);
    assertThat(value(3, "text.link-density")).isZero();
    assertThat(value(4, "text.link-density")).isBetween(0.01, 0.1);
    assertThat(value(1, "text.year")).isEqualTo(1);
    assertThat(value(6, "text.currency")).isEqualTo(1);
    assertThat(value(6, "text.hidden")).isEqualTo(1);
    assertThat(value(7, "text.hidden")).isZero();
    assertThat(value(7, "notice.rights.word")).isEqualTo(1);
    assertThat(value(3, "notice.rights.word")).isZero();
    assertThat(value(3, "text.prose-words")).isGreaterThan(0.4);
    assertThat(value(2, "text.heading-level")).isEqualTo(1);
    assertThat(value(5, "text.list-depth")).isEqualTo(1);
  }

  @Test
  void thePlaceIsCountedInBlocks() {
    assertThat(value(2, "place.index")).isEqualTo(2 / 8.0, within(1e-6));
    assertThat(value(5, "place.from-first-long")).isEqualTo(2);
    assertThat(value(5, "place.from-last-long")).isEqualTo(1);
    assertThat(value(4, "place.heading-blocks")).isEqualTo(ln(2), within(1e-6));
    assertThat(value(4, "place.heading-before")).isEqualTo(1);
    assertThat(value(1, "place.heading-before")).isZero();
    assertThat(value(2, "place.title-words")).isEqualTo(1);
    assertThat(value(7, "place.from-title")).isEqualTo(5);
  }

  @Test
  void theTreeSaysHowFarTheMainTextIs() {
    assertThat(value(3, "main.nine-tenths.inside")).isEqualTo(1);
    assertThat(value(2, "main.nine-tenths.inside")).isZero();
    assertThat(value(2, "main.nine-tenths.hops")).isEqualTo(2);
    assertThat(value(2, "main.nine-tenths.down")).isEqualTo(1);
    assertThat(value(3, "holders.1.blocks")).isEqualTo(ln(2), within(1e-6));
    assertThat(value(4, "holders.1.position")).isEqualTo(0.5);
    assertThat(value(3, "holders.5.words")).isEqualTo(-1);
  }

  /** Half of the text stands in a list that nobody closed; only a heading tells what it is. */
  private static final String OLD =
      """
      <html><head><title>Press page</title></head><body>
      <table><tr><td><h4>Ostrand</h4></td></tr><tr><td><h3>The pier is open again</h3></td></tr>
      <tr><td><font size=3><b>From the harbour</b><p>
      The pier of Ostrand is open again, after a winter in which nobody could say who owned it.<p>
      Reasons that were given by the county:<ul>
      <p>The planks had been counted twice, and the second count was a good deal lower than the first one.
      <p>The gate had been locked by a man who took the key with him when he moved to another island.
      <p>The lamp at the end was lit all the same, by somebody, every evening at six, and it still is today.
      </table></body></html>
      """;

  @Test
  void whatNobodyClosedIsNoPlaceOfAnArticle() {
    float[] values = BlockFeatures.of(context(OLD));
    int inside = FeatureCatalog.index("main.half.inside");
    int first = 3;
    for (int block = first; block < first + 5; block++) {
      assertThat(values[block * FeatureCatalog.size() + inside]).as("%d", block).isEqualTo(1);
    }
    assertThat(values[inside]).isZero();
  }

  @Test
  void aHighHeadingStandsInForAHeadlineThatNoTitleKnows() {
    float[] values = BlockFeatures.of(context(OLD));
    int distance = FeatureCatalog.index("place.from-title");
    assertThat(values[FeatureCatalog.size() + distance]).isZero();
    assertThat(values[distance]).isEqualTo(-1);
  }

  @Test
  void elementsAndNamesAreHopsAway() {
    assertThat(value(3, "tags.p.hops")).isZero();
    assertThat(value(3, "tags.article.hops")).isEqualTo(2);
    assertThat(value(3, "tags.main.hops")).isEqualTo(3);
    assertThat(value(3, "tags.nav.hops")).isEqualTo(FeatureCatalog.NO_HOPS);
    assertThat(value(1, "names.nav.hops")).isBetween(1.0, 3.0);
    assertThat(value(3, "names.content.hops")).isEqualTo(1);
    assertThat(value(7, "names.footer.hops")).isZero();
    assertThat(value(3, "names.sidebar.hops")).isEqualTo(FeatureCatalog.NO_HOPS);
  }

  @Test
  void neighboursAndPathsAreCompared() {
    assertThat(value(3, "paths.classes.blocks")).isEqualTo(ln(2), within(1e-6));
    assertThat(value(3, "neighbours.next-1.same-path")).isEqualTo(1);
    assertThat(value(3, "neighbours.back-1.same-path")).isZero();
    assertThat(value(3, "neighbours.back-1.heading-level")).isEqualTo(1);
    assertThat(value(0, "neighbours.back-1.words")).isEqualTo(-1);
    assertThat(value(7, "neighbours.next-2.words")).isEqualTo(-1);
  }

  @Test
  void thePageIsTheSameForAllBlocks() {
    for (int block = 0; block < 8; block++) {
      assertThat(value(block, "page.blocks")).isEqualTo(ln(8), within(1e-6));
      assertThat(value(block, "page.running-blocks")).isEqualTo(ln(2), within(1e-6));
      assertThat(value(block, "page.type-article")).isEqualTo(1);
      assertThat(value(block, "page.type-product")).isZero();
      assertThat(value(block, "page.path-depth")).isEqualTo(4);
      assertThat(value(block, "page.path-date")).isEqualTo(1);
      assertThat(value(block, "page.path-words")).isEqualTo(2);
      assertThat(value(block, "page.query")).isEqualTo(1);
      assertThat(value(block, "address.text.word")).isEqualTo(1);
      assertThat(value(block, "address.product.word")).isZero();
    }
  }

  /** Blocks: 0 to 2 and 3 to 5 and 6 to 8 cards of name, price and text, 9 heading, 10 review. */
  private static final String SHOP =
      """
      <head><meta name="description" content="Hand-made lamps of beech from Ostrand">
      <script type="application/ld+json">{"@context": "https://schema.org",
       "@graph": [{"@type": ["Product", "Thing"], "description": "A lamp \\"of beech\\" wood."},
       {"@type": "https://schema.org/BreadcrumbList"}]}</script></head>
      <body><ul><li class="card"><img src="1.jpg"><h3>Lamp one</h3><b>€ 20</b><p>A lamp of beech wood.</p></li>
      <li class="card wide"><img src="2.jpg"><h3>Lamp two</h3><b>€ 30</b><p>A lamp for reading in bed.</p></li>
      <li class="card"><img src="3.jpg"><h3>Lamp three</h3><b>€ 40</b><p>A lamp for the desk.</p></li></ul>
      <section><h2>Customer reviews</h2><p>I bought it in March and my cat and I still like it.</p></section>
      <script type="application/ld+json">{"reviewBody": "I bought it in March", broken</script>
      </body>
      """;

  private static final float[] SHOP_VALUES = BlockFeatures.of(context(SHOP));

  private static double shop(int block, String feature) {
    return SHOP_VALUES[block * FeatureCatalog.size() + FeatureCatalog.index(feature)];
  }

  @Test
  void membersOfAGroupAreAlike() {
    assertThat(shop(4, "siblings.nearest.items")).isEqualTo(ln(3), within(1e-6));
    assertThat(shop(4, "siblings.nearest.position")).isEqualTo(1 / 3.0, within(1e-6));
    assertThat(shop(4, "siblings.nearest.headings")).isEqualTo(1);
    assertThat(shop(4, "siblings.nearest.images")).isEqualTo(1);
    assertThat(shop(4, "siblings.nearest.prices")).isEqualTo(1);
    assertThat(shop(4, "siblings.nearest.place")).isEqualTo(1 / 3.0, within(1e-6));
    assertThat(shop(10, "siblings.nearest.items")).isEqualTo(-1);
    assertThat(value(3, "siblings.largest.items")).isEqualTo(-1);
  }

  @Test
  void aSectionEndsWithThePartOfThePageThatItsHeadingStandsIn() {
    assertThat(shop(10, "sections.reviews.inside")).isEqualTo(1);
    assertThat(shop(5, "sections.reviews.inside")).isZero();
    assertThat(shop(10, "sections.related.inside")).isZero();
  }

  @Test
  void structuredDataIsHeldAgainstTheText() {
    assertThat(shop(2, "data.description-share")).as("a lamp of beech wood").isEqualTo(1);
    assertThat(shop(8, "data.description-share")).isLessThan(0.5);
    assertThat(shop(10, "data.review-share")).isBetween(0.2, 0.5);
    assertThat(shop(10, "data.body-share")).as("no text there").isEqualTo(-1);
    assertThat(shop(0, "types.product.type")).isEqualTo(1);
    assertThat(shop(0, "types.trail.type")).isEqualTo(1);
    assertThat(shop(0, "types.article.type")).isZero();
  }

  @Test
  void aTextSpeaksOfItsWriter() {
    assertThat(shop(10, "text.writer")).isEqualTo(3 / 13.0, within(1e-6));
    assertThat(shop(5, "text.writer")).isZero();
    assertThat(shop(10, "paths.classes.writer")).isEqualTo(3 / 13.0, within(1e-6));
  }

  @Test
  void aModelsColumnsHoldWhatAllColumnsHold() {
    List<String> wanted =
        List.of(
            "page.words",
            "neighbours.next-1.item",
            "text.characters",
            "names.content.hops",
            "siblings.nearest.items",
            "paths.tags.prose-words",
            "tags.article.hops",
            "holders.2.words",
            "types.product.type",
            "boilerpipe.words");
    FeatureColumns columns = FeatureColumns.of(wanted);
    for (String html : List.of(HTML, SHOP)) {
      PageContext context = context(html);
      PageArrays page = new PageArrays(context.page());
      float[] all = BlockFeatures.of(context);
      float[] some = BlockFeatures.of(context, page, new NodeKinds(page), columns);
      for (int block = 0; block < page.size; block++) {
        for (int i = 0; i < wanted.size(); i++) {
          assertThat(some[block * columns.width() + i])
              .as(wanted.get(i))
              .isEqualTo(all[block * FeatureCatalog.size() + FeatureCatalog.index(wanted.get(i))]);
        }
      }
    }
  }

  @Test
  void whatNobodyLooksAtIsNotHeld() {
    FeatureColumns columns = FeatureColumns.of(List.of("page.words"));
    assertThat(columns.holds(FeatureCatalog.Group.PAGE)).isTrue();
    assertThat(columns.holds(FeatureCatalog.Group.NOTICE)).isFalse();
    assertThat(columns.holds(FeatureCatalog.index("page.words"))).isTrue();
    assertThat(columns.holds(FeatureCatalog.index("page.blocks"))).isFalse();
    assertThat(columns.place(FeatureCatalog.index("page.words"))).isZero();
    assertThat(FeatureColumns.ALL.width()).isEqualTo(FeatureCatalog.size());
    assertThatThrownBy(() -> FeatureColumns.of(List.of("page.nothing")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyValueIsANumberOnAnyPage() {
    String[] pages = {
      "<p>x",
      "<body>\uD83D",
      "<div>" + "<div><b>".repeat(600) + "deep",
      "<script type=application/ld+json>{\"@type\":\"\\u00</script><p>x",
      "<script type=application/ld+json>\"text\":\"" + "ab \\".repeat(999) + "</script><p>ab ab",
      "<table>" + "<tr><td>1<td>2.5<td>\u00A9".repeat(400),
      "<li>".repeat(50) + "\u4E16\u754C\u3002",
      "<p class='" + "aB-".repeat(5000) + "'>" + "word ".repeat(30_000)
    };
    for (String html : pages) {
      PageContext context = context(html);
      float[] values = BlockFeatures.of(context);
      assertThat(values).hasSize(context.page().blocks().size() * FeatureCatalog.size());
      for (int i = 0; i < values.length; i++) {
        assertThat(Float.isFinite(values[i]))
            .as(FeatureCatalog.names().get(i % FeatureCatalog.size()))
            .isTrue();
      }
    }
  }

  @Test
  void flagsAndSharesStayInTheirRanges() {
    for (int i = 0; i < VALUES.length; i++) {
      FeatureCatalog.Feature feature = FeatureCatalog.features().get(i % FeatureCatalog.size());
      boolean absent = VALUES[i] == -1;
      switch (feature.range()) {
        case "0/1" ->
            assertThat(absent || VALUES[i] == 0 || VALUES[i] == 1).as(feature.name()).isTrue();
        case "0..1" ->
            assertThat(absent || (VALUES[i] >= 0 && VALUES[i] <= 1.00001f))
                .as(feature.name())
                .isTrue();
        case "hops" -> assertThat(VALUES[i]).as(feature.name()).isBetween(-1f, 12f);
        default -> {}
      }
    }
  }

  @Test
  void theCatalogueNamesEachFeatureOnceAndSaysWhatItIs() {
    assertThat(FeatureCatalog.features()).hasSize(FeatureCatalog.size());
    assertThat(new HashSet<>(FeatureCatalog.names())).hasSize(FeatureCatalog.size());
    assertThat(FeatureCatalog.features())
        .allSatisfy(
            feature -> {
              assertThat(feature.name()).startsWith(feature.group() + ".").doesNotContain(" ");
              assertThat(feature.meaning()).isNotBlank();
              assertThat(feature.range()).isNotBlank();
            });
  }
}
