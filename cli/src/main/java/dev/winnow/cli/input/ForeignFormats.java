package dev.winnow.cli.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Recognises what is neither a page nor a text, so that it is refused with a name. */
final class ForeignFormats {

  /** First bytes and what they belong to; from the formats' own specifications. */
  private record Signature(String magic, String name) {}

  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("%PDF-", "a PDF document"),
          new Signature("\u0089PNG\r\n", "a PNG image"),
          new Signature("\u00ff\u00d8\u00ff", "a JPEG image"),
          new Signature("GIF8", "a GIF image"),
          new Signature("RIFF", "an image, sound or video (RIFF)"),
          new Signature("wOF", "a font"),
          new Signature("PK\u0003\u0004", "a ZIP archive or office document"),
          new Signature("7z\u00bc\u00af", "a 7z archive"),
          new Signature("Rar!\u001a", "a RAR archive"),
          new Signature("BZh", "bzip2 (unpack it first)"),
          new Signature("\u00fd7zXZ\u0000", "xz (unpack it first)"),
          new Signature("(\u00b5/\u00fd", "zstd (unpack it first)"),
          new Signature("WARC/", "a WARC archive"),
          new Signature("PAR1", "a Parquet file"),
          new Signature("\u00d0\u00cf\u0011\u00e0", "an office document (OLE)"),
          new Signature("SQLite format 3\u0000", "an SQLite database"),
          new Signature("\u007fELF", "a program (ELF)"),
          new Signature("\u00ca\u00fe\u00ba\u00be", "a program (class or Mach-O)"));

  /**
   * Share of bytes that text has no use for from which content is taken for binary. A stray control
   * byte in a text is a matter for normalisation; compressed and compiled data have about a tenth.
   */
  private static final double MAX_BINARY_SHARE = 0.05;

  private ForeignFormats() {}

  /** The name of the format that starts with {@code head}, or empty if it may well be text. */
  static Optional<String> describe(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    for (Signature signature : SIGNATURES) {
      if (start.startsWith(signature.magic)) {
        return Optional.of(signature.name);
      }
    }
    boolean utf16 = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
    int binary = 0;
    for (byte b : head) {
      binary += isBinary(b & 0xff) ? 1 : 0;
    }
    return !utf16 && binary > head.length * MAX_BINARY_SHARE
        ? Optional.of("binary data")
        : Optional.empty();
  }

  /** "Binary data byte" of the WHATWG MIME Sniffing standard, section 3. */
  private static boolean isBinary(int b) {
    return b <= 0x08 || b == 0x0b || (b >= 0x0e && b <= 0x1a) || (b >= 0x1c && b <= 0x1f);
  }
}
