package dev.winnow.core.page;

import static dev.winnow.core.TestPages.sentence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.winnow.core.TestPages;
import dev.winnow.core.evidence.PageContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTypesTest {

  private static PageContext at(String url, String html) {
    PageContext page = TestPages.html(html);
    return new PageContext(
        page.page(), Optional.of(url), Optional.empty(), Optional.empty(), page.titles());
  }

  private static Optional<PageType> type(String url, String html, PageType... declared) {
    return PageTypes.of(at(url, html), List.of(declared)).map(PageTypes.Guess::type);
  }

  private static String repeat(int times, String html) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < times; i++) {
      out.append(html.replace("%t", sentence(i, 40)));
    }
    return out.toString();
  }

  @Test
  void aNewsPageIsAnArticle() {
    assertThat(
            type(
                "https://a.example/news/2031/03/the-wall-at-carrow-held",
                "<article><h1>The wall held</h1><time>5 March</time>" + repeat(8, "<p>%t</p>"),
                PageType.ARTICLE))
        .contains(PageType.ARTICLE);
  }

  @Test
  void aThreadIsAForum() {
    assertThat(
            type(
                "https://a.example/forum/viewtopic.php?t=4",
                "<div class='viewtopic forum'><h1>Valves</h1>"
                    + repeat(
                        6,
                        "<div class=post><div class=postprofile>Posts: 4</div><div"
                            + " class=postbody>%t</div></div>")))
        .contains(PageType.FORUM);
  }

  @Test
  void aManualIsDocumentation() {
    assertThat(
            type(
                "https://docs.a.example/en/latest/api/valves.html",
                "<div class='document rst'><nav class=toc><ul><li><a href=a>One</a></ul></nav>"
                    + repeat(6, "<h2>valve()</h2><p>%t</p><pre><code>x = valve()</code></pre>"),
                PageType.DOCUMENTATION))
        .contains(PageType.DOCUMENTATION);
  }

  @Test
  void whatIsForSaleIsAProduct() {
    assertThat(
            type(
                "https://shop.a.example/products/float-valve",
                "<div class='product'><h1>Float valve</h1><span class=price>$ 12.50</span>"
                    + "<button class=addtocart>Add to cart</button><p>A valve.</p></div>",
                PageType.PRODUCT))
        .contains(PageType.PRODUCT);
  }

  @Test
  void aPlainTextHasNoTypeOfItsOwn() {
    assertThat(PageTypes.of(TestPages.text("Ferry.", "Noon."), List.of())).isEmpty();
  }

  @Test
  void whereNoTypeIsLikelyEnoughNoneIsTold() throws IOException {
    PageTypes even = PageTypes.read(new ByteArrayInputStream(new byte[0]));
    assertThat(even.guess(new double[PageTraits.list().size()])).isEmpty();
  }

  @Test
  void everyTraitHasANumberAndANameOfItsOwn() {
    double[] traits = PageTraits.of(at("https://a.example/", "<p>Ferry."), List.of());
    assertThat(traits).hasSameSizeAs(PageTraits.list());
    assertThat(Arrays.stream(traits)).allMatch(Double::isFinite);
    assertThat(PageTraits.list()).doesNotHaveDuplicates();
    assertThat(PageTraits.of(TestPages.html(""), List.of())).hasSameSizeAs(PageTraits.list());
  }

  @Test
  void aTableWithATraitThatIsNotKnownIsRefused() {
    byte[] table = "no-such-trait\t1\t1\t1\t1\t1\t1\t1\n".getBytes(StandardCharsets.UTF_8);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PageTypes.read(new ByteArrayInputStream(table)))
        .withMessageContaining("no-such-trait");
  }
}
