package dev.winnow.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.page.PageType;
import dev.winnow.core.parse.PageParser;
import dev.winnow.core.source.MediaType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArbiterTest {

  private static final int MAX_LENGTH = 2_000;
  private static final Optional<PageType> SERVICE = Optional.of(PageType.SERVICE);
  private static final Optional<PageType> ARTICLE = Optional.of(PageType.ARTICLE);

  private static List<String> signers(String page) {
    Statements statements =
        Statements.gather(PageParser.parse(page, MediaType.HTML, ""), Optional.empty(), MAX_LENGTH);
    return new Arbiter(statements.facts(), "").authors().stream().map(Candidate::value).toList();
  }

  @Test
  void aLastLetterWithAStyleOfItsOwnBelongsToTheName() {
    assertThat(
            signers(
                "<h1>The ferry stays</h1><p itemprop=author>By <a>Ada Quil<span>l</span></a></p>"))
        .containsExactly("Ada Quill");
    assertThat(
            signers("<h1>El barco</h1><p class=author><a>Ana Rey</a><i>y</i><a>Luis Paz</a></p>"))
        .containsExactly("Ana Rey", "Luis Paz");
  }

  @Test
  void theAddressOfAnAccountIsNoAuthors() {
    String page = "<h1>The ferry stays</h1><p><a href='/users/%s'>Ada Quill</a></p><p>Text.</p>";
    assertThat(signers(page.formatted("17"))).containsExactly("Ada Quill");
    assertThat(signers(page.formatted("sign_out?now"))).isEmpty();
  }

  @Test
  void theNameOfAnAccountIsNoSecondAuthor() {
    assertThat(
            signers(
                "<h1>The ferry stays</h1><p class=author>Ada Quill</p><p class=author>adaquill</p>"))
        .containsExactly("Ada Quill");
  }

  @Test
  void takesNoLabelAboveAnArticleForItsHeadline() {
    Arbiter arbiter = new Arbiter(new Facts(MAX_LENGTH), "example.org");
    List<Heading> label = List.of(Heading.of("SEARCH"));
    List<Heading> two = List.of(Heading.of("The ferry stays"));
    String title = "Vell keeps its boat";
    assertThat(arbiter.headline(label, title, ARTICLE).orElseThrow().value()).isEqualTo(title);
    assertThat(arbiter.headline(two, title, ARTICLE).orElseThrow().value())
        .isEqualTo("The ferry stays");
    assertThat(arbiter.headline(label, title, Optional.of(PageType.LISTING)).orElseThrow().value())
        .isEqualTo("SEARCH");
    assertThat(arbiter.headline(label, "", ARTICLE).orElseThrow().value()).isEqualTo("SEARCH");
  }

  @Test
  void aHeadlineThatIsStatedAsTheNameOfTheSiteIsAHeadline() {
    Facts facts = new Facts(MAX_LENGTH);
    facts.from(() -> "");
    facts.add(FactKind.HEADLINE, "Leek soup", "meta:og:title", 0.8);
    facts.add(FactKind.SITE, "Kitchens of Vell", "meta:og:site_name", 0.9);
    facts.add(FactKind.SITE, "Leek soup", "json-ld:name", 0.8);
    List<Heading> heading = List.of(Heading.of("Leek soup"));
    assertThat(
            new Arbiter(facts, "").headline(heading, "Leek soup", ARTICLE).orElseThrow().source())
        .isEqualTo("h1");
  }

  @Test
  void aRecipeBesideAnArticleNamesTheAuthorThatTheArticleDoesNot() {
    String page =
        """
        <script type="application/ld+json">{"@graph": [
          {"@type": "Article", "headline": "Leek soup"},
          {"@type": "Recipe", "name": "Leek soup", "author": {"@type": "Person", "name": "Ada Quill"}}
        ]}</script><h1>Leek soup</h1>""";
    Statements statements =
        Statements.gather(PageParser.parse(page, MediaType.HTML, ""), Optional.empty(), MAX_LENGTH);
    assertThat(new Arbiter(statements.facts(), "").authors())
        .extracting(Candidate::value)
        .containsExactly("Ada Quill");
  }

  @Test
  void readsTheIngredientsAndStepsOfARecipe() {
    String page =
        """
        <script type="application/ld+json">{"@type": "Recipe", "name": "Leek soup",
          "recipeIngredient": ["2 leeks", "1 l water &amp; salt"],
          "recipeInstructions": [
            {"@type": "HowToSection", "name": "Soup", "itemListElement": [
              {"@type": "HowToStep", "text": "<p>Cut the <b>leeks</b>.</p>"}]},
            "Boil them."],
          "review": {"@type": "Review", "reviewBody": "Thin."}}</script>""";
    assertThat(
            Statements.gather(
                    PageParser.parse(page, MediaType.HTML, ""), Optional.empty(), MAX_LENGTH)
                .recipe())
        .containsExactly("2 leeks", "1 l water & salt", "Boil them.", "Cut the leeks.");
  }

  @Test
  void believesASloganOnlyWhereATitleConfirmsIt() {
    Facts facts = new Facts(MAX_LENGTH);
    Arbiter arbiter = new Arbiter(facts, "example.org");
    List<Heading> slogan = List.of(Heading.of("Grow with us"));
    List<Heading> name = List.of(Heading.of("Tree care in Elm"));
    String title = "Tree care in Elm and around";
    assertThat(arbiter.headline(slogan, title, SERVICE).orElseThrow().value()).isEqualTo(title);
    assertThat(arbiter.headline(slogan, title, ARTICLE).orElseThrow().value())
        .isEqualTo("Grow with us");
    assertThat(arbiter.headline(name, title, SERVICE).orElseThrow().value())
        .isEqualTo("Tree care in Elm");
    assertThat(arbiter.headline(slogan, "", SERVICE).orElseThrow().value())
        .isEqualTo("Grow with us");
    List<Heading> german = List.of(Heading.of("Wachsen Sie mit uns"));
    assertThat(arbiter.headline(german, "Baumpflege in Ulm", SERVICE).orElseThrow().value())
        .isEqualTo("Baumpflege in Ulm");
  }
}
