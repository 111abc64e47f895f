package dev.winnow.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.bench.score.TypeConfusion;
import dev.winnow.core.page.PageTraits;
import dev.winnow.core.page.PageType;
import dev.winnow.core.page.PageTypes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainTypesCommandTest {

  /** Forums have the first trait that says so, articles another. */
  private static List<TypeSample> samples() {
    List<TypeSample> samples = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean forum = i % 2 == 0;
      double[] traits = new double[PageTraits.list().size()];
      traits[PageTraits.list().indexOf("url-forum")] = forum ? 1 : 0;
      traits[PageTraits.list().indexOf("words")] = i;
      samples.add(
          new TypeSample(
              "https://a" + i + ".example/", traits, forum ? PageType.FORUM : PageType.ARTICLE));
    }
    return samples;
  }

  @Test
  void whatTellsTypesApartIsLearntAndReadBack() {
    String table = TypeLearner.learn(samples(), 0.01);
    PageTypes types = TypeLearner.read(table);

    for (TypeSample sample : samples()) {
      assertThat(types.guess(sample.traits()))
          .hasValueSatisfying(guess -> assertThat(guess.type()).isEqualTo(sample.type()));
    }
    assertThat(table).contains("url-forum\t", "bias\t").doesNotContain("class-post");
    assertThat(TypeLearner.learn(samples(), 0.01)).isEqualTo(table);
  }

  @Test
  void theConfusionCountsWhatIsRightAndWhatIsNotTold() {
    TypeConfusion confusion = new TypeConfusion();
    confusion.add("article", "article");
    confusion.add("article", "forum");
    confusion.add("forum", TypeConfusion.UNKNOWN);
    confusion.add("forum", "forum");

    assertThat(confusion.format())
        .contains("page type (4): accuracy 0.5000, told 0.7500, right of those told 0.6667")
        .contains("article", "forum 1");
    assertThat(new TypeConfusion().format()).isEmpty();
  }
}
