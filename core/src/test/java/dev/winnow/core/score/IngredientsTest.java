package dev.winnow.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TestPages;
import dev.winnow.core.evidence.PageContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngredientsTest {

  private static List<String> found(PageContext page) {
    return TestPages.textsWith(page, to -> new Ingredients().classify(page, to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "500 g leeks\n2 tbsp. butter\n1 1/2 cups water",
        "200g flour\n1 (400 g) tin of tomatoes\n2 x 100 ml cream",
        "½ TL Salz\n3 EL Öl\n250 ml Milch",
        "2 c. à soupe de sucre\n3 gousses d'ail\n20 cl de crème",
        "2 cucharadas de aceite\n1 taza de arroz\n3 dientes de ajo",
        "2 cucchiai d'olio\n1 spicchio d'aglio\n100 gr di burro",
        "2 msk smör\n1 dl mjölk\n3 dl vetemjöl",
        "2 łyżki cukru\n1 szklanka mąki\n3 ząbki czosnku",
        "1 ст. л. сахара\n2 стакана муки\nМасло — 50 г",
        "2 su bardağı un\n1 yemek kaşığı tuz\n3 diş sarımsak",
        "2 κουταλιές λάδι\n1 φλιτζάνι αλεύρι\n200 γρ. τυρί",
        "醤油 大さじ2\n砂糖 小さじ1\n小麦粉 200g",
        "盐 5克\n糖 2勺\n水 300毫升",
        "간장 2큰술\n설탕 1작은술\n물 300ml",
        "2 ملعقة سكر\n1 كوب دقيق\n3 فص ثوم",
        "2 כפות סוכר\n1 כוס קמח\n3 שיני שום",
        "2 चम्मच नमक\n1 कप दूध\n3 कप आटा"
      })
  void linesWithAmountsAreIngredients(String lines) {
    assertThat(found(TestPages.text(lines))).hasSize(3);
  }

  @Test
  void whatStandsAmongThemIsOneToo() {
    assertThat(
            found(
                TestPages.text(
                    "Soups\n2 leeks\n500 g potatoes\nSalt\n3 eggs\n1 l water\n1 tsp pepper\n1 bay leaf\nMethod")))
        .containsExactly(
            "2 leeks",
            "500 g potatoes",
            "Salt",
            "3 eggs",
            "1 l water",
            "1 tsp pepper",
            "1 bay leaf");
  }

  @Test
  void amountsAndNamesInTurnsAreIngredients() {
    assertThat(
            found(TestPages.text("2 EL\nÖl\n1 TL\nSalz\n50 g\nKäse\nDie Soße wird nun gekocht.")))
        .containsExactly("2 EL", "Öl", "1 TL", "Salz", "50 g", "Käse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "500 g leeks\n2 tbsp. butter",
        "Protein\n20 g\nFat\n5 g\nSalt\n1 g",
        "Protein 20 g\nFat 5 g\nSalt 1 g",
        "500 g coffee 4.99 €\n250 g tea 2.49 €\n1 l milk 0.99 €",
        "10 minutes\n3 days\n2 hours later\n5 km away",
        "1. Leeks\n2. Potatoes\n3. Water",
        "Take 500 g leeks.\nAdd 2 tbsp butter.\nPour 1 l water."
      })
  void otherLinesWithNumbersAreNone(String lines) {
    assertThat(found(TestPages.text(lines))).isEmpty();
  }

  @Test
  void linksToGoodsAreNone() {
    assertThat(
            found(
                TestPages.html(
                    "<ul><li><a href=1>500 g coffee</a><li><a href=2>250 g tea</a>"
                        + "<li><a href=3>1 l milk</a></ul>")))
        .isEmpty();
  }
}
