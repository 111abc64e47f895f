package dev.winnow.core.page;

import static dev.winnow.core.TestPages.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleDividerTest {

  private static final String DATE = "<div class=byline>By Ana Pell</div>";

  private static ArticleDivision divide(String html) {
    return ArticleDivider.divide(new PageNodes(TestPages.html(html).page()), false);
  }

  private static ArticleDivision divideDeclared(String html) {
    return ArticleDivider.divide(new PageNodes(TestPages.html(html).page()), true);
  }

  private static String body(int number) {
    return "<p>" + sentence(10 * number, 50) + "<p>" + sentence(10 * number + 1, 50);
  }

  private static String article(String headline, int number) {
    return "<article><h2><a href=/a"
        + number
        + ">"
        + headline
        + "</a></h2>"
        + DATE
        + body(number)
        + "</article>";
  }

  private static String title(String title) {
    return "<title>" + title + "</title>";
  }

  @Test
  void storiesBehindOneAnotherAreSeveralArticlesAndTheTitleTellsTheMainOne() {
    ArticleDivision division =
        divideDeclared(
            title("Second story of the day | Post")
                + article("First story of the day", 1)
                + article("Second story of the day", 2)
                + article("Third story of the day", 3));

    assertThat(division.parts())
        .extracting(ArticlePart::headline)
        .containsExactly(
            "First story of the day", "Second story of the day", "Third story of the day");
    assertThat(division.main()).isEqualTo(1);
    assertThat(division.parts().get(0).address()).contains("/a1");
    assertThat(division.parts().get(0).end()).isEqualTo(division.parts().get(1).first());
  }

  @Test
  void anArchiveOfWholeEntriesIsAboutNoneOfThem() {
    ArticleDivision division =
        divide(title("Diary") + article("The wall held", 1) + article("Goats at work", 2));
    assertThat(division.parts()).hasSize(2);
    assertThat(division.hasMain()).isFalse();
  }

  @Test
  void wrappersAroundContainersAreNoArticles() {
    ArticleDivision division =
        divide(
            "<article class=stream>"
                + article("The wall held", 1)
                + article("Goats at work", 2)
                + "</article>");
    assertThat(division.parts()).hasSize(2);
  }

  @Test
  void boxesThatAreNamedSoAreContainersToo() {
    String box = "<div class='post hentry'><h2>%s</h2>" + DATE + "%s</div>";
    assertThat(
            divide(box.formatted("The wall held", body(1)) + box.formatted("Goats", body(2)))
                .parts())
        .hasSize(2);
  }

  @Test
  void oneArticleIsNotDivided() {
    assertThat(divide(article("The wall held", 1))).isEqualTo(ArticleDivision.NONE);
  }

  @Test
  void teasersAreNoArticles() {
    StringBuilder page = new StringBuilder(title("The wall held") + article("The wall held", 1));
    for (int i = 2; i < 9; i++) {
      page.append("<article><h3><a href=/x>Teaser " + i + "</a></h3>" + DATE + "<p>");
      page.append(sentence(i, 30)).append(" <a href=/x>Read more</a></article>");
    }
    assertThat(divide(page.toString())).isEqualTo(ArticleDivision.NONE);
  }

  @Test
  void sectionsOfAnArticleAreNoArticles() {
    StringBuilder page = new StringBuilder("<article><h1>A week</h1>" + DATE);
    for (String day : List.of("Monday", "Tuesday", "Wednesday")) {
      page.append("<section class=entry><h2>" + day + "</h2>" + body(day.length()) + "</section>");
    }
    assertThat(divide(page + "</article>")).isEqualTo(ArticleDivision.NONE);
  }

  @Test
  void whatCallsItselfAnArticleAndIsAboutNoneOfItsPartsIsOne() {
    String live = title("The storm as it comes") + article("10.30", 1) + article("11.15", 2);
    assertThat(divideDeclared(live)).isEqualTo(ArticleDivision.NONE);
  }

  @Test
  void postsOfAThreadAreNoArticles() {
    assertThat(divide(article("Re: Valves", 1) + article("Re: Valves", 2)))
        .isEqualTo(ArticleDivision.NONE);
  }

  @Test
  void commentsAndReviewsAreNoArticles() {
    String review = "<article class=review><h3>%s</h3>" + DATE + "%s</article>";
    String comment = "<article class=comment-body><h3>%s</h3>" + DATE + "%s</article>";
    assertThat(divide(review.formatted("Fine", body(1)) + review.formatted("Poor", body(2))))
        .isEqualTo(ArticleDivision.NONE);
    assertThat(divide(comment.formatted("Fine", body(1)) + comment.formatted("No", body(2))))
        .isEqualTo(ArticleDivision.NONE);
  }

  @Test
  void listsOfLinksAreNoArticles() {
    String links = "<article><h2>%s</h2>" + DATE + "<p><a href=a>" + body(1) + "</a></article>";
    assertThat(divide(links.formatted("One") + links.formatted("Two")))
        .isEqualTo(ArticleDivision.NONE);
  }

  @Test
  void moreThanAReaderCanReadAreAListing() {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      page.append(article("Story " + i, i));
    }
    assertThat(divide(page.toString())).isEqualTo(ArticleDivision.NONE);
  }
}
