package dev.winnow.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.parse.TextPage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageContextTest {

  private static Optional<String> host(String url) {
    PageContext page = TestPages.text("The ferry left.");
    return PageContext.of(new TextPage("The ferry left."), page.page(), Optional.of(url)).host();
  }

  private static Optional<String> language(String html) {
    return TestPages.html(html).language();
  }

  @ParameterizedTest
  @CsvSource({
    "https://vell.example/news, vell.example",
    "https://www.vell.example, vell.example",
    "HTTP://WWW.Vell.Example:8080/a, vell.example",
    "https://vell.example?a=b, vell.example",
    "https://vell.example#a, vell.example",
    "https://ada:quill@vell.example/a, vell.example",
    "https://www2.vell.example/, www2.vell.example",
    "https://vell.example/to/https://other.example/, vell.example"
  })
  void findsTheHost(String url, String expected) {
    assertThat(host(url)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "vell.example/news", "mailto:ada@vell.example", "file:///a/b", "://"})
  void anAddressWithoutAHostHasNone(String url) {
    assertThat(host(url)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"de, de", "EN-gb, en", "' fr ', fr", "fil, fil", "pt_BR, pt"})
  void takesTheLanguageThatThePageDeclares(String declared, String expected) {
    assertThat(language("<html lang=\"" + declared + "\"><p>text")).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "e", "english", "{{lang}}", "12"})
  void whatIsNoCodeIsNoLanguage(String declared) {
    assertThat(language("<html lang=\"" + declared + "\"><p>text")).isEmpty();
  }

  @Test
  void aLanguageFurtherDownIsNotThePages() {
    assertThat(language("<html><body lang=de><p lang=fr>text")).isEmpty();
  }

  @Test
  void titlesAreTheMetadataThenMainHeadingsThenTheTitle() {
    PageContext page =
        TestPages.html(
            "<title>Ferry runs aground | Vell Times</title>"
                + "<meta property=og:title content=' Ferry runs aground '>"
                + "<meta name=twitter:title content='Ferry aground'>"
                + "<meta name=description content='No title'>"
                + "<h1>A ferry runs aground</h1><h2>Background</h2>");
    assertThat(page.titles())
        .containsExactly(
            "Ferry runs aground",
            "Ferry aground",
            "A ferry runs aground",
            "Ferry runs aground | Vell Times");
  }

  @Test
  void aTitleIsNamedOnceAndNeverEmpty() {
    assertThat(TestPages.html("<title>Ferry</title><meta name=og:title content=''><h1>Ferry</h1>"))
        .extracting(PageContext::titles)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly("Ferry");
    assertThat(TestPages.html("<p>text").titles()).isEmpty();
  }

  @Test
  void aPlainTextDeclaresNothing() {
    PageContext page = TestPages.text("<title>Ferry</title>");
    assertThat(page.titles()).isEmpty();
    assertThat(page.language()).isEmpty();
    assertThat(page.url()).isEmpty();
    assertThat(page.host()).isEmpty();
  }
}
