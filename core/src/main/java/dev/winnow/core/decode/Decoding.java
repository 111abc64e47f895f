package dev.winnow.core.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes read in one charset, with what speaks against that charset.
 *
 * @param text the characters
 * @param charset the charset
 * @param replaced malformed sequences that became U+FFFD
 * @param cut whether the last of them is where the bytes end
 */
record Decoding(String text, Charset charset, int replaced, boolean cut) {

  private static final char REPLACEMENT = '\uFFFD';
  private static final int EURO_BYTE = 0x80;

  /**
   * A charset is believed while fewer than one of this many non-ASCII bytes is damage. The wrong
   * multi-byte charset damages one in two to five; a page in the right one has stray bytes only.
   */
  private static final int BYTES_PER_DAMAGE = 20;

  /** Fewer non-ASCII bytes than this do not show that the last of them is a cut-off character. */
  private static final int MIN_BYTES_BEFORE_CUT = 4;

  /** Reads the bytes from {@code offset} on. */
  static Decoding of(byte[] bytes, int offset, Charset charset) {
    String text = new String(bytes, offset, bytes.length - offset, charset);
    // A genuine U+FFFD costs the slow path, which tells the two apart.
    return text.indexOf(REPLACEMENT) < 0
        ? new Decoding(text, charset, 0, false)
        : counting(bytes, offset, charset);
  }

  private static Decoding counting(byte[] bytes, int offset, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
    CharBuffer out = CharBuffer.allocate(capacity(bytes.length - offset, decoder));
    int replaced = 0;
    boolean cut = false;
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      char standIn = standIn(charset, in.get(in.position()) & 0xFF, result.length());
      out.put(standIn);
      in.position(Math.min(in.limit(), in.position() + result.length()));
      if (standIn == REPLACEMENT) {
        replaced++;
        cut = !in.hasRemaining();
      }
      result = decoder.decode(in, out, true);
    }
    decoder.flush(out);
    return new Decoding(out.flip().toString(), charset, replaced, cut);
  }

  /** Room for every character and for a replacement a byte. */
  private static int capacity(int bytes, CharsetDecoder decoder) {
    return (int)
        Math.min(Integer.MAX_VALUE - 8, (long) (bytes * (double) decoder.maxCharsPerByte()) + 2);
  }

  /** What WHATWG's decoders give for bytes that the JDK's do not know. */
  private static char standIn(Charset charset, int first, int length) {
    if (length == 1 && first >= 0x80 && first <= 0x9F) {
      String name = charset.name();
      if (name.equals("GB18030") && first == EURO_BYTE) {
        return '€';
      }
      if (name.startsWith("windows-125") || name.equals("x-windows-874")) {
        return (char) first;
      }
    }
    return REPLACEMENT;
  }

  /**
   * Whether the charset can be right: next to no malformed sequences and C1 controls, which no page
   * means. A sequence cut off by the end of the bytes does not count.
   *
   * @param nonAscii bytes of 0x80 and above
   */
  boolean plausible(int nonAscii) {
    int excused = cut && nonAscii >= MIN_BYTES_BEFORE_CUT ? 1 : 0;
    long damage = (long) replaced - excused + controls();
    return damage * BYTES_PER_DAMAGE <= nonAscii;
  }

  /** Whether at least half of what is not ASCII came through. */
  boolean mostlyReadable(int nonAscii) {
    return (replaced + (long) controls()) * 2 < nonAscii;
  }

  private int controls() {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c <= 0x9F) {
        controls++;
      }
    }
    return controls;
  }
}
