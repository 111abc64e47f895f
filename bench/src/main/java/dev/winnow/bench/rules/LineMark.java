package dev.winnow.bench.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A line of a dump and what a person said that it is. It holds nothing of the line's text but a
 * hash, so that it can be kept where the text may not be.
 *
 * @param dump name of the dump's file without its endings
 * @param id the record's
 * @param line number of the line in the record's text, from 1; blank lines count
 * @param hash {@link #hash(String)} of the line
 * @param label what it is; {@code ?} if nobody has said so yet
 */
record LineMark(String dump, String id, int line, String hash, String label) {

  private static final int COLUMNS = 5;
  private static final int HASH_BYTES = 8;

  /**
   * Reads a row as {@link #row()} writes it.
   *
   * @throws IllegalArgumentException if it is none
   */
  static LineMark parse(String row) {
    List<String> cells = List.of(row.split("\t", -1));
    if (cells.size() != COLUMNS) {
      throw new IllegalArgumentException("not " + COLUMNS + " columns: " + row);
    }
    return new LineMark(
        cells.get(0), cells.get(1), Integer.parseInt(cells.get(2)), cells.get(3), cells.get(4));
  }

  /** The columns, with tabs between. */
  String row() {
    return String.join("\t", dump, id, String.valueOf(line), hash, label);
  }

  /** The first 64 bits of the SHA-256 of a line without white space around it, hexadecimal. */
  static String hash(String line) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(line.strip().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
