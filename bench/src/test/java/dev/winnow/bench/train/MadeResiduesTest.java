package dev.winnow.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.bench.dumps.DumpShape;
import dev.winnow.bench.dumps.DumpText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MadeResiduesTest {

  private static final String TRUTH =
      "The bell of the old ferry was rung at noon, and the whole quay came out to listen.\n"
          + "Nobody knew who had pulled the rope, for the ferry has been without a crew since May.";

  private static final String PAGE =
      "Home\nHarbour news of the week\nSubscribe to our letters\n"
          + TRUTH
          + "\nRelated stories\nA boat without a bell\nImprint\nContact";

  private static DumpText page(String id, String text) {
    return new DumpText(
        "page", id, "https://quay.example/" + id, "article", DumpShape.PAGE, text, TRUTH);
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @Test
  void theContentIsInEveryResidue() {
    for (int i = 0; i < 50; i++) {
      for (DumpText residue : MadeResidues.of(page("p" + i, PAGE))) {
        assertThat(words(residue.text())).contains(words(TRUTH));
        assertThat(residue.shape()).isEqualTo(DumpShape.RESIDUE);
        assertThat(residue.truth()).isEqualTo(TRUTH);
      }
    }
  }

  @Test
  void someOtherLinesAreLeftInAndSomeAreNot() {
    List<String> residues = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      MadeResidues.of(page("p" + i, PAGE)).forEach(residue -> residues.add(residue.text()));
    }
    assertThat(residues).anyMatch(text -> text.contains("Related stories"));
    assertThat(residues).anyMatch(text -> !text.contains("Related stories"));
  }

  @Test
  void someAreShortAndHaveManyLinesLeftIn() {
    String truth =
        IntStream.range(0, 60)
            .mapToObj(i -> "The bell of ferry " + i + " was rung at noon, and the quay listened.")
            .collect(Collectors.joining("\n"));
    String frame =
        IntStream.range(0, 20).mapToObj(i -> "Harbour " + i).collect(Collectors.joining("\n"));
    String text = frame + "\n" + truth + "\n" + frame;
    assertThat(
            IntStream.range(0, 50)
                .mapToObj(
                    i ->
                        new DumpText(
                            "page",
                            "p" + i,
                            "https://quay.example/p",
                            "article",
                            DumpShape.PAGE,
                            text,
                            truth))
                .flatMap(made -> MadeResidues.of(made).stream())
                .map(DumpText::text))
        .anyMatch(made -> count(made, "The bell") <= 10 && count(made, "Harbour") >= 10);
  }

  private static long count(String text, String beginning) {
    return text.lines().filter(line -> line.startsWith(beginning)).count();
  }

  @Test
  void theSamePageGivesTheSameResidues() {
    assertThat(MadeResidues.of(page("p1", PAGE))).isEqualTo(MadeResidues.of(page("p1", PAGE)));
  }

  @Test
  void aPageWithoutContentGivesNone() {
    assertThat(MadeResidues.of(page("p1", "Home\nImprint\nContact"))).isEmpty();
  }
}
