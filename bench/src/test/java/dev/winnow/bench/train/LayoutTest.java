package dev.winnow.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.bench.dumps.DumpShape;
import dev.winnow.bench.dumps.DumpText;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutTest {

  private static final List<String> LINES =
      List.of(
          "Home",
          "Sport",
          "Harbour news",
          "The heron of Lannock leaves the fountain after six days of standing",
          "A heron that had stood in the fountain of Lannock for six days flew away on Sunday night.",
          "Contact",
          "Imprint");

  private static List<String> words(String text) {
    return List.of(text.replaceAll("[^A-Za-z.]+", " ").trim().split(" ", -1));
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void theWordsStayInTheirOrder(Layout layout) {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(words(layout.write(LINES, new Random(seed))))
          .containsExactlyElementsOf(words(String.join(" ", LINES)));
    }
  }

  @Test
  void menusAreJoinedAndParagraphsAreNot() {
    String written = Layout.JOINED.write(LINES, new Random(3));
    assertThat(written.split("\n", -1)).hasSizeLessThan(LINES.size()).contains(LINES.get(4));
  }

  @Test
  void shortLinesBecomeItems() {
    String[] written = Layout.ITEMS.write(LINES, new Random(1)).split("\n", -1);
    assertThat(written).hasSameSizeAs(LINES).contains(LINES.get(3), LINES.get(4));
    assertThat(written[0]).isNotEqualTo("Home").endsWith("Home");
  }

  @Test
  void linesAreIndented() {
    assertThat(Layout.INDENTED.write(LINES, new Random(1))).containsPattern("(?m)^ +\\S");
  }

  @Test
  void paragraphsAreWrapped() {
    assertThat(Layout.WRAPPED.write(LINES, new Random(1)).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThan(80));
  }

  @Test
  void browsersSetAMarginAndBlankLines() {
    for (int seed = 0; seed < 20; seed++) {
      String written = Layout.BROWSER.write(LINES, new Random(seed));
      assertThat(written).contains("\n\n");
      assertThat(written.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(84));
    }
  }

  @Test
  void linksStandOnLinesOfTheirOwn() {
    boolean broken = false;
    for (int seed = 0; seed < 20; seed++) {
      String written = Layout.NODES.write(LINES, new Random(seed));
      assertThat(written.lines()).allSatisfy(line -> assertThat(line).isEqualTo(line.strip()));
      broken |= written.lines().count() > LINES.size();
    }
    assertThat(broken).isTrue();
  }

  @Test
  void aRunOnHasOneLine() {
    assertThat(Layout.RUN_ON.write(LINES, new Random(1))).isEqualTo(String.join(" ", LINES));
  }

  @Test
  void aPageIsLaidOutTheSameWaysEachTimeAndPagesInAllWays() {
    Set<String> layouts = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      DumpText page =
          new DumpText(
              "page", "p" + i, "p" + i, "article", DumpShape.PAGE, String.join("\n", LINES), "");
      List<DumpText> laidOut = Layout.of(page);
      assertThat(laidOut).hasSize(4).isEqualTo(Layout.of(page));
      laidOut.forEach(other -> layouts.add(other.dump()));
      assertThat(laidOut).allSatisfy(other -> assertThat(other.id()).isEqualTo(page.id()));
    }
    assertThat(layouts).hasSize(Layout.values().length);
  }
}
