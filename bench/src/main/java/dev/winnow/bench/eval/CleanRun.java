package dev.winnow.bench.eval;

import dev.winnow.bench.Workers;
import dev.winnow.bench.data.Output;
import dev.winnow.bench.data.Page;
import dev.winnow.bench.data.PageCollection;
import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.article.ArticleRecord;
import dev.winnow.core.metadata.MetadataField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the cleaner made of a collection.
 *
 * @param outputs by page id, in the order of the collection
 * @param languages the language that the cleaner tells of a page, by page id
 * @param refusals number of pages without an article, by reason; {@code throws} and the exception's
 *     class for pages on which the cleaner broke its promise not to throw
 */
public record CleanRun(
    Map<String, Output> outputs, Map<String, String> languages, Map<String, Integer> refusals) {

  private record Cleaned(
      String id, Output output, Optional<String> language, Optional<String> refusal) {}

  /** Cleans every page, {@code jobs} at a time. */
  public static CleanRun of(PageCollection collection, Input input, Winnow winnow, int jobs) {
    List<Cleaned> cleaned =
        Workers.map(collection.pages(), jobs, page -> clean(page, input, winnow));
    Map<String, Output> outputs = new LinkedHashMap<>();
    Map<String, String> languages = new HashMap<>();
    Map<String, Integer> refusals = new TreeMap<>();
    for (Cleaned page : cleaned) {
      outputs.put(page.id(), page.output());
      page.language().ifPresent(language -> languages.put(page.id(), language));
      page.refusal().ifPresent(refusal -> refusals.merge(refusal, 1, Integer::sum));
    }
    return new CleanRun(outputs, languages, refusals);
  }

  private static Cleaned clean(Page page, Input input, Winnow winnow) {
    try {
      Extraction extraction = winnow.clean(input.of(page));
      if (extraction instanceof Extraction.Extracted article) {
        ArticleRecord record = article.record();
        return new Cleaned(
            page.id(),
            output(record),
            record.metadata().value(MetadataField.IN_LANGUAGE),
            Optional.empty());
      }
      Extraction.Rejected rejected = (Extraction.Rejected) extraction;
      return new Cleaned(
          page.id(),
          nothing(false),
          Optional.empty(),
          Optional.of(rejected.rejection().reason().label()));
    } catch (RuntimeException | StackOverflowError e) {
      return new Cleaned(
          page.id(),
          nothing(true),
          Optional.empty(),
          Optional.of("throws " + e.getClass().getSimpleName()));
    }
  }

  private static Output nothing(boolean failed) {
    return new Output("", "", List.of(), Optional.empty(), Optional.empty(), failed, false);
  }

  private static Output output(ArticleRecord record) {
    return new Output(
        record.text(),
        record.metadata().value(MetadataField.HEADLINE).orElse(""),
        record.metadata().list(MetadataField.AUTHORS),
        record.metadata().value(MetadataField.DATE_PUBLISHED),
        record.metadata().value(MetadataField.TYPE),
        false,
        false);
  }
}
