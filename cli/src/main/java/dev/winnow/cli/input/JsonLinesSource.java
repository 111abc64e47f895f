package dev.winnow.cli.input;

import dev.winnow.core.reason.Rejection.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The documents of a JSON Lines stream. Blank lines, CRLF and a byte order mark are fine. */
final class JsonLinesSource implements DocumentSource {

  /**
   * Longest line in bytes: above the largest document that is cleaned (32 MiB) even if each of its
   * characters is escaped ({@code \\u003c}, six bytes).
   */
  static final int MAX_LINE = 256 << 20;

  private static final byte[] UTF8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final int KEPT_CAPACITY = 1 << 20;

  private final BufferedInputStream in;
  private final String name;
  private final Path folder;
  private final DocumentBytes files;
  private final LineReader lines;
  private ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean ended;

  /**
   * Reads a stream.
   *
   * @param in the stream, unpacked; closed with this source
   * @param name what to call it in ids and messages
   * @param folder what paths in it are relative to
   * @param files reads what paths in it point to
   */
  JsonLinesSource(BufferedInputStream in, String name, Path folder, DocumentBytes files) {
    this(in, name, folder, files, MAX_LINE);
  }

  JsonLinesSource(
      BufferedInputStream in, String name, Path folder, DocumentBytes files, int maxLine) {
    this.in = in;
    this.name = name;
    this.folder = folder;
    this.files = files;
    this.lines = new LineReader(in, maxLine);
  }

  @Override
  public Optional<PendingDocument> next() {
    try {
      while (!ended && lines.next(line)) {
        if (lines.tooLong()) {
          return refused(Reason.TOO_LARGE, "the line is longer than " + line.size() + " bytes");
        }
        byte[] bytes = takeLine();
        int start = lines.number() == 1 && startsWithMark(bytes) ? UTF8_MARK.length : 0;
        if (lines.number() == 1 && isUtf16(bytes)) {
          ended = true;
          return refused(Reason.MALFORMED, "the file is UTF-16; JSON Lines are UTF-8");
        }
        if (!isBlank(bytes, start)) {
          byte[] json = start == 0 ? bytes : Arrays.copyOfRange(bytes, start, bytes.length);
          return Optional.of(new JsonLine(json, place(), folder, files));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      ended = true;
      return refused(Reason.UNREADABLE, DocumentBytes.reason(e));
    }
  }

  private byte[] takeLine() {
    byte[] bytes = line.toByteArray();
    if (bytes.length > KEPT_CAPACITY) {
      line = new ByteArrayOutputStream();
    }
    return bytes;
  }

  private Optional<PendingDocument> refused(Reason reason, String detail) {
    return Optional.of(PendingDocument.of(Loaded.refused(place(), reason, detail)));
  }

  private String place() {
    return name + ":" + lines.number();
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= UTF8_MARK.length
        && bytes[0] == UTF8_MARK[0]
        && bytes[1] == UTF8_MARK[1]
        && bytes[2] == UTF8_MARK[2];
  }

  private static boolean isUtf16(byte[] bytes) {
    int start = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    return start == 0xfffe || start == 0xfeff;
  }

  private static boolean isBlank(byte[] bytes, int start) {
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      ended = true;
    }
  }
}
