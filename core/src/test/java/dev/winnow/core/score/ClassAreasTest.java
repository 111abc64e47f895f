package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassAreasTest {

  private static List<Area> areas(String html) {
    Element element = Jsoup.parseBodyFragment(html).body().child(0);
    int bits = new ClassAreas().of(element);
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < Area.count(); i++) {
      if ((bits & Area.at(i).bit()) != 0) {
        areas.add(Area.at(i));
      }
    }
    return areas;
  }

  @ParameterizedTest
  @CsvSource({
    "<nav>, NAVIGATION",
    "<aside>, SIDEBAR",
    "<footer>, FOOTER",
    "<div role=navigation>, NAVIGATION",
    "<div role=contentinfo>, FOOTER",
    "<div class=sidebar>, SIDEBAR",
    "<div class=page_sidebar-left>, SIDEBAR",
    "<div id=siteFooter>, FOOTER",
    "<div class='wide SHARE'>, SHARE",
    "<div class=relatedPosts2>, RELATED",
    "<div class=cookieNotice>, COOKIE"
  })
  void tagsRolesClassesAndIdsNameAreas(String html, Area expected) {
    assertThat(areas(html)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<p class=text>",
        "<div class=brandish>",
        "<div class=shadow>",
        "<div class=navigator>",
        "<div role=main>",
        "<div data-class=sidebar>",
        "<div class='post post-12 tag-cookie-dough category-recent-walks'>"
      })
  void otherWordsNameNone(String html) {
    assertThat(areas(html)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-sidebar",
        "has-comments",
        "with-sidebar",
        "without_sidebar",
        "hasComments",
        "non-ad"
      })
  void negationsTurnTheNextWordAround(String name) {
    assertThat(areas("<div class=" + name + ">")).isEmpty();
  }

  @Test
  void negationsReachOneWordFar() {
    assertThat(areas("<div class='no-sidebar comments'>")).containsExactly(Area.COMMENT);
    assertThat(areas("<div class='has-ads-sidebar'>")).containsExactly(Area.SIDEBAR);
  }

  @Test
  void anElementCanBeInSeveralAreas() {
    assertThat(areas("<aside class=related id=newsletter>"))
        .containsExactlyInAnyOrder(Area.SIDEBAR, Area.RELATED, Area.NEWSLETTER);
  }

  @Test
  void theSecondLookSaysTheSame() {
    Element element = Jsoup.parseBodyFragment("<div class=sidebar>").body().child(0);
    ClassAreas areas = new ClassAreas();
    assertThat(areas.of(element)).isEqualTo(areas.of(element)).isEqualTo(Area.SIDEBAR.bit());
  }
}
