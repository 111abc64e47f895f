package dev.winnow.bench.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.bench.data.Output;
import dev.winnow.bench.data.PageTruth;
import dev.winnow.bench.score.ScoredPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedRunTest {

  private static PageScore page(String id, double score) {
    PageTruth truth = PageTruth.ofText(id, "text");
    return new PageScore(new ScoredPage(truth, Output.MISSING), score, score, score);
  }

  @Test
  void whatIsWrittenIsRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("run.jsonl");
    SavedRun.write(file, Map.of("vell", List.of(page("a", 0.25), page("b", 1))));
    assertThat(SavedRun.read(file).scores()).isEqualTo(Map.of("vell", Map.of("a", 0.25, "b", 1.0)));
  }

  @Test
  void tellsWhichPagesGainedAndLost() {
    SavedRun before = new SavedRun(Map.of("vell", Map.of("a", 0.5, "b", 0.5, "c", 0.5)));
    String report =
        before.compare("vell", List.of(page("a", 0.75), page("b", 0.25), page("c", 0.5)), 5);
    assertThat(report.lines())
        .containsExactly(
            "against the saved run: 3 pages in both, 1 better, 1 worse, mean change +0.0000",
            "  -0.250  0.500 -> 0.250  b",
            "  +0.250  0.500 -> 0.750  a");
  }

  @Test
  void pagesOfOneRunAloneAreNotCompared() {
    SavedRun before = new SavedRun(Map.of("vell", Map.of("a", 0.5)));
    assertThat(before.compare("vell", List.of(page("b", 0.1)), 5)).contains("0 pages in both");
    assertThat(before.compare("other", List.of(page("a", 0.1)), 5)).contains("0 pages in both");
  }
}
