package dev.winnow.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.evidence.PageContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedPartsTest {

  private static final List<String> SOUP =
      List.of(
          "500 g leeks, cut into rings",
          "2 potatoes",
          "1 tsp salt",
          "Boil the leeks with the potatoes until a fork goes through them without a sound.");

  /** The texts of the blocks that are said to be stated. */
  private static List<String> stated(List<String> parts, String html) {
    PageContext page = TestPages.html(html);
    return TestPages.textsWith(page, to -> StatedParts.mark(parts, page.page(), to));
  }

  @Test
  void itemsOfAListAreParts() {
    assertThat(
            stated(
                SOUP,
                "<li>500g LEEKS, cut into rings<li>Add to basket<li>2 potatoes<li>1 tsp salt"))
        .containsExactly("500g LEEKS, cut into rings", "2 potatoes", "1 tsp salt");
  }

  @Test
  void amountsAndNamesInCellsOfTheirOwnAreParts() {
    assertThat(
            stated(
                SOUP,
                "<table><tr><td>500<td>g<td>leeks, cut into rings"
                    + "<tr><td>2<td><td>potatoes<tr><td>1<td>tsp<td>salt</table>"))
        .containsExactly("500", "g", "leeks, cut into rings", "2", "potatoes", "1", "tsp", "salt");
  }

  @Test
  void aStepIsAPartOfATextThatHoldsAllSteps() {
    String steps = String.join(" ", SOUP) + " Serve the soup in the bowls of your grandmother.";
    assertThat(
            stated(
                List.of(steps), "<p>Buy two.<p>Serve the soup in the bowls of your grandmother."))
        .containsExactly("Serve the soup in the bowls of your grandmother.");
  }

  @Test
  void theHeadingAbovePartsBelongsToThem() {
    assertThat(stated(SOUP, "<h2>Soups</h2><h3>You need</h3><li>2 potatoes<li>1 tsp salt"))
        .containsExactly("You need", "2 potatoes", "1 tsp salt");
  }

  @ParameterizedTest
  @CsvSource({
    "a word of a part, <ul><li>Leeks<li>Potatoes<li>Salt</ul>",
    "a part without company, <p>2 potatoes</p><p>Read more of the market.</p>",
    "hidden parts, <ul hidden><li>2 potatoes<li>1 tsp salt</ul><p>Shown.</p>"
  })
  void otherThingsAreNone(String what, String html) {
    assertThat(stated(SOUP, html)).as(what).isEmpty();
  }

  @Test
  void whatMicrodataMarkIsAPart() {
    assertThat(
            stated(
                List.of(),
                "<ul><li itemprop=ingredients><b>2</b> potatoes<li itemprop=name>Vell</ul>"
                    + "<ol itemprop=recipeInstructions><li>Boil.<li hidden>Print.</ol>"))
        .containsExactly("2 potatoes", "Boil.");
  }

  @Test
  void nothingIsStatedWhereNothingIsListed() {
    assertThat(stated(List.of(), "<li>2 potatoes")).isEmpty();
  }
}
