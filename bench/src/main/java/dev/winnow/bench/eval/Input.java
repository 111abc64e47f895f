package dev.winnow.bench.eval;

import dev.winnow.bench.data.JsonLines;
import dev.winnow.bench.data.Page;
import dev.winnow.bench.text.BareMarkup;
import dev.winnow.bench.text.Linearizer;
import dev.winnow.core.source.RawDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the cleaner is given of a page. Implementations are thread-safe. */
@FunctionalInterface
public interface Input {

  /** The page's bytes as HTML. */
  Input HTML = page -> withUrl(RawDocument.html(page.id(), page.bytes()), page);

  /** The page's HTML without the names that sites give its parts ({@link BareMarkup}). */
  Input BARE =
      page ->
          withUrl(
              RawDocument.html(page.id(), BareMarkup.of(page.bytes(), page.url().orElse(""))),
              page);

  /** The page's visible text, without any markup. */
  Input TEXT =
      page -> withUrl(RawDocument.text(page.id(), Linearizer.linearize(page.bytes())), page);

  /** The page's bytes as plain text in UTF-8. */
  Input PLAIN =
      page ->
          withUrl(
              RawDocument.text(page.id(), new String(page.bytes(), StandardCharsets.UTF_8)), page);

  /** The document made of a page. */
  RawDocument of(Page page);

  /**
   * Texts from dumps ({@code id}, {@code text} a line); a page that no dump has is an empty text.
   *
   * @throws IOException if a dump cannot be read
   */
  static Input dumps(List<Path> files) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (Path file : files) {
      JsonLines.read(file, line -> texts.put(line.required("id"), line.text("text").orElse("")));
    }
    return page -> withUrl(RawDocument.text(page.id(), texts.getOrDefault(page.id(), "")), page);
  }

  private static RawDocument withUrl(RawDocument document, Page page) {
    return page.url().map(document::withUrl).orElse(document);
  }
}
