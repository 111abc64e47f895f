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
}
