package dev.winnow.bench.data;

import java.util.List;
import java.util.Optional;

/**
 * What people found on a page. Empty values mean "not known", never "not there".
 *
 * @param id the page's name in its collection
 * @param pageType what the page is, such as {@code article}
 * @param text the main text; present and empty for pages that have none
 * @param with snippets that a good extraction contains
 * @param without snippets that a good extraction leaves out
 * @param title the headline
 * @param authors who wrote it, a name or several names an item
 * @param authorRaw the one string that the authors, joined by {@code "; "}, must equal
 * @param date the day of publication, ISO
 * @param dateScored whether the date counts even where there is none, so that any date is wrong
 */
public record PageTruth(
    String id,
    Optional<String> pageType,
    Optional<String> text,
    List<String> with,
    List<String> without,
    Optional<String> title,
    List<String> authors,
    Optional<String> authorRaw,
    Optional<String> date,
    boolean dateScored) {

  /** The truth of a page of which only the main text is known. */
  public static PageTruth ofText(String id, String text) {
    return new PageTruth(
        id,
        Optional.empty(),
        Optional.of(text),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /**
   * Reads a line of {@code truth.jsonl}.
   *
   * @throws IllegalArgumentException if it has no {@code id}
   */
  public static PageTruth of(JsonObject line) {
    return new PageTruth(
        line.required("id"),
        line.firstText("page_type"),
        line.text("text"),
        line.texts("with"),
        line.texts("without"),
        line.firstText("title"),
        line.texts("authors"),
        line.firstText("author_raw"),
        line.firstText("date"),
        line.texts("scored").contains("date"));
  }
}
