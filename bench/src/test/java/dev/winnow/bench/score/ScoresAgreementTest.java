package dev.winnow.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.winnow.bench.data.JsonLines;
import dev.winnow.bench.data.Output;
import dev.winnow.bench.data.PageTruth;
import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScoresAgreementTest {

  private static final double ROUNDING = 1e-9;

  /** The scorer prints four decimals. */
  private static final double PRINTED = 0.5001e-4;

  @Test
  void figuresAreThoseOfThePythonScorer() throws Exception {
    Properties expected = new Properties();
    try (Reader in = Files.newBufferedReader(resource("expected.properties"))) {
      expected.load(in);
    }
    Map<String, Double> actual = figures(scores());

    assertThat(actual.keySet()).isEqualTo(new TreeMap<>(expected).keySet());
    actual.forEach(
        (name, value) ->
            assertThat(value)
                .as(name)
                .isCloseTo(Double.parseDouble(expected.getProperty(name)), within(ROUNDING)));
  }

  @Test
  void figuresAreThoseThatTheSharedScorerPrintsToday() throws Exception {
    Path shared = Path.of(System.getProperty("winnow.shared", "../../shared"));
    Path scorer = shared.resolve("tools/score.py");
    assumeTrue(Files.exists(scorer), () -> "skipped: no " + scorer.toAbsolutePath());
    Process process =
        new ProcessBuilder(
                "python3",
                scorer.toString(),
                resource("truth.jsonl").toString(),
                resource("outputs.jsonl").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();

    for (Metric metric : scores().metrics()) {
      Map<String, Double> line = line(printed, metric.name());
      metric
          .figures()
          .forEach(
              (figure, value) ->
                  assertThat(value)
                      .as(metric.name() + " " + figure)
                      .isCloseTo(Objects.requireNonNull(line.get(figure)), within(PRINTED)));
    }
  }

  private static Map<String, Double> line(String printed, String metric) {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String line : printed.lines().toList()) {
      List<String> parts = List.of(line.trim().split("\\s+", -1));
      if (parts.get(0).equals(metric)) {
        for (int i = 1; i < parts.size(); i += 2) {
          figures.put(parts.get(i), Double.valueOf(parts.get(i + 1)));
        }
      }
    }
    return figures;
  }

  private static Map<String, Double> figures(Scores scores) {
    Map<String, Double> figures = new TreeMap<>();
    scores.metrics().forEach(metric -> put(figures, metric.name(), metric));
    scores.types().forEach((type, metric) -> put(figures, "type-" + type, metric));
    figures.put("count.failed", (double) scores.failed());
    figures.put("count.missing", (double) scores.missing());
    figures.put("count.empty", (double) scores.empty());
    return figures;
  }

  private static void put(Map<String, Double> figures, String name, Metric metric) {
    figures.put(name + ".pages", (double) metric.pages());
    metric.figures().forEach((figure, value) -> figures.put(name + "." + figure, value));
  }

  private static Scores scores() throws IOException, URISyntaxException {
    List<PageTruth> truths = new ArrayList<>();
    JsonLines.read(resource("truth.jsonl"), line -> truths.add(PageTruth.of(line)));
    return Scores.of(truths, Output.readAll(resource("outputs.jsonl")));
  }

  private static Path resource(String name) throws URISyntaxException {
    URL url = Objects.requireNonNull(ScoresAgreementTest.class.getResource(name), name);
    return Path.of(url.toURI());
  }
}
