package dev.winnow.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Extraction.Extracted;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.source.RawDocument;
import org.junit.jupiter.api.Test;

class ShellTest {

  private static final String BODY =
      ("The wall at Carrow held through the night, though the road behind it did not. Water came up"
              + " through the drains and stood in the lower rooms until noon. ")
          .repeat(4);

  private static final String STATE =
      "<script id=__NEXT_DATA__ type=application/json>{\"props\":{\"body\":\"<p>"
          + BODY
          + "</p>\"}}</script>";

  private static Extracted clean(String html) {
    return (Extracted) Winnow.builder().build().clean(RawDocument.html("1", html));
  }

  @Test
  void anEmptyShellGivesTheTextOfItsStateAndSaysSo() {
    Extracted result = clean("<div id=app>Loading</div>" + STATE);

    assertThat(result.record().text()).isEqualTo(BODY.strip());
    assertThat(result.record().provenance().textFrom()).contains("script:props.body");
    assertThat(result.decisions())
        .filteredOn(Decision::kept)
        .allSatisfy(d -> assertThat(d.decisive().source()).isEqualTo("embedded/script:props.body"));
  }

  @Test
  void spansCountWhatIsShownAndThenTheText() {
    Extracted result = clean("<div id=app>Loading</div>" + STATE);

    assertThat(result.page().source()).startsWith("Loading\n").contains(BODY.strip());
    for (TextBlock block : result.page().blocks()) {
      assertThat(block.span().of(result.page().source()).strip()).isEqualTo(block.text());
    }
  }

  @Test
  void aPageThatShowsAnArticleIsReadAsItIs() {
    Extracted result = clean("<h1>Ferry</h1><p>" + TestPages.sentence(1, 50) + STATE);

    assertThat(result.record().text()).contains("sailed").doesNotContain("Carrow");
    assertThat(result.record().provenance().textFrom()).isEmpty();
  }
}
