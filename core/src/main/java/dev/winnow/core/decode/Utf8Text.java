package dev.winnow.core.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Makes strings of well-formed UTF-8. The JDK leaves its fast path for good at the first character
 * beyond ISO-8859-1; most pages have some such, far apart, in long runs of ASCII. Stateless.
 */
final class Utf8Text {

  /** A run of ASCII worth copying by itself. (Bytes.) */
  private static final int LONG_RUN = 64;

  private Utf8Text() {}

  /** The characters of well-formed bytes. */
  static String of(byte[] bytes) {
    // No character takes less than a byte for each of its UTF-16 units.
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    ByteBuffer source = ByteBuffer.wrap(bytes);
    CharsetDecoder ascii = StandardCharsets.ISO_8859_1.newDecoder();
    CharsetDecoder mixed = StandardCharsets.UTF_8.newDecoder();
    int at = 0;
    while (at < bytes.length) {
      at = Utf8Scan.asciiEnd(bytes, at);
      ascii.decode(source.limit(at), chars, false);
      at = nextLongRun(bytes, at);
      mixed.decode(source.limit(at), chars, false);
    }
    return chars.flip().toString();
  }

  /** Where the next long run of ASCII begins, or the end. */
  private static int nextLongRun(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length) {
      if (bytes[at] < 0) {
        at++;
        continue;
      }
      int end = Utf8Scan.asciiEnd(bytes, at);
      if (end - at >= LONG_RUN) {
        return at;
      }
      at = end;
    }
    return at;
  }
}
