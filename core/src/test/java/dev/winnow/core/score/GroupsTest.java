package dev.winnow.core.score;

import static dev.winnow.core.TestPages.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.evidence.Evidence.Reach;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.parse.TextPage;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.LineSegmenter;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsTest {

  private static final String PROSE = sentence(1, 40);

  private static Seen seen(String... lines) {
    return new Seen(TestPages.text(lines));
  }

  private static List<String> shapes(Seen seen) {
    return seen.by(new Groups()).shapes();
  }

  /** A line cut before its brackets. */
  private static PageContext cut(String line) {
    LineSegmenter segmenter =
        new LineSegmenter(
            Limits.DEFAULT,
            (text, role) ->
                IntStream.range(0, text.length())
                    .filter(i -> text.charAt(i) == '(')
                    .boxed()
                    .toList());
    return PageContext.of(
        new TextPage(line),
        segmenter.segment(line, TextNormalizer.forDocument(line, MediaType.TEXT)),
        Optional.empty());
  }

  @Test
  void whatStandsBeforeACreditOnTheSameLineIsACaption() {
    Seen seen = new Seen(cut("A gull on the quay. (Ada Quill)")).rule(1, BlockKind.CREDIT, 0.9);
    assertThat(shapes(seen)).containsExactly("0 structure/caption caption");
  }

  @Test
  void aSentenceInALineOfManyIsNoCaption() {
    Seen seen =
        new Seen(cut("A gull sat there. (It flew.) (Ada Quill)")).rule(2, BlockKind.CREDIT, 0.9);
    assertThat(shapes(seen)).isEmpty();
  }

  @Test
  void theLineAboveACreditIsNoCaption() {
    assertThat(shapes(seen("A gull.", "(Ada Quill)").rule(1, BlockKind.CREDIT, 0.9))).isEmpty();
  }

  @Test
  void whatStandsBeforeSomethingElseOnItsLineIsNoCaption() {
    Seen seen = new Seen(cut("A gull on the quay. (Share)")).rule(1, BlockKind.SHARE, 0.9);
    assertThat(shapes(seen)).isEmpty();
  }

  @Test
  void whatARuleIsSureOfIsNoCaption() {
    Seen seen =
        new Seen(cut("By Bo Tern (Ada Quill)"))
            .rule(0, BlockKind.BYLINE, 0.9)
            .rule(1, BlockKind.CREDIT, 0.9);
    assertThat(shapes(seen)).isEmpty();
  }

  @Test
  void entriesGoWithTheHeadingOfTheirSectionUntilText() {
    Seen seen =
        seen("Related articles", "Lighthouse sold", "All news of Vell:", PROSE, "Quay repaired")
            .rule(0, BlockKind.RELATED, 0.9, Reach.SECTION);
    assertThat(shapes(seen))
        .containsExactly("1 structure/section related", "2 structure/section related");
  }

  @Test
  void aTeaserThatBreaksOffIsAnEntry() {
    Seen seen =
        seen("Related articles", sentence(2, 30).replace(".", "…"), PROSE)
            .rule(0, BlockKind.RELATED, 0.9, Reach.SECTION);
    assertThat(shapes(seen)).containsExactly("1 structure/section related");
  }

  @Test
  void aHeadingOfTextEndsTheList() {
    Seen seen =
        seen("Related articles", "Lighthouse sold", "Background", PROSE)
            .rule(0, BlockKind.RELATED, 0.9, Reach.SECTION);
    assertThat(shapes(seen)).containsExactly("1 structure/section related");
  }

  @Test
  void anotherKindEndsTheList() {
    Seen seen =
        seen("Related articles", "Lighthouse sold", "Leave a reply", "Name")
            .rule(0, BlockKind.RELATED, 0.9, Reach.SECTION)
            .rule(2, BlockKind.COMMENT_FORM, 0.7);
    assertThat(shapes(seen)).containsExactly("1 structure/section related");
  }

  @Test
  void aListThatIsMostOfATextIsTheText() {
    Seen seen =
        seen("Featured articles", "Lighthouse sold", "Seal blocks slipway", "Fog over Ostrand")
            .rule(0, BlockKind.RELATED, 0.9, Reach.SECTION);
    assertThat(shapes(seen)).isEmpty();
  }

  @Test
  void anUnsureHeadingAndOneOfItsOwnTakeNothingWithThem() {
    assertThat(
            shapes(
                seen("Related articles", "Lighthouse sold")
                    .rule(0, BlockKind.RELATED, 0.6, Reach.SECTION)))
        .isEmpty();
    assertThat(shapes(seen("Related articles", "Lighthouse sold").rule(0, BlockKind.RELATED, 0.9)))
        .isEmpty();
  }

  @Test
  void everythingBehindALineThatEndsTheArticleGoes() {
    Seen seen =
        seen(PROSE, PROSE, "Comments are closed", "Anything", "More of it.")
            .rule(2, BlockKind.COMMENT_FORM, 0.9, Reach.REST);
    assertThat(shapes(seen))
        .containsExactly("3 structure/rest comment-form", "4 structure/rest comment-form");
  }

  @Test
  void noLineTakesMostOfTheTextWithIt() {
    Seen seen =
        seen("Comments are closed", PROSE, PROSE, PROSE)
            .rule(0, BlockKind.COMMENT_FORM, 0.9, Reach.REST);
    assertThat(shapes(seen)).isEmpty();
  }

  @Test
  void aLaterLineMayEndTheArticleWhereAnEarlierOneCannot() {
    Seen seen =
        seen("Closed", PROSE, PROSE, "Closed", "Anything")
            .rule(0, BlockKind.COMMENT_FORM, 0.9, Reach.REST)
            .rule(3, BlockKind.LEGAL, 0.9, Reach.REST);
    assertThat(shapes(seen)).containsExactly("4 structure/rest legal");
  }

  private static Seen cards(String... lines) {
    Seen seen = seen(lines);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].equals("Read more")) {
        seen.rule(i, BlockKind.RELATED, 0.6);
      }
    }
    return seen;
  }

  @Test
  void twoCardsBehindTheTextAreOtherArticles() {
    Seen seen =
        cards(PROSE, "Lighthouse sold", "Read more", "Quay repaired at last", "News", "Read more");
    assertThat(shapes(seen))
        .containsExactly(
            "1 structure/cards related",
            "2 structure/cards related",
            "3 structure/cards related",
            "4 structure/cards related",
            "5 structure/cards related");
  }

  @Test
  void teasersThatBreakOffCloseCards() {
    Seen seen =
        seen(
            PROSE,
            "Lighthouse sold",
            "The lighthouse of Vell has a new owner, a painter from…",
            "Quay repaired",
            "The quay of Vell is open again after the repair of…");
    assertThat(shapes(seen)).hasSize(4).allMatch(shape -> shape.endsWith("cards related"));
  }

  @Test
  void aSingleCardIsNone() {
    assertThat(shapes(cards(PROSE, "Lighthouse sold", "Read more"))).isEmpty();
  }

  @Test
  void cardsThatAreMostOfTheTextAreIt() {
    String[] lines = {
      sentence(3, 20),
      "Lighthouse sold to a painter from the mainland who likes storms",
      "Read more",
      "Quay repaired at last after a summer of noise and of dust",
      "Read more"
    };
    assertThat(shapes(cards(lines))).isEmpty();
  }

  @Test
  void cardsBeforeAllTextAreNone() {
    assertThat(shapes(cards("Lighthouse sold", "Read more", "Quay shut", "Read more", PROSE)))
        .isEmpty();
  }

  @Test
  void headingsOverFinishedTextAreNoCards() {
    assertThat(shapes(cards(PROSE, "The storm", PROSE, "The rescue", PROSE))).isEmpty();
  }

  @Test
  void pagesWithMarkupHaveNoCards() {
    PageContext page =
        TestPages.html("<p>" + PROSE + "<p>Lighthouse sold<p>Read more<p>Quay shut<p>Read more");
    Seen seen = new Seen(page).rule(2, BlockKind.RELATED, 0.6).rule(4, BlockKind.RELATED, 0.6);
    assertThat(shapes(seen)).isEmpty();
  }

  @Test
  void whatStandsBetweenTwoLinesOfANoticeBelongsToIt() {
    Seen seen =
        seen("Your cookie settings", "Targeting", "Functional", "Accept all", PROSE)
            .rule(0, BlockKind.COOKIE_NOTICE, 0.9)
            .rule(3, BlockKind.COOKIE_NOTICE, 0.9);
    assertThat(shapes(seen))
        .containsExactly("1 structure/notice cookie-notice", "2 structure/notice cookie-notice");
  }

  @Test
  void betweenTwoNoticesFarApartStandsTheText() {
    Seen manyWords =
        seen("Sign up", PROSE, PROSE, PROSE, "Sign up")
            .rule(0, BlockKind.NEWSLETTER, 0.9)
            .rule(4, BlockKind.NEWSLETTER, 0.9);
    assertThat(shapes(manyWords)).isEmpty();
    Seen manyLines =
        seen("Sign up", "One.", "Two.", "Three.", "Four.", "Five.", "Sign up")
            .rule(0, BlockKind.NEWSLETTER, 0.9)
            .rule(6, BlockKind.NEWSLETTER, 0.9);
    assertThat(shapes(manyLines)).isEmpty();
  }

  @Test
  void onlyConsentDialogsSayWholeSentences() {
    Seen appeals =
        seen("Sign up", PROSE, "Sign up")
            .rule(0, BlockKind.NEWSLETTER, 0.9)
            .rule(2, BlockKind.NEWSLETTER, 0.9);
    assertThat(shapes(appeals)).isEmpty();
    Seen dialog =
        seen("Your cookie settings", PROSE, "Accept all")
            .rule(0, BlockKind.COOKIE_NOTICE, 0.9)
            .rule(2, BlockKind.COOKIE_NOTICE, 0.9);
    assertThat(shapes(dialog)).containsExactly("1 structure/notice cookie-notice");
  }

  @Test
  void betweenDifferentNoticesAndBetweenLabelsStandsTheText() {
    assertThat(
            shapes(
                seen("Sign up", PROSE, "Subscribe to read on")
                    .rule(0, BlockKind.NEWSLETTER, 0.9)
                    .rule(2, BlockKind.PAYWALL, 0.9)))
        .isEmpty();
    assertThat(
            shapes(
                seen("Advertisement", PROSE, "Advertisement")
                    .rule(0, BlockKind.ADVERTISEMENT, 0.9)
                    .rule(2, BlockKind.ADVERTISEMENT, 0.9)))
        .isEmpty();
  }
}
