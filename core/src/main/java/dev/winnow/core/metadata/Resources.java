package dev.winnow.core.metadata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads this package's tables: one entry a line, columns parted by tabs, {@code #} for remarks. */
final class Resources {

  private Resources() {}

  /**
   * The rows of a table.
   *
   * @param name the file's name
   * @param columns how many columns each row must have at least
   * @throws IllegalStateException if the table is missing or a row is too short: a broken build
   */
  static List<String[]> rows(String name, int columns) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing table " + name);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          String[] row = line.split("\t", -1);
          if (row.length < columns) {
            throw new IllegalStateException(name + ": too few columns: " + line);
          }
          rows.add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return rows;
  }
}
