package dev.winnow.bench.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an extractor made of a page.
 *
 * @param text the main text, empty if it found none
 * @param title the headline, empty if it found none
 * @param authors the authors, without blank ones
 * @param date the date, as it wrote it
 * @param pageType what it says that the page is, such as {@code article}
 * @param failed whether it reported an error
 * @param missing whether it has no line for the page, which counts as empty output
 */
public record Output(
    String text,
    String title,
    List<String> authors,
    Optional<String> date,
    Optional<String> pageType,
    boolean failed,
    boolean missing) {

  /** The output for a page that an extractor has no line for. */
  public static final Output MISSING =
      new Output("", "", List.of(), Optional.empty(), Optional.empty(), false, true);

  /** Copies the list, without blank names. */
  public Output {
    authors = authors.stream().filter(name -> !name.isBlank()).toList();
  }

  /**
   * Reads a line: {@code text}, {@code title} or {@code headline}, {@code authors} or {@code
   * author}, {@code date} or {@code datePublished}, {@code type}, {@code error}.
   */
  public static Output of(JsonObject line) {
    return new Output(
        line.text("text").orElse(""),
        line.firstText("title", "headline").orElse(""),
        line.texts(line.has("authors") ? "authors" : "author"),
        line.firstText("date", "datePublished"),
        line.firstText("type"),
        line.firstText("error").filter(error -> !error.equals("false")).isPresent(),
        false);
  }

  /**
   * Reads a file of outputs, by {@code id}.
   *
   * @throws IOException if it cannot be read or a line is broken
   */
  public static Map<String, Output> readAll(Path file) throws IOException {
    Map<String, Output> outputs = new HashMap<>();
    JsonLines.read(file, line -> outputs.put(line.required("id"), of(line)));
    return outputs;
  }
}
