package dev.winnow.core.decode;

import java.nio.charset.StandardCharsets;

/** Tells files that are no text. Stateless. */
final class BinarySniffer {

  /**
   * How binary formats begin, in ISO-8859-1: PDF, ZIP (twice: also when empty), gzip, bzip2, xz,
   * zstd, 7z, RAR, PNG, JPEG, GIF (twice), RIFF, Ogg, ID3, MP3, Matroska, TIFF (twice), icon, WOFF
   * (twice), SQLite, ELF, Java class, MS Office before 2007, Flash (twice), Parquet, Avro.
   */
  private static final byte[][] MAGIC = {
    latin1("%PDF-"),
    latin1("PK\u0003\u0004"),
    latin1("PK\u0005\u0006"),
    latin1("\u001f\u008b"),
    latin1("BZh"),
    latin1("\u00fd7zXZ\0"),
    latin1("(\u00b5/\u00fd"),
    latin1("7z\u00bc\u00af'\u001c"),
    latin1("Rar!\u001a\u0007"),
    latin1("\u0089PNG\r\n\u001a\n"),
    latin1("\u00ff\u00d8\u00ff"),
    latin1("GIF87a"),
    latin1("GIF89a"),
    latin1("RIFF"),
    latin1("OggS\0"),
    latin1("ID3\u0003"),
    latin1("ID3\u0004"),
    latin1("\u00ff\u00fb\u0090"),
    latin1("\u001aE\u00df\u00a3"),
    latin1("II*\0"),
    latin1("MM\0*"),
    latin1("\0\0\u0001\0"),
    latin1("wOFF"),
    latin1("wOF2"),
    latin1("SQLite format 3\0"),
    latin1("\u007fELF"),
    latin1("\u00ca\u00fe\u00ba\u00be"),
    latin1("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
    latin1("CWS\t"),
    latin1("FWS\t"),
    latin1("PAR1\u0015"),
    latin1("Obj\u0001"),
  };

  /** {@code BZh} and {@code RIFF} are letters: bytes behind them that text does not have decide. */
  private static final int LETTERS_ONLY_CHECK = 16;

  private static final int SAMPLE_BYTES = 4096;

  /**
   * Greatest share of control characters in a text. Compressed data has 0.1 of them, programs and
   * pictures more; a text damaged by a wrong conversion stays far below.
   */
  private static final double MAX_CONTROL_SHARE = 0.05;

  private BinarySniffer() {}

  static boolean looksBinary(byte[] bytes) {
    if (WideCharsets.byteOrderMark(bytes).isPresent()) {
      return false;
    }
    for (byte[] magic : MAGIC) {
      if (startsWith(bytes, magic)) {
        return !isLetters(magic) || controls(bytes, LETTERS_ONLY_CHECK) > 0;
      }
    }
    int sample = Math.min(bytes.length, SAMPLE_BYTES);
    return controls(bytes, sample) > sample * MAX_CONTROL_SHARE
        && WideCharsets.byNuls(bytes).isEmpty();
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if (bytes[i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetters(byte[] magic) {
    for (byte b : magic) {
      if (!Character.isLetter(b)) {
        return false;
      }
    }
    return true;
  }

  /** Control characters that no text has; white space and ESC (ISO-2022) it may have. */
  private static int controls(byte[] bytes, int length) {
    int controls = 0;
    for (int i = 0; i < Math.min(bytes.length, length); i++) {
      byte b = bytes[i];
      boolean allowed = b < 0 || b >= ' ' || (b >= '\t' && b <= '\r') || b == 0x1B;
      if (!allowed || b == 0x7F) {
        controls++;
      }
    }
    return controls;
  }
}
