package dev.winnow.core.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What one pass over the bytes says of them as UTF-8.
 *
 * @param sequences well-formed sequences of two to four bytes
 * @param malformed ill-formed sequences, without one cut off by the end of the bytes
 * @param nonAscii bytes of 0x80 and above
 * @param cut whether the bytes end inside a sequence
 * @param escape whether the control character ESC occurs, with which ISO-2022 charsets switch
 */
record Utf8Scan(int sequences, int malformed, int nonAscii, boolean cut, boolean escape) {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final byte ESC = 0x1B;

  /** What {@link #sequenceLength} gives for a sequence that the end of the bytes cuts off. */
  private static final int CUT = -1;

  /** Whether all bytes are ASCII. */
  boolean ascii() {
    return nonAscii == 0;
  }

  /** Whether nothing is ill-formed. */
  boolean wellFormed() {
    return malformed == 0 && !cut;
  }

  /** Scans all bytes, eight at a time where they are ASCII. */
  static Utf8Scan of(byte[] bytes) {
    int sequences = 0;
    int malformed = 0;
    int nonAscii = 0;
    boolean cut = false;
    boolean escape = false;
    int at = 0;
    while (at < bytes.length) {
      if (at + Long.BYTES <= bytes.length) {
        long eight = (long) LONGS.get(bytes, at);
        if ((eight & HIGH_BITS) == 0) {
          // The well-known test for a zero byte; all bytes are ASCII here, so it is exact.
          escape |= ((eight ^ (LOW_BITS * ESC)) - LOW_BITS & HIGH_BITS) != 0;
          at += Long.BYTES;
          continue;
        }
      }
      if (bytes[at] >= 0) {
        escape |= bytes[at] == ESC;
        at++;
        continue;
      }
      int length = sequenceLength(bytes, at);
      if (length > 1) {
        sequences++;
      } else if (length == CUT) {
        cut = true;
        length = bytes.length - at;
      } else {
        malformed++;
      }
      nonAscii += length;
      at += length;
    }
    return new Utf8Scan(sequences, malformed, nonAscii, cut, escape);
  }

  /** Index behind the ASCII bytes that begin at {@code from}, at most {@code to}. */
  static int asciiEnd(byte[] bytes, int from, int to) {
    int at = from;
    while (at + Long.BYTES <= to && ((long) LONGS.get(bytes, at) & HIGH_BITS) == 0) {
      at += Long.BYTES;
    }
    while (at < to && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /** The bytes of the sequence that begins here; 1 for a byte that begins none. */
  private static int sequenceLength(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    if (first < 0xC2 || first > 0xF4) {
      return 1;
    }
    int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    for (int i = 1; i < length; i++) {
      if (at + i == bytes.length) {
        return CUT;
      }
      int next = bytes[at + i] & 0xFF;
      if (next < lowest(first, i) || next > highest(first, i)) {
        return 1;
      }
    }
    return length;
  }

  /** The least continuation byte, which rules out overlong forms (Unicode 3.9, table 3-7). */
  private static int lowest(int first, int index) {
    return index > 1 ? 0x80 : first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  }

  /** The greatest continuation byte, which rules out surrogates and what is beyond U+10FFFF. */
  private static int highest(int first, int index) {
    return index > 1 ? 0xBF : first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  }
}
