package dev.winnow.cli.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacking, peeking and reading within bounds. */
final class ByteStreams {

  /** How much is looked at to recognise an input, in bytes. */
  static final int HEAD = 16 * 1024;

  private static final int BUFFER = 64 * 1024;
  private static final int MAX_ASCII = 0x7f;
  private static final int GZIP_MAGIC_1 = 0x1f;
  private static final int GZIP_MAGIC_2 = 0x8b;

  private ByteStreams() {}

  /** The stream, buffered, and unpacked if it holds gzip. Closing it closes {@code in}. */
  static BufferedInputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream packed = new BufferedInputStream(in, BUFFER);
    byte[] magic = peek(packed, 2);
    boolean gzip =
        magic.length == 2 && (magic[0] & 0xff) == GZIP_MAGIC_1 && (magic[1] & 0xff) == GZIP_MAGIC_2;
    return gzip
        ? new BufferedInputStream(new GZIPInputStream(new Members(packed), BUFFER), BUFFER)
        : packed;
  }

  /** Up to {@code limit} bytes from here on, without moving on. */
  static byte[] peek(BufferedInputStream in, int limit) throws IOException {
    in.mark(limit);
    byte[] head = in.readNBytes(limit);
    in.reset();
    return head;
  }

  /**
   * Up to {@code limit} bytes from here on, without moving on; no more than the first line that is
   * not blank if that line begins with a brace. A program that writes JSON Lines into a pipe may
   * wait long before it writes the second one.
   */
  static byte[] peekFirstLine(BufferedInputStream in, int limit) throws IOException {
    in.mark(limit);
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int first = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      head.write(b);
      first = first <= ' ' || first > MAX_ASCII ? b : first;
      if (head.size() == limit || (first == '{' && b == '\n')) {
        break;
      }
    }
    in.reset();
    return head.toByteArray();
  }

  /**
   * Everything up to the end.
   *
   * @throws TooLargeException if that is more than {@code limit} bytes
   */
  static byte[] readAll(InputStream in, int limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (out.size() + (long) n > limit) {
        throw new TooLargeException(limit);
      }
      out.write(buffer, 0, n);
    }
    return out.toByteArray();
  }

  /**
   * Says truthfully whether more follows. {@link GZIPInputStream} takes {@code available() == 0}
   * behind a gzip member for the end, though a pipe only means "not yet": files made of several
   * members would be cut off without a word.
   */
  private static final class Members extends FilterInputStream {

    Members(BufferedInputStream in) {
      super(in);
    }

    @Override
    public int available() throws IOException {
      int known = in.available();
      return known > 0 ? known : peek((BufferedInputStream) in, 1).length;
    }
  }
}
