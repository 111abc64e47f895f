package dev.winnow.bench.eval;

import dev.winnow.bench.Cleaners;
import dev.winnow.bench.data.PageCollection;
import dev.winnow.bench.score.Metric;
import dev.winnow.bench.score.Scores;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Fails if winnow cleans the project's own corpus worse than it once did. The floors are kept in a
 * file and only rise: {@code --raise} writes a figure that is better than its floor, never one that
 * is worse.
 */
@Command(
    name = "gate",
    description = "Fails if a figure on the project's corpus is below its floor.",
    mixinStandardHelpOptions = true)
public final class GateCommand implements Callable<Integer> {

  private static final List<String> METRICS = List.of("words", "shingles");
  private static final List<String> FIGURES = List.of("f1", "p", "r");

  /** Digits kept of a figure; what lies below them may differ between machines. */
  private static final double STEPS = 10_000;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "The corpus; default ${DEFAULT-VALUE}.")
  private Path corpus = Path.of("corpus");

  @Option(names = "--raise", description = "Raise the floors to what is reached now.")
  private boolean raise;

  @Option(names = "--jobs", paramLabel = "N", description = "Threads; default ${DEFAULT-VALUE}.")
  private int jobs = 2;

  @Mixin private Cleaners cleaners = new Cleaners();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("not started by picocli");
    }
    PrintWriter out = spec.commandLine().getOut();
    Path file = corpus.resolve("floors.tsv");
    Map<String, Double> floors = read(file);
    Map<String, Double> figures = figures();
    boolean below = false;
    for (Map.Entry<String, Double> figure : figures.entrySet()) {
      double floor = floors.getOrDefault(figure.getKey(), 0.0);
      boolean isBelow = figure.getValue() < floor;
      below |= isBelow;
      out.printf(
          Locale.ROOT,
          "%-20s %.4f  floor %.4f%s%n",
          figure.getKey(),
          figure.getValue(),
          floor,
          isBelow ? "  BELOW" : "");
    }
    if (raise) {
      figures.forEach((name, value) -> floors.merge(name, value, Math::max));
      write(file, floors);
    }
    return below ? spec.exitCodeOnExecutionException() : 0;
  }

  private Map<String, Double> figures() throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    add(CorpusCases.html(corpus), Input.HTML, figures);
    add(CorpusCases.text(corpus), Input.PLAIN, figures);
    return figures;
  }

  private void add(PageCollection collection, Input input, Map<String, Double> figures) {
    CleanRun run = CleanRun.of(collection, input, cleaners.create(), jobs);
    Scores scores = Scores.of(collection.truths(), run.outputs());
    for (String name : METRICS) {
      Metric metric = scores.metric(name).orElseThrow();
      for (String figure : FIGURES) {
        figures.put(
            collection.name() + "." + name + "." + figure,
            Math.floor(metric.figure(figure) * STEPS) / STEPS);
      }
    }
  }

  private static Map<String, Double> read(Path file) throws IOException {
    Map<String, Double> floors = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          int tab = line.indexOf('\t');
          try {
            floors.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1).strip()));
          } catch (RuntimeException e) {
            throw new IOException(file + ": expected \"figure TAB floor\", got \"" + line + '"', e);
          }
        }
      }
    }
    return floors;
  }

  private static void write(Path file, Map<String, Double> floors) throws IOException {
    StringBuilder out = new StringBuilder();
    out.append("# Floors of winnow's figures on corpus/cases; they only rise.\n");
    out.append("# Written by winnow-bench gate --raise.\n");
    floors.forEach(
        (name, floor) -> out.append(String.format(Locale.ROOT, "%s\t%.4f%n", name, floor)));
    Files.writeString(file, out.toString().replace("\r\n", "\n"));
  }
}
