package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.decide.Focus;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.parse.PageParser;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.source.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataExtractorTest {

  private static final int MAX_LENGTH = 2_000;
  private static final String URL = "https://www.example.org/2024/03/28/bridge";

  private static Metadata extract(String html) {
    return extract(html, new MetadataSettings(MAX_LENGTH, Focus.BALANCED, Optional.empty()));
  }

  private static Metadata extract(String html, MetadataSettings settings) {
    SegmentedPage page = new SegmentedPage(MediaType.HTML, "", List.of(), NodeTree.FLAT);
    PageContext context =
        new PageContext(
            page, Optional.of(URL), Optional.of("example.org"), Optional.empty(), List.of());
    return MetadataExtractor.extract(
        PageParser.parse(html, MediaType.HTML, URL), context, List.of(), settings);
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
            "<title>Elm bridge reopens | Elm Courier</title><meta property='og:site_name'"
                + " content='Elm Courier'><h1>Elm bridge reopens</h1>");
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
    assertThat(metadata.notices())
        .containsExactlyInAnyOrder(
            "title: cut at 400 characters",
            "author: more than 200 statements, the rest left out",
            "linked data: too large or too deep, a part left out");
  }

  @Test
  void capsTenThousandAuthorsHoweverTheyAreStated() {
    StringBuilder data =
        new StringBuilder("<script type='application/ld+json'>{'@type': 'Article', 'author': [");
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      String name =
          "Jane R" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i / 676);
      data.append("{'@type': 'Person', 'name': '").append(name).append("'},");
      line.append(name).append(", ");
    }
    Metadata stated = extract(data.append("]}</script>").toString());
    assertThat(stated.list(MetadataField.AUTHORS)).hasSizeBetween(1, 200);
    assertThat(stated.notices()).anyMatch(notice -> notice.contains("left out"));
    Metadata listed = extract("<meta name='author' content='" + line + "'>");
    assertThat(listed.list(MetadataField.AUTHORS)).hasSizeBetween(1, 50);
    assertThat(listed.notices())
        .containsExactlyInAnyOrder(
            "author: cut at 2000 characters", "author: more than 50 names, the rest left out");
  }

  @Test
  void capsLinkedDataOfManyThings() {
    Metadata metadata =
        extract(
            "<script type='application/ld+json'>{'@graph': ["
                + "{'@type': 'Article', 'headline': 'Bridge of Elm reopens'},"
                + "{'@type': 'Thing', 'name': 'x'},".repeat(4_000)
                + "]}</script>");
    assertThat(metadata.value(MetadataField.HEADLINE)).contains("Bridge of Elm reopens");
    assertThat(metadata.notices())
        .containsExactly("linked data: more than 2000 objects, the rest left out");
  }

  @Test
  void survivesElementsAndDataNestedBeyondAnySense() {
    Metadata metadata =
        extract(
            "<script type='application/ld+json'>"
                + "{\"author\":[".repeat(2_000)
                + "]}".repeat(2_000)
                + "</script>"
                + "<div itemscope><span class='author byline'>".repeat(20_000)
                + "<h1>Bridge of Elm reopens</h1>");
    assertThat(metadata.notices()).contains("linked data: too large or too deep, a part left out");
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

  @Test
  void takesTheBylineThatReadersSeeForTheAccountsOwner() {
    assertThat(
            extract(
                    "<meta name='author' content='Webdesk Poster'><h1>Elm bridge reopens</h1>"
                        + "<p>By Jane Roe</p>")
                .list(MetadataField.AUTHORS))
        .containsExactly("Jane Roe");
  }

  private static String authors(String... names) {
    return "<script type='application/ld+json'>{\"@type\": \"Article\", \"author\": ["
        + "{\"name\": \""
        + String.join("\"}, {\"name\": \"", names)
        + "\"}]}</script><h1>Elm bridge reopens</h1>";
  }

  @Test
  void addsTheAuthorsThatDataLeaveOut() {
    String line = "<p class='byline'>By Jane Roe and Ann Poe</p>";
    assertThat(extract(authors("Jane Roe") + line).list(MetadataField.AUTHORS))
        .containsExactly("Jane Roe", "Ann Poe");
    String role = "<p class='byline'>By Jane Roe, Editor, Elm Harbour Trust</p>";
    assertThat(extract(authors("Jane Roe") + role).list(MetadataField.AUTHORS))
        .containsExactly("Jane Roe");
  }

  @Test
  void tellsContributorsFromAuthorsByTheByline() {
    String line = "<p class='byline'>By Jane Roe Photography by John Doe</p>";
    assertThat(extract(authors("Jane Roe", "John Doe") + line).list(MetadataField.AUTHORS))
        .containsExactly("Jane Roe");
    assertThat(extract(authors("Jane Roe", "John Doe")).list(MetadataField.AUTHORS))
        .containsExactly("Jane Roe", "John Doe");
  }

  @Test
  void doesNotTakeTheHeadlineForItsAuthor() {
    assertThat(
            extract(
                    "<meta property='og:title' content='Elm bridge reopens after years'>"
                        + "<meta name='author' content='Elm bridge reopens after years'>")
                .list(MetadataField.AUTHORS))
        .isEmpty();
  }

  @Test
  void namesTheAgencyRatherThanTheOutletThatCarriesIt() {
    assertThat(
            extract(
                    "<meta property='og:site_name' content='Elm Courier'>"
                        + "<meta name='author' content='Elm Courier'>"
                        + "<h1>Elm bridge reopens</h1><p class='byline'>By Associated Press</p>")
                .list(MetadataField.AUTHORS))
        .containsExactly("Associated Press");
  }

  @Test
  void readsADateAboveTheHeading() {
    String page = "<title>Elm bridge reopens</title><p>3 May 2023</p><h1>Elm bridge reopens</h1>";
    String later =
        "<meta name='date' content='2023-05-03'><meta name='pdate' content='2021-01-01'>";
    assertThat(extract(page + later).value(MetadataField.DATE_PUBLISHED)).contains("2023-05-03");
  }

  @Test
  void takesALowerHeadingWhereTheFirstIsTheSite() {
    assertThat(
            extract(
                    "<title>Elm bridge reopens - Elm Courier</title><h1>Elm Courier</h1>"
                        + "<h2>Elm bridge reopens</h2><h2>Ash tunnel closes</h2>")
                .value(MetadataField.HEADLINE))
        .contains("Elm bridge reopens");
  }

  @Test
  void readsTheStateOfAnApplicationWhereNothingElseTells() {
    String state =
        "<script id='__NEXT_DATA__' type='application/json'>{\"props\": {\"list\": ["
            + "{\"title\": \"Ash tunnel closes\", \"publishedAt\": \"2022-01-01\","
            + " \"author\": \"Ann Poe\"},"
            + "{\"title\": \"Elm bridge reopens\", \"created\": \"2023-04-01\","
            + " \"publishedAt\": \"2023-05-03T10:00:00Z\","
            + " \"authors\": [{\"displayName\": \"Jane Roe\"}], \"filler\": \"%s\"}]}}</script>";
    Metadata metadata = extract("<h1>Elm bridge reopens</h1>" + state.formatted("x".repeat(200)));
    assertThat(metadata.list(MetadataField.AUTHORS)).containsExactly("Jane Roe");
    assertThat(metadata.value(MetadataField.DATE_PUBLISHED)).contains("2023-05-03T10:00:00Z");
  }

  @Test
  void findsTheHeadlineInAStateHoweverItIsWritten() {
    String state =
        "<script id='__NEXT_DATA__' type='application/json'>{\"title\": \"%s\","
            + " \"publishedAt\": \"2023-05-03\", \"filler\": \"%s\"}</script>";
    for (String title :
        List.of("Der Br\\u00fccke \\\"Elm\\\" geht es gut", "DER BR\u00dcCKE: elm geht ES gut")) {
      String page = "<h1>Der Br\u00fccke \u201cElm\u201d geht es gut</h1>";
      assertThat(
              extract(page + state.formatted(title, "x".repeat(200)))
                  .value(MetadataField.DATE_PUBLISHED))
          .as(title)
          .contains("2023-05-03");
    }
    assertThat(
            extract("<h1>\u6865\u6881</h1>" + state.formatted("\u6865\u6881", "x".repeat(200)))
                .value(MetadataField.DATE_PUBLISHED))
        .contains("2023-05-03");
    assertThat(
            extract("<h1>Elm bridge</h1>" + state.formatted("Ash tunnel", "x".repeat(200)))
                .value(MetadataField.DATE_PUBLISHED))
        .as("the date of the address, not that of the tunnel")
        .contains("2024-03-28");
  }

  @Test
  void saysWhatItLeftOut() {
    Metadata metadata =
        extract(
            "<meta name='author' content='Jane Roe'>".repeat(300)
                + "<meta name='description' content='"
                + "long ".repeat(1_000)
                + "'>");
    assertThat(metadata.notices())
        .containsExactly(
            "author: more than 200 statements, the rest left out",
            "description: cut at 2000 characters");
    assertThat(extract("<h1>Elm</h1>").notices()).isEmpty();
  }

  @Test
  void givesTheOtherHeadlineToo() {
    String heading = "<h1>Elm bridge reopens</h1>";
    Metadata metadata =
        extract("<meta property='og:title' content='A new bridge for the town'>" + heading);
    assertThat(metadata.value(MetadataField.HEADLINE)).contains("Elm bridge reopens");
    assertThat(metadata.value(MetadataField.ALTERNATIVE_HEADLINE))
        .contains("A new bridge for the town");
    assertThat(
            extract("<meta property='og:title' content='Elm bridge reopens'>" + heading)
                .value(MetadataField.ALTERNATIVE_HEADLINE))
        .isEmpty();
  }

  @Test
  void cutsSectionsOffAHeading() {
    assertThat(
            extract("<h1>Politics | Elm votes for the new bridge | Opinion</h1>")
                .value(MetadataField.HEADLINE))
        .contains("Elm votes for the new bridge");
    assertThat(extract("<h1>Record review: Pale Moon / Lift</h1>").value(MetadataField.HEADLINE))
        .contains("Record review: Pale Moon / Lift");
  }

  @Test
  void believesNoDateAfterThePageWasFetched() {
    MetadataSettings settings =
        new MetadataSettings(
            MAX_LENGTH, Focus.BALANCED, Optional.of(Instant.parse("2023-06-01T00:00:00Z")));
    assertThat(extract("<h1>Elm</h1>", settings).value(MetadataField.DATE_PUBLISHED)).isEmpty();
    assertThat(
            extract(
                    "<meta name='language' content='en'><h1>Elm</h1><time>3 hours ago</time>",
                    settings)
                .value(MetadataField.DATE_PUBLISHED))
        .contains("2023-05-31");
  }

  @Test
  void knowsVendorsNamesForDatesByTheirWords() {
    assertThat(StatementNames.of("w-published-date")).isNotNull();
    assertThat(StatementNames.of("articlePublishedAt")).isNotNull();
    assertThat(StatementNames.of("expiration-date-published")).isNull();
    assertThat(StatementNames.of("date-of-birth")).isNull();
    assertThat(StatementNames.of("")).isNull();
  }

  private static String day(String html) {
    return extract(html).value(MetadataField.DATE_PUBLISHED).orElse("").split("T", -1)[0];
  }

  @Test
  void doesNotTakeDatesBelowTheHeadingsOfAnswersForThatOfTheQuestion() {
    String question =
        "<html lang=en><title>Why do elms grow by the river?</title>"
            + "<h1>Why do elms grow by the river?</h1>"
            + "<meta itemprop='datePublished' content='2018-06-08'>"
            + "<p>I have never seen one in the hills, and my neighbour neither.</p>"
            + "<p></p>".repeat(90);
    assertThat(day(question + "<h1>Roots</h1><p class='date'>May 3, 2020</p>"))
        .isEqualTo("2018-06-08");
    assertThat(day(question + "<h1>Wurzeln</h1><p class='date'>3 May 2020</p>"))
        .isEqualTo("2018-06-08");
  }

  @Test
  void takesTheOtherDateOfALineWithOneOfAChange() {
    assertThat(dayOfLine("en", "2 May 2019, updated 4 June 2021")).contains("2019-05-02");
    assertThat(dayOfLine("de", "2. Mai 2019, aktualisiert 4. Juni 2021")).contains("2019-05-02");
    assertThat(dayOfLine("en", "Updated 4 June 2021")).contains("2021-06-04");
  }

  private static Optional<String> dayOfLine(String language, String line) {
    String html = "<title>Elm</title>" + "<p></p>".repeat(90) + "<p class='date'>" + line + "</p>";
    Statements statements =
        Statements.gather(PageParser.parse(html, MediaType.HTML, ""), Optional.empty(), MAX_LENGTH);
    return new DateChoice(
            statements.facts().of(FactKind.PUBLISHED), DateParser.of(language, ""), Focus.BALANCED)
        .choose()
        .map(dated -> dated.date().toIso());
  }

  @Test
  void takesWhatTheHeadOfTheArticleCallsItsFooterOrTeaser() {
    String heading = "<title>Elm bridge reopens</title><h1>Elm bridge reopens</h1>";
    String line = "<p><span><time datetime='2022-02-01'>01.02.2022</time></span>";
    assertThat(dayOfPage("de", heading + "<div class='footer'>" + line + "</div>"))
        .contains("2022-02-01");
    String far = heading + "<p>By the river.".repeat(90);
    assertThat(dayOfPage("de", far + "<div class='footer'>" + line + "</div>")).isEmpty();
    assertThat(dayOfPage("de", heading + "<div class='related'>" + line + "</div>")).isEmpty();
  }

  @Test
  void readsTheDateAboveTheHeadingHoweverItIsIndented() {
    String heading = "<h1>Elm bridge reopens</h1>";
    String title = "<title>Elm bridge reopens</title>";
    String spaces = "\n" + " ".repeat(90);
    assertThat(dayOfPage("de", title + "<p>" + spaces + "2.11.22" + spaces + "</p>" + heading))
        .contains("2022-11-02");
    assertThat(dayOfPage("en", title + "<p>February 4, 2025<!-- --> - 11 minutes</p>" + heading))
        .contains("2025-02-04");
    assertThat(
            dayOfPage(
                "en",
                title
                    + "<time datetime='2021-05-07'>7 May</time>"
                    + heading
                    + "<p>.<time datetime='2020-01-02'>2 January</time>"))
        .contains("2021-05-07");
    assertThat(dayOfPage("en", title + "<p>February 4, 2025</p>" + "<p></p>".repeat(30) + heading))
        .isEmpty();
  }

  @Test
  void readsFarLinesOnlyWhereTheySayWhatTheyDate() {
    String far =
        "<title>Elm bridge reopens</title><h1>Elm bridge reopens</h1>" + "<p></p>".repeat(90);
    assertThat(dayOfPage("en", far + "<p>Published on 3 May 2024</p>")).contains("2024-05-03");
    assertThat(dayOfPage("en", far + "<p>Opened on 3 May 2024</p>")).isEmpty();
    assertThat(dayOfPage("fr", far + "<p>Mise en ligne</p> <p>3 mai 2024</p>"))
        .contains("2024-05-03");
    assertThat(dayOfPage("fr", far + "<p>Enregistrement</p> <p>3 mai 2024</p>")).isEmpty();
    assertThat(dayOfPage("en", far + "<dl><dt>Joined</dt><dd>3 May 2024</dd></dl>")).isEmpty();
    assertThat(
            dayOfPage(
                "de",
                far
                    + "<p class='teaser'><span>Erschienen am</span>"
                    + "<time datetime='2022-01-26'>26. Jan 2022</time>"))
        .contains("2022-01-26");
  }

  private static Optional<String> dayOfPage(String language, String html) {
    Statements statements =
        Statements.gather(PageParser.parse(html, MediaType.HTML, ""), Optional.empty(), MAX_LENGTH);
    return new DateChoice(
            statements.facts().of(FactKind.PUBLISHED), DateParser.of(language, ""), Focus.BALANCED)
        .choose()
        .map(dated -> dated.date().toIso());
  }

  @Test
  void aColumnBesideTheArticleTellsADateOnlyUnderItsOwnLabel() {
    String column =
        "<h1>Elm bridge reopens</h1>"
            + "<p>The council reopened it.</p>".repeat(8)
            + "<div class='page__sidebar'><ul><li><b>%s</b> <i>23 May 2019</i></li></ul></div>";
    assertThat(dayOfPage("en", column.formatted("Published"))).hasValue("2019-05-23");
    assertThat(dayOfPage("fr", column.formatted("Mise en ligne"))).hasValue("2019-05-23");
    assertThat(dayOfPage("en", column.formatted("Elm fair"))).isEmpty();
    assertThat(dayOfPage("en", column.formatted("Last updated"))).isEmpty();
  }

  @Test
  void holdsPeopleAndOrganizationsApart() {
    Metadata beside =
        extract(
            "<meta property='og:site_name' content='Elm Courier'>"
                + "<h1>Elm bridge reopens</h1>"
                + "<p class='byline'>By Jane Roe, River Research Institute</p>");
    assertThat(beside.list(MetadataField.AUTHORS)).containsExactly("Jane Roe");
    assertThat(beside.list(MetadataField.ORGANIZATIONS))
        .containsExactly("River Research Institute");
    Metadata typed =
        extract(
            "<script type='application/ld+json'>{'@type': 'NewsArticle', 'author': ["
                + "{'@type': 'Organization', 'name': 'Friends of Elms'},"
                + "{'@type': 'Person', 'name': 'Jane Roe'}]}</script>");
    assertThat(typed.list(MetadataField.AUTHORS)).containsExactly("Jane Roe");
    assertThat(typed.list(MetadataField.ORGANIZATIONS)).containsExactly("Friends of Elms");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Jane Roe",
        "By Jane Roe, Elm Courier",
        "By Jane Roe, Associated Press",
        "By Elm Courier Staff",
        "By News Staff",
      })
  void takesNeitherTheOutletNorAgenciesForOrganizations(String byline) {
    Metadata metadata =
        extract(
            "<meta property='og:site_name' content='Elm Courier'>"
                + "<h1>Elm bridge reopens</h1><p class='byline'>"
                + byline
                + "</p>");
    assertThat(metadata.list(MetadataField.ORGANIZATIONS)).isEmpty();
  }

  @Test
  void saysWhereOnThePageAValueWasFound() {
    Metadata metadata =
        extract(
            "<html><head><meta name='keywords' content='elm'></head><body>"
                + "<script type='application/ld+json'>[{'@graph': [{'@type': 'Thing'},"
                + "{'@type': 'NewsArticle', 'datePublished': '2024-03-28'}]}]</script>"
                + "<h1>Elm bridge reopens</h1>");
    assertThat(place(metadata, MetadataField.KEYWORDS)).isEqualTo("element 3");
    assertThat(place(metadata, MetadataField.DATE_PUBLISHED)).isEqualTo("/0/0/@graph/1");
    assertThat(place(metadata, MetadataField.HEADLINE)).isEqualTo("element 6");
  }

  private static String place(Metadata metadata, MetadataField field) {
    return metadata.values().getOrDefault(field, List.of()).get(0).place();
  }
}
