package dev.winnow.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Extraction.Extracted;
import dev.winnow.core.article.Removal;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.metadata.MetadataField;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.source.RawDocument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeveralArticlesTest {

  private static String article(String headline, String by, String slug, String word) {
    String sentence =
        ("The " + word + " stood by the harbour, and nobody asked it why. ").repeat(4);
    return "<article><h1><a href=/"
        + slug
        + ">"
        + headline
        + "</a></h1><div class=byline>By "
        + by
        + "</div><time datetime=2031-03-0"
        + word.length()
        + ">March</time><p>"
        + sentence
        + "</p><p>Again: "
        + sentence
        + "</p></article>";
  }

  private static final String STORIES =
      article("A wall that held", "Ana Pell", "wall", "wall")
          + article("Goats at work in the quarry", "Jory Fenn", "goats", "goats")
          + article("Books in a box of patterns", "Rika Tamm", "books", "letter");

  private static final String SCROLL =
      "<html lang=en><title>A wall that held | Post</title><meta property=og:site_name"
          + " content=Post><p>All stories of the day and the night.</p>"
          + STORIES;

  private static final String STREAM = "<html lang=en><title>Skerry Diary</title>" + STORIES;

  private static List<Extracted> all(String html, boolean split) {
    List<Extracted> articles = new ArrayList<>();
    Winnow winnow = Winnow.builder().splitArticles(split).build();
    RawDocument page = RawDocument.html("id", html).withUrl("https://post.example/wall");
    for (Extraction extraction : winnow.cleanAll(page)) {
      articles.add((Extracted) extraction);
    }
    assertThat(((Extracted) winnow.clean(page)).record().equals(articles.get(0).record())).isTrue();
    return articles;
  }

  @Test
  void theMainArticleIsTheRecordAndTheOthersAreInItsTrace() {
    List<Extracted> articles = all(SCROLL, false);

    assertThat(articles).hasSize(1);
    assertThat(articles.get(0).record().text()).contains("wall stood").doesNotContain("goats");
    assertThat(articles.get(0).record().removed())
        .filteredOn(removal -> removal.kind() == BlockKind.OTHER_ARTICLE)
        .extracting(Removal::rule)
        .isNotEmpty()
        .containsOnly("structure/other-article");
  }

  @Test
  void splitEachHasItsIdTextAndFacts() {
    List<Extracted> articles = all(SCROLL, true);

    assertThat(articles)
        .extracting(article -> article.record().id())
        .containsExactly("id", "id#2", "id#3");
    assertThat(articles.get(1).record().text()).contains("goats stood").doesNotContain("wall");
    assertThat(articles)
        .extracting(a -> a.record().metadata().value(MetadataField.HEADLINE).orElse("-"))
        .containsExactly(
            "A wall that held", "Goats at work in the quarry", "Books in a box of patterns");
    assertThat(articles.get(1).record().metadata().list(MetadataField.AUTHORS))
        .containsExactly("Jory Fenn");
    assertThat(articles.get(2).record().metadata().value(MetadataField.DATE_PUBLISHED))
        .hasValueSatisfying(date -> assertThat(date).startsWith("2031-03-06"));
    assertThat(articles.get(2).record().metadata().value(MetadataField.CANONICAL_URL))
        .contains("https://post.example/books");
    assertThat(articles.get(2).record().metadata().value(MetadataField.SITE)).contains("Post");
  }

  @Test
  void eachRecordAccountsForThePageAndNoBlockIsInTwoTexts() {
    List<Extracted> articles = all(SCROLL, true);

    for (Extracted article : articles) {
      assertThat(article.decisions())
          .extracting(Decision::block)
          .isEqualTo(articles.get(0).page().blocks());
      assertThat(article.record().quality().blocksRemoved())
          .isEqualTo(article.record().removed().size());
    }
    for (TextBlock block : articles.get(0).page().blocks()) {
      long texts = articles.stream().filter(a -> a.decisions().get(block.index()).kept()).count();
      assertThat(texts).as(block.text()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void aStreamIsOneRecordUnlessItIsSplit() {
    assertThat(all(STREAM, false)).hasSize(1);
    assertThat(all(STREAM, false).get(0).record().text()).contains("wall stood", "goats stood");
    assertThat(all(STREAM, true)).hasSize(3);
  }

  @Test
  void keepingTheKindKeepsTheOthers() {
    Winnow winnow = Winnow.builder().keep(BlockKind.OTHER_ARTICLE).build();
    assertThat(((Extracted) winnow.clean(RawDocument.html("id", SCROLL))).record().text())
        .contains("wall stood", "goats stood");
  }

  @Test
  void onePageOneArticleOneRecord() {
    assertThat(all("<h1>Ferry</h1><p>" + TestPages.sentence(1, 60), true)).hasSize(1);
  }
}
