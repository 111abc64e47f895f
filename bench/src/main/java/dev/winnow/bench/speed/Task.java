package dev.winnow.bench.speed;

import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.decode.CharsetDetector;
import dev.winnow.core.parse.PageParser;
import dev.winnow.core.source.MediaType;
import dev.winnow.core.source.RawDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * Work on one page. The result is some number that depends on the work, so that none is skipped.
 */
@FunctionalInterface
interface Task {

  /** jsoup alone, from bytes to tree: the yardstick. */
  Task PARSE =
      page -> {
        try {
          return Jsoup.parse(new ByteArrayInputStream(page.bytes()), null, page.url())
              .childNodeSize();
        } catch (IOException e) {
          throw new UncheckedIOException("reading from memory", e);
        }
      };

  /** Bytes to characters as winnow does it. */
  Task DECODE =
      page -> {
        try (Reader reader =
            CharsetDetector.decode(page.bytes(), MediaType.HTML, Optional.empty()).reader()) {
          return (int) reader.transferTo(Writer.nullWriter());
        } catch (IOException e) {
          throw new UncheckedIOException("reading from memory", e);
        }
      };

  /** Bytes to tree as winnow does it. */
  Task DECODE_AND_PARSE =
      page ->
          PageParser.parse(
                  CharsetDetector.decode(page.bytes(), MediaType.HTML, Optional.empty()),
                  MediaType.HTML,
                  page.url())
              .hashCode();

  /** Does the work. Thread-safe. */
  int run(LoadedPage page);

  /** The whole way from the bytes of a page to its record. */
  static Task clean(Winnow winnow) {
    return page -> {
      RawDocument document = RawDocument.html(page.id(), page.bytes());
      Extraction extraction =
          winnow.clean(page.url().isEmpty() ? document : document.withUrl(page.url()));
      return extraction instanceof Extraction.Extracted extracted
          ? extracted.record().text().length()
          : 0;
    };
  }
}
