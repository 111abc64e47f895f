package dev.winnow.core.score;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What the files of all learned models have in common: lines of text for people (the format's name
 * and version, {@code key: value} lines that say where the model comes from, an empty line), and a
 * body with its checksum. Stateless.
 */
final class ModelFile {

  private static final int MAX_LINE = 65_536;
  private static final int MAX_LINES = 100;

  private ModelFile() {}

  /**
   * Checks that a line of the header reads back as it is.
   *
   * @throws IllegalArgumentException if not
   */
  static void check(Map<String, String> header) {
    for (Map.Entry<String, String> entry : header.entrySet()) {
      if ((entry.getKey() + entry.getValue()).indexOf('\n') >= 0 || entry.getKey().contains(": ")) {
        throw new IllegalArgumentException("a line break or a colon in " + entry.getKey());
      }
    }
  }

  static void writeHeader(String format, Map<String, String> header, OutputStream out)
      throws IOException {
    StringBuilder text = new StringBuilder(format).append('\n');
    header.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
    out.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a header up to its empty line.
   *
   * @throws IOException if it is broken, or one of another format
   */
  static Map<String, String> readHeader(String format, InputStream in) throws IOException {
    if (!line(in).equals(format)) {
      throw new IOException("not a file of the format \"" + format + "\"");
    }
    Map<String, String> header = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(": ");
      if (colon < 0 || header.size() > MAX_LINES) {
        throw new IOException("the model's header is broken");
      }
      header.put(line.substring(0, colon), line.substring(colon + 2));
    }
    return header;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0 || line.size() > MAX_LINE) {
        throw new IOException("the model's header has no end");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /** Writes a checksum (CRC-32, 8 bytes) and the body. */
  static void writeBody(byte[] body, DataOutputStream out) throws IOException {
    out.writeLong(checksum(body));
    out.write(body);
    out.flush();
  }

  /**
   * Reads a body of a known length.
   *
   * @throws IOException if it is not whole
   */
  static byte[] readBody(int length, DataInputStream in) throws IOException {
    long checksum = in.readLong();
    byte[] body = in.readNBytes(length);
    if (body.length < length || checksum(body) != checksum) {
      throw new IOException("the model is not whole");
    }
    return body;
  }

  private static long checksum(byte[] body) {
    CRC32 checksum = new CRC32();
    checksum.update(body);
    return checksum.getValue();
  }
}
