package dev.winnow.core.decode;

import dev.winnow.core.decode.CharsetDetector.Marked;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises charsets by byte order marks, and UTF-16 and UTF-32 without one. Stateless. */
final class WideCharsets {

  /** How much to look at, in bytes; a multiple of 4. */
  private static final int SAMPLE_BYTES = 1024;

  /** Fewer bytes than this show no pattern. */
  private static final int MIN_BYTES = 8;

  /** The NUL halves of ASCII characters are at least this share of the units, even in Chinese. */
  private static final double MIN_NUL_SHARE = 0.25;

  /** The other halves are never NUL; this much, in units, is for noise. */
  private static final double MAX_OTHER_SHARE = 0.01;

  private WideCharsets() {}

  /** The charset named by the first bytes. */
  static Optional<Marked> byteOrderMark(byte[] bytes) {
    int a = at(bytes, 0);
    int b = at(bytes, 1);
    if (a == 0xEF && b == 0xBB && at(bytes, 2) == 0xBF) {
      return Optional.of(new Marked(StandardCharsets.UTF_8, 3));
    }
    if (a == 0xFF && b == 0xFE) {
      return Optional.of(
          at(bytes, 2) == 0 && at(bytes, 3) == 0
              ? new Marked(Charset.forName("UTF-32LE"), 4)
              : new Marked(StandardCharsets.UTF_16LE, 2));
    }
    if (a == 0xFE && b == 0xFF) {
      return Optional.of(new Marked(StandardCharsets.UTF_16BE, 2));
    }
    return a == 0 && b == 0 && at(bytes, 2) == 0xFE && at(bytes, 3) == 0xFF
        ? Optional.of(new Marked(Charset.forName("UTF-32BE"), 4))
        : Optional.empty();
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xFF : -1;
  }

  /** The wide charset whose ASCII characters would leave NULs where these bytes have them. */
  static Optional<Charset> byNuls(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE_BYTES) & ~3;
    int[] nuls = new int[4];
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        nuls[i & 3]++;
      }
    }
    if (length < MIN_BYTES || nuls[0] + nuls[1] + nuls[2] + nuls[3] == 0) {
      return Optional.empty();
    }
    int words = length / 4;
    if (isNul(nuls[2], words) && isNul(nuls[3], words) && isText(nuls[0], words)) {
      return isNul(nuls[1], words) || isText(nuls[0] + nuls[1], words)
          ? Optional.of(Charset.forName("UTF-32LE"))
          : Optional.empty();
    }
    if (isNul(nuls[0], words) && isNul(nuls[1], words) && isText(nuls[3], words)) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    return utf16(nuls[0] + nuls[2], nuls[1] + nuls[3], length / 2);
  }

  private static Optional<Charset> utf16(int even, int odd, int units) {
    if (isNul(odd, units) && isText(even, units)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return isNul(even, units) && isText(odd, units)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean isNul(int nuls, int units) {
    return nuls >= units * MIN_NUL_SHARE;
  }

  private static boolean isText(int nuls, int units) {
    return nuls <= units * MAX_OTHER_SHARE;
  }
}
