package dev.winnow.bench.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A page of a collection.
 *
 * @param id its name
 * @param url where it was fetched from
 * @param file its bytes as served, plain or gzipped
 */
public record Page(String id, Optional<String> url, Path file) {

  /**
   * Its bytes, unpacked.
   *
   * @throws UncheckedIOException naming the page if the file cannot be read
   */
  public byte[] bytes() {
    try (InputStream in = JsonLines.open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("page " + id + " in " + file, e);
    }
  }
}
