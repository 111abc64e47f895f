package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HeadingTest {

  private static Heading heading(String html) {
    return Heading.of(Jsoup.parse("<h1>" + html + "</h1>").expectFirst("h1"), 400);
  }

  @Test
  void leavesOutReadingsIconsAndKickers() {
    assertThat(heading("<ruby>橋<rt>はし</rt></ruby>が開く").text()).isEqualTo("橋が開く");
    assertThat(heading("<svg><title>Share</title></svg>Elm wins").text()).isEqualTo("Elm wins");
    assertThat(heading("<span class='article-kicker'>Sport</span> Elm wins").text())
        .isEqualTo("Elm wins");
    assertThat(heading("<span class='sr-only'>Headline:</span> Elm wins").text())
        .isEqualTo("Elm wins");
  }

  @Test
  void keepsAHeadingThatIsNothingButALabel() {
    assertThat(heading("<span class='kicker'>Sport</span>").text()).isEqualTo("Sport");
  }

  @Test
  void keepsEmphasisInItsPart() {
    assertThat(heading("Elm <em>really</em> wins").parts()).hasSize(1);
  }

  @Test
  void findsThePartThatATitleConfirms() {
    Heading heading = heading("<span>Sport</span><span>Elm wins it</span><small>At last</small>");
    assertThat(heading.partLike(Strings.key("Elm wins it"))).isEqualTo("Elm wins it");
    assertThat(heading.partLike(Strings.key("Elm wins"))).isEmpty();
    assertThat(heading("Elm wins").partLike(Strings.key("Elm wins"))).isEmpty();
  }
}
