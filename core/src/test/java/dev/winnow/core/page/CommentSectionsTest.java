package dev.winnow.core.page;

import static dev.winnow.core.TestPages.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.segment.TextBlock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommentSectionsTest {

  private static final String TEXT = "<p>" + sentence(1, 40) + "<p>" + sentence(2, 40);

  private static List<String> comments(boolean declared, String html) {
    PageContext page = TestPages.html(html);
    List<TextBlock> blocks = page.page().blocks();
    PageEvidence.Builder evidence = PageEvidence.builder(blocks.size());
    CommentSections.mark(new PageNodes(page.page()), declared, evidence);
    return IntStream.range(0, blocks.size())
        .filter(i -> !evidence.of(i).isEmpty())
        .mapToObj(i -> blocks.get(i).text())
        .toList();
  }

  @Test
  void whatReadersSayBelowTheTextIsAComment() {
    assertThat(
            comments(
                false,
                TEXT
                    + "<div id=comments><h3>Two comments so far</h3><ol class=comment-list><li"
                    + " class=comment><p class=author>Rika of Vell writes</p><p>I lost a carpet."
                    + "</p><a href=#>Reply to this one</a></li></ol><form><p>Your address will not"
                    + " be shown.</p></form></div>"))
        .containsExactly("I lost a carpet.");
  }

  @Test
  void linesWithANameAndATimeAreNotSaidByAnybody() {
    assertThat(
            comments(
                false,
                TEXT + "<div class=comments><p>Rika, 6 March 2031</p><p>Nobody asked in 1961.</p>"))
        .containsExactly("Nobody asked in 1961.");
  }

  @Test
  void aPageWhoseNameOnlySpeaksOfCommentsHasNone() {
    assertThat(comments(true, "<body class=no-comments><div class=has-comments>" + TEXT)).isEmpty();
    assertThat(comments(true, "<article class=commentary>" + TEXT + "</article>")).isEmpty();
  }

  @Test
  void whatIsMostlyDiscussionKeepsIt() {
    String thread = "<div class=comments>" + TEXT.repeat(5) + "</div>";
    assertThat(comments(false, TEXT + thread)).isEmpty();
    assertThat(comments(true, TEXT + thread)).hasSize(10);
    assertThat(comments(true, TEXT + "<div class=comments>" + TEXT.repeat(10) + "</div>"))
        .isEmpty();
  }
}
