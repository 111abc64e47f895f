package dev.winnow.core.score;

import static dev.winnow.core.TestPages.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.reason.BlockKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlScorerTest {

  private static final String TEXT = "<p>" + sentence(1, 40) + "<p>" + sentence(2, 40);

  private static Seen page(String html) {
    return new Seen(TestPages.html(html)).by(new HtmlScorer());
  }

  private static double score(String html, int block) {
    return page(html).score(block).content();
  }

  @Test
  void runningTextIsContentAndAMenuIsNot() {
    Seen seen =
        page(
            "<ul><li><a href=x>News</a><li><a href=y>Boats</a></ul><div>" + TEXT + TEXT + "</div>");
    assertThat(seen.score(0).content()).isLessThan(0.1);
    assertThat(seen.score(2).content()).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"related", "site-footer", "cookieNotice", "comments", "newsletter-box"})
  void wordsInClassesSpeakAgainstWhatIsInThem(String name) {
    String extra = "<p>" + sentence(3, 15) + "</p>";
    String plain = "<main>" + TEXT + TEXT + "</main><div>" + extra + "</div>";
    String named = plain.replace("<div>", "<div class=" + name + ">");
    assertThat(score(named, 4)).isLessThan(score(plain, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-sidebar", "has-comments", "brandish", "text", "without-related"})
  void negatedAndOtherWordsDoNot(String name) {
    String extra = "<p>" + sentence(3, 15) + "</p>";
    String plain = "<main>" + TEXT + TEXT + "</main><div>" + extra + "</div>";
    String named = plain.replace("<div>", "<div class=" + name + ">");
    assertThat(score(named, 4)).isEqualTo(score(plain, 4));
  }

  @Test
  void anAreaThatHoldsMuchOfTheTextIsNone() {
    Seen seen = page("<nav class=sidebar>" + TEXT + TEXT + "</nav><footer>Imprint</footer>");
    assertThat(seen.score(0).content()).isGreaterThan(0.9);
    assertThat(seen.score(0).detail()).doesNotContain("in-");
    assertThat(seen.score(4).detail()).contains("in-footer");
  }

  @Test
  void anAreaNamesWhatARemovedBlockIs() {
    Seen seen = page(TEXT + TEXT + "<aside><div class=newsletter>Join us</div><p>More</aside>");
    assertThat(seen.shapes())
        .containsExactly("4 structure/newsletter newsletter", "5 structure/sidebar other");
  }

  @Test
  void aCaptionInTheMainTextIsOne() {
    Seen seen = page("<div>" + TEXT + "<figure><figcaption>A gull</figcaption></figure></div>");
    assertThat(seen.shapes()).contains("2 structure/figure caption");
  }

  @Test
  void aCaptionOutsideOfTheMainTextIsNotTheArticles() {
    Seen seen =
        page("<div>" + TEXT + "</div><div><figure><figcaption>A gull</figcaption></figure></div>");
    assertThat(seen.shapes()).doesNotContain("2 structure/figure caption");
  }

  @Test
  void aCreditInACaptionStaysACredit() {
    String html = "<div>" + TEXT + "<figure><figcaption>Ada Quill</figcaption></figure></div>";
    Seen sure = new Seen(TestPages.html(html)).rule(2, BlockKind.CREDIT, 0.8);
    assertThat(sure.by(new HtmlScorer()).shapes()).doesNotContain("2 structure/figure caption");
    Seen unsure = new Seen(TestPages.html(html)).rule(2, BlockKind.CREDIT, 0.7);
    assertThat(unsure.by(new HtmlScorer()).shapes()).contains("2 structure/figure caption");
  }

  @Test
  void aWholeTextInAFigureIsNoCaption() {
    Seen seen = page("<figure><p>" + sentence(1, 130) + "</figure>");
    assertThat(seen.shapes()).isEmpty();
  }

  @Test
  void linksHidingAndControlsSpeakAgainstABlock() {
    String end = "</p>" + TEXT + TEXT;
    double plain = score(TEXT + "<p>More of the ferry" + end, 2);
    assertThat(score(TEXT + "<p><a href=x>More of the ferry</a>" + end, 2)).isLessThan(plain);
    assertThat(score(TEXT + "<p hidden>More of the ferry" + end, 2)).isLessThan(plain);
    assertThat(score(TEXT + "<p><button>More of the ferry</button>" + end, 2)).isLessThan(plain);
  }

  @Test
  void textAroundABlockSpeaksForIt() {
    Seen seen = page(TEXT + "<p>Here<p>There<p>Nowhere<p>Away<p>Off<p>Out");
    assertThat(seen.score(2).detail()).contains("text-before");
    assertThat(seen.score(3).detail()).contains("text-before");
    assertThat(seen.score(4).detail()).doesNotContain("text-before");
    assertThat(seen.score(2).detail()).doesNotContain("text-behind");
  }

  @Test
  void everyBlockHasOneScoreBetweenNothingAndOne() {
    Seen seen = page("<nav>Menu</nav>***" + TEXT + "<pre>x = 1</pre><h2>End</h2>");
    for (int i = 0; i < 6; i++) {
      assertThat(seen.score(i).content()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void plainTextsAreNotItsMatter() {
    assertThat(new Seen(TestPages.text("text")).by(new HtmlScorer()).of(0)).isEmpty();
  }
}
