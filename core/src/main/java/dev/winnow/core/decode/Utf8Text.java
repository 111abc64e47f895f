package dev.winnow.core.decode;

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
    char[] chars = new char[bytes.length];
    int length = 0;
    int at = 0;
    while (at < bytes.length) {
      int ascii = Utf8Scan.asciiEnd(bytes, at);
      String run = new String(bytes, at, ascii - at, StandardCharsets.ISO_8859_1);
      length = append(run, chars, length);
      at = nextLongRun(bytes, ascii);
      String mixed = new String(bytes, ascii, at - ascii, StandardCharsets.UTF_8);
      length = append(mixed, chars, length);
    }
    return new String(chars, 0, length);
  }

  private static int append(String text, char[] chars, int length) {
    text.getChars(0, text.length(), chars, length);
    return length + text.length();
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
