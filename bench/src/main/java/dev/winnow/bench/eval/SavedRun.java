package dev.winnow.bench.eval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.winnow.bench.data.JsonLines;
import dev.winnow.bench.data.Output;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The page scores of a run, for comparing a later run with it. The file is also one of outputs: a
 * line holds {@code collection, id, score, text, headline, authors, datePublished}.
 *
 * @param scores by collection and page id
 */
public record SavedRun(Map<String, Map<String, Double>> scores) {

  /** Smaller differences are no change. */
  private static final double LEAST_CHANGE = 1e-9;

  private record Change(PageScore now, double before) {
    double gain() {
      return now.score() - before;
    }
  }

  /** Writes the pages of several collections, by the collection's name. */
  public static void write(Path file, Map<String, List<PageScore>> run) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file);
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      for (Map.Entry<String, List<PageScore>> collection : run.entrySet()) {
        for (PageScore page : collection.getValue()) {
          write(json, collection.getKey(), page);
        }
      }
    }
  }

  private static void write(JsonGenerator json, String collection, PageScore page)
      throws IOException {
    Output output = page.page().output();
    json.writeStartObject();
    json.writeStringField("collection", collection);
    json.writeStringField("id", page.id());
    json.writeNumberField("score", page.score());
    json.writeStringField("text", output.text());
    json.writeStringField("headline", output.title());
    json.writeArrayFieldStart("authors");
    for (String author : output.authors()) {
      json.writeString(author);
    }
    json.writeEndArray();
    if (output.date().isPresent()) {
      json.writeStringField("datePublished", output.date().get());
    }
    json.writeEndObject();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if the file cannot be read or a line is broken
   */
  public static SavedRun read(Path file) throws IOException {
    Map<String, Map<String, Double>> scores = new LinkedHashMap<>();
    JsonLines.read(
        file,
        line ->
            scores
                .computeIfAbsent(line.required("collection"), name -> new LinkedHashMap<>())
                .put(line.required("id"), Double.valueOf(line.required("score"))));
    return new SavedRun(scores);
  }

  /**
   * What changed in a collection since this run: how many pages, by how much on average, and the
   * pages that gained and lost most.
   *
   * @param most largest number of pages to list in each direction
   */
  public String compare(String collection, List<PageScore> pages, int most) {
    Map<String, Double> before = scores.getOrDefault(collection, Map.of());
    List<Change> changes = new ArrayList<>();
    for (PageScore page : pages) {
      Double old = before.get(page.id());
      if (old != null) {
        changes.add(new Change(page, old));
      }
    }
    changes.sort(
        Comparator.comparingDouble(Change::gain).thenComparing(change -> change.now().id()));
    long better = changes.stream().filter(change -> change.gain() > LEAST_CHANGE).count();
    long worse = changes.stream().filter(change -> change.gain() < -LEAST_CHANGE).count();
    double mean = changes.stream().mapToDouble(Change::gain).average().orElse(0);
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "against the saved run: %d pages in both, %d better, %d worse, mean change %+.4f%n",
            changes.size(),
            better,
            worse,
            mean));
    changes.stream().limit(Math.min(most, worse)).forEach(change -> out.append(line(change)));
    changes.stream()
        .skip(changes.size() - Math.min(most, better))
        .forEach(change -> out.append(line(change)));
    return out.toString();
  }

  private static String line(Change change) {
    return String.format(
        Locale.ROOT,
        "  %+.3f  %.3f -> %.3f  %s%n",
        change.gain(),
        change.before(),
        change.now().score(),
        change.now().id());
  }
}
