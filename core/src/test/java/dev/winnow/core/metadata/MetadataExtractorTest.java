package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.parse.PageParser;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.source.MediaType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetadataExtractorTest {

  private static final int MAX_LENGTH = 2_000;
  private static final String URL = "https://www.example.org/2024/03/28/bridge";

  private static Metadata extract(String html) {
    SegmentedPage page = new SegmentedPage(MediaType.HTML, "", List.of(), NodeTree.FLAT);
    PageContext context =
        new PageContext(
            page, Optional.of(URL), Optional.of("example.org"), Optional.empty(), List.of());
    return MetadataExtractor.extract(
        PageParser.parse(html, MediaType.HTML, URL), context, List.of(), MAX_LENGTH);
  }

  @Test
  void readsLinkedDataWithTheMistakesThatPeopleMake() {
    Metadata metadata =
        extract(
            "<script type='application/ld+json'><!-- {'@graph': [{'@type': ['NewsArticle'],"
                + "headline: \"Bridge\tof Elm reopens\", // remark\n"
                + "'author': {'@id': '#p'}, 'datePublished': '2024-03-28T08:00:00Z',"
                + "isAccessibleForFree: false,},"
                + "{'@id': '#p', '@type': 'Person', 'name': 'Jane Roe'}],} --></script>");
    assertThat(metadata.value(MetadataField.HEADLINE)).contains("Bridge of Elm reopens");
    assertThat(metadata.list(MetadataField.AUTHORS)).containsExactly("Jane Roe");
    assertThat(metadata.value(MetadataField.DATE_PUBLISHED)).contains("2024-03-28T08:00:00Z");
    assertThat(metadata.value(MetadataField.TYPE)).contains("article");
    assertThat(metadata.accessibleForFree()).contains(false);
  }

  @Test
  void doesNotTakeAWeatherReportForAReport() {
    Metadata metadata =
        extract("<script type='application/ld+json'>{\"@type\": \"WeatherReport\"}</script>");
    assertThat(metadata.value(MetadataField.TYPE)).isEmpty();
  }

  @Test
  void prefersTheVisibleHeadingAndDropsTheSite() {
    Metadata metadata =
        extract(
            "<title>Elm bridge reopens | Elm Courier</title>"
                + "<meta property='og:site_name' content='Elm Courier'><h1>Elm bridge reopens</h1>");
    assertThat(metadata.value(MetadataField.HEADLINE)).contains("Elm bridge reopens");
    assertThat(extract("<title>Elm: a history - of bridges</title>").value(MetadataField.HEADLINE))
        .contains("Elm: a history - of bridges");
  }

  @Test
  void tellsAgenciesFromAuthorsAndTheOutletFromBoth() {
    Metadata metadata =
        extract(
            "<meta property='og:site_name' content='Elm Courier'>"
                + "<meta name='author' content='Jane Roe, Reuters, Elm Courier'>");
    assertThat(metadata.list(MetadataField.AUTHORS)).containsExactly("Jane Roe");
    assertThat(metadata.list(MetadataField.AGENCIES)).containsExactly("Reuters");
  }

  @Test
  void ignoresBylinesOfTeasersAndComments() {
    Metadata metadata =
        extract("<h1>Elm</h1><div class='comments'><p class='author'>By Ann Poe</p></div>");
    assertThat(metadata.list(MetadataField.AUTHORS)).isEmpty();
  }

  @Test
  void fallsBackToTheDateOfTheAddress() {
    assertThat(extract("<p>Hello").value(MetadataField.DATE_PUBLISHED)).contains("2024-03-28");
  }

  @Test
  void capsHostileInput() {
    String nested = "[".repeat(200_000) + "{\"@type\":";
    String title = "x".repeat(1_000_000);
    String authors = "<meta name='author' content='Jane Roe'>".repeat(10_000);
    String data =
        "<script type='application/ld+json'>"
            + nested
            + "</script>"
            + "<script type='application/ld+json'>{\"headline\": \""
            + "y".repeat(5_000_000)
            + "\"}</script>";
    Metadata metadata = extract("<title>" + title + "</title>" + authors + data);
    assertThat(metadata.value(MetadataField.HEADLINE).orElse("").length()).isBetween(1, MAX_LENGTH);
    assertThat(metadata.list(MetadataField.AUTHORS)).containsExactly("Jane Roe");
  }

  @Test
  void readsTheNameBehindALabelOfItsOwn() {
    assertThat(
            extract("<h1>Elm bridge reopens</h1><span>By</span><b>Jane Roe</b>")
                .list(MetadataField.AUTHORS))
        .containsExactly("Jane Roe");
    assertThat(
            extract("<h1>Elm</h1><a href='/authors/jane-roe'>Jane Roe</a>")
                .list(MetadataField.AUTHORS))
        .containsExactly("Jane Roe");
  }

  @Test
  void letsTheOutletStandInOnlyWhereNobodyElseIsNamed() {
    String site = "<meta property='og:site_name' content='Elm Bank'>";
    String bank = "<meta name='author' content='Elm Bank'>";
    assertThat(extract(site + bank).list(MetadataField.AUTHORS)).containsExactly("Elm Bank");
    assertThat(
            extract(site + bank + "<h1>Elm</h1><p class='byline'>By Jane Roe</p>")
                .list(MetadataField.AUTHORS))
        .containsExactly("Jane Roe");
  }

  @Test
  void takesTheFirstPosterOfAForumForItsAuthor() {
    String post =
        "<div itemscope><span itemprop='author'>%s</span><time itemprop='datePublished'"
            + " datetime='2024-0%d-01'>x</time></div>";
    Metadata metadata =
        extract("<h1>Elm</h1>" + post.formatted("elmfan", 1) + post.formatted("ashfan", 2));
    assertThat(metadata.list(MetadataField.AUTHORS)).containsExactly("elmfan");
    assertThat(metadata.value(MetadataField.DATE_PUBLISHED)).contains("2024-01-01");
  }

  @Test
  void seesNoSidebarInWhatHoldsTheHeading() {
    assertThat(
            extract(
                    "<title>Elm bridge reopens</title><div class='content sidebar'>"
                        + "<h1>Elm bridge reopens</h1><p class='byline'>By Jane Roe</p></div>")
                .list(MetadataField.AUTHORS))
        .containsExactly("Jane Roe");
  }

  @Test
  void tellsTheDayThatReadersSaw() {
    Metadata metadata =
        extract(
            "<meta property='article:published_time' content='2024-06-22T23:30:00Z'>"
                + "<h1>Elm</h1><p>June 23, 2024</p>");
    assertThat(metadata.value(MetadataField.DATE_PUBLISHED)).contains("2024-06-23");
  }

  @Test
  void keepsChangesApartFromPublication() {
    Metadata metadata =
        extract("<h1>Elm</h1><p>Published June 3, 2024</p><p>Last updated: July 4, 2024</p>");
    assertThat(metadata.value(MetadataField.DATE_PUBLISHED)).contains("2024-06-03");
    assertThat(metadata.value(MetadataField.DATE_MODIFIED)).contains("2024-07-04");
  }

  @Test
  void splitsKeywordsOnceEach() {
    assertThat(
            extract("<meta name='keywords' content='Elm, bridge; elm,,Ash'>")
                .list(MetadataField.KEYWORDS))
        .containsExactly("Elm", "bridge", "Ash");
    assertThat(TextFacts.withoutLabel("Tags: elm, ash")).isEqualTo(" elm, ash");
    assertThat(TextFacts.withoutLabel("elm, ash")).isEqualTo("elm, ash");
  }

  @Test
  void makesAddressesAbsoluteAndRefusesOthers() {
    String image = "<meta property='og:image' content='%s'>";
    assertThat(extract(image.formatted("/a b.jpg")).value(MetadataField.IMAGE))
        .contains("https://www.example.org/a%20b.jpg");
    assertThat(extract(image.formatted("javascript:alert(1)")).value(MetadataField.IMAGE))
        .isEmpty();
    assertThat(extract(image.formatted("http://[")).value(MetadataField.IMAGE)).isEmpty();
  }
}
