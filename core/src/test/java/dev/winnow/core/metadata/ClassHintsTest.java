package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassHintsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"byline", "post-author", "postAuthor", "x Post__authorName--2Gj", "AUTHOR"})
  void knowsAuthorsHoweverTheNameIsJoined(String classes) {
    assertThat(ClassHints.of(classes)).isEqualTo(ClassHints.AUTHOR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"relatedPosts", "a b c comments", "main-nav"})
  void knowsWhatStandsBesideTheArticle(String classes) {
    assertThat(ClassHints.of(classes)).isEqualTo(ClassHints.OUTSIDE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sidebar", "main-sidebar", "site-footer", "article__teaser"})
  void knowsWhatMayBeAPartOfTheArticlesHead(String classes) {
    assertThat(ClassHints.of(classes)).isEqualTo(ClassHints.PART);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "has-sidebar", "no-sidebar", "authority", "update", "candidate", "é"})
  void isSilentAboutOtherNames(String classes) {
    assertThat(ClassHints.of(classes)).isZero();
  }
}
