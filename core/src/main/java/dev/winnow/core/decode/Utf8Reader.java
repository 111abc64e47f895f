package dev.winnow.core.decode;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Reads well-formed UTF-8 straight into the buffer of whoever reads. The JDK's decoder leaves its
 * fast path for the rest of a buffer at the first character beyond ASCII; most pages have some
 * such, far apart, in long runs of ASCII. For one thread.
 */
final class Utf8Reader extends Reader {

  /** A run of ASCII worth a call of the JDK's fastest copy. (Bytes.) */
  private static final int LONG_RUN = 32;

  private final byte[] bytes;
  private final ByteBuffer source;
  // What is ASCII is the same in both, and this one is the faster.
  private final CharsetDecoder ascii = StandardCharsets.ISO_8859_1.newDecoder();
  private int at;

  /** The second half of a pair whose first was the last to find room, or 0. */
  private char pending;

  /** Reads bytes that have been found to be well-formed; nobody changes them. */
  Utf8Reader(byte[] bytes) {
    this.bytes = bytes;
    source = ByteBuffer.wrap(bytes);
  }

  @Override
  public int read(char[] out, int offset, int length) {
    int end = offset + length;
    int to = offset;
    if (pending != 0 && to < end) {
      out[to++] = pending;
      pending = 0;
    }
    CharBuffer target = CharBuffer.wrap(out, offset, length);
    while (to < end && at < bytes.length) {
      int run = Utf8Scan.asciiEnd(bytes, at, Math.min(bytes.length, at + end - to)) - at;
      if (run >= LONG_RUN) {
        ascii.decode(source.limit(at + run).position(at), target.position(to), false);
        at += run;
        to += run;
      } else if (run > 0) {
        for (int i = 0; i < run; i++) {
          out[to++] = (char) bytes[at++];
        }
      } else {
        to = sequence(out, to, end);
      }
    }
    return to == offset && length > 0 ? -1 : to - offset;
  }

  /** Reads a sequence of two to four bytes; returns where the next character goes. */
  private int sequence(char[] out, int to, int end) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0xE0) {
      out[to] = (char) ((lead & 0x1F) << 6 | next(1));
      at += 2;
      return to + 1;
    }
    if (lead < 0xF0) {
      out[to] = (char) ((lead & 0x0F) << 12 | next(1) << 6 | next(2));
      at += 3;
      return to + 1;
    }
    int codePoint = (lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3);
    at += 4;
    out[to] = Character.highSurrogate(codePoint);
    char second = Character.lowSurrogate(codePoint);
    if (to + 1 == end) {
      pending = second;
      return end;
    }
    out[to + 1] = second;
    return to + 2;
  }

  private int next(int ahead) {
    return bytes[at + ahead] & 0x3F;
  }

  @Override
  public void close() {
    // There is nothing to give back.
  }
}
