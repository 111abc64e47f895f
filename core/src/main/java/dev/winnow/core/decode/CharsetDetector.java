package dev.winnow.core.decode;

import dev.winnow.core.source.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decodes bytes much as browsers do, but trusts the bytes more than what is said of them.
 *
 * <p>In this order: a byte order mark; the NULs of UTF-16 and UTF-32; UTF-8 if the bytes are well
 * formed; the transport's label; the page's declaration; statistics (ICU4J); windows-1252. Labels
 * are resolved as the <a href="https://encoding.spec.whatwg.org/">WHATWG Encoding standard</a>
 * says. A label that would make much of the bytes malformed is passed over. A page in UTF-8 costs
 * one pass here and one when it is read. Thread-safe: it holds no state.
 */
public final class CharsetDetector {

  /**
   * UTF-8 may have one malformed sequence in this many. In a text of another charset, malformed
   * ones are the rule; in a page put together of several sources, one piece may be of another.
   */
  private static final int SEQUENCES_PER_MALFORMED = 100;

  private static final Charset FALLBACK = Charset.forName("windows-1252");
  private static final String ISO_2022_JP = "ISO-2022-JP";

  private CharsetDetector() {}

  /**
   * Decodes a document. Never fails: what cannot be decoded becomes U+FFFD and is counted.
   *
   * @param bytes the document; not changed, but read again by what is returned
   * @param mediaType whether to look for declarations in markup
   * @param transport the charset label that the transport declared; unknown ones are ignored
   */
  public static DecodedText decode(byte[] bytes, MediaType mediaType, Optional<String> transport) {
    Optional<Marked> marked = WideCharsets.byteOrderMark(bytes);
    if (marked.isPresent()) {
      Marked mark = marked.get();
      return result(Decoding.of(bytes, mark.length(), mark.charset()), CharsetEvidence.BOM);
    }
    Optional<Charset> wide = WideCharsets.byNuls(bytes);
    if (wide.isPresent()) {
      return result(Decoding.of(bytes, 0, wide.get()), CharsetEvidence.DETECTED);
    }
    Utf8Scan scan = Utf8Scan.of(bytes);
    if (scan.ascii() && !scan.escape()) {
      return DecodedText.ofUtf8(bytes, scan.sequences());
    }
    if (scan.ascii()) {
      return escaped(bytes, labels(bytes, mediaType, transport));
    }
    if (isUtf8(scan) && scan.wellFormed()) {
      return DecodedText.ofUtf8(bytes, scan.sequences());
    }
    if (isUtf8(scan)) {
      return result(Decoding.of(bytes, 0, StandardCharsets.UTF_8), CharsetEvidence.VALID_UTF8);
    }
    return legacy(bytes, mediaType, labels(bytes, mediaType, transport), scan.nonAscii());
  }

  /**
   * Whether the bytes are no text: they begin as files of well-known binary formats do, or hold
   * more control characters than text ever does. Empty input is text.
   */
  public static boolean looksBinary(byte[] bytes) {
    return BinarySniffer.looksBinary(bytes);
  }

  /** A byte order mark: its charset and its length in bytes. */
  record Marked(Charset charset, int length) {}

  private static boolean isUtf8(Utf8Scan scan) {
    return scan.sequences() > 0
        && (long) scan.malformed() * SEQUENCES_PER_MALFORMED <= scan.sequences();
  }

  private static Map<CharsetEvidence, Charset> labels(
      byte[] bytes, MediaType mediaType, Optional<String> transport) {
    Map<CharsetEvidence, Charset> labels = new LinkedHashMap<>();
    transport
        .flatMap(CharsetLabels::resolve)
        .ifPresent(charset -> labels.put(CharsetEvidence.TRANSPORT, charset));
    if (mediaType == MediaType.HTML) {
      DeclarationScanner.scan(bytes)
          .ifPresent(charset -> labels.put(CharsetEvidence.DECLARED, charset));
    }
    return labels;
  }

  /** ASCII with escapes: ISO-2022-JP if that is said of it, or if an escape switches to kanji. */
  private static DecodedText escaped(byte[] bytes, Map<CharsetEvidence, Charset> labels) {
    for (Map.Entry<CharsetEvidence, Charset> label : labels.entrySet()) {
      if (label.getValue().name().equals(ISO_2022_JP)) {
        return result(Decoding.of(bytes, 0, label.getValue()), label.getKey());
      }
    }
    String ascii = new String(bytes, StandardCharsets.US_ASCII);
    if ((ascii.contains("\u001b$B") || ascii.contains("\u001b$@"))
        && Charset.isSupported(ISO_2022_JP)) {
      Decoding decoding = Decoding.of(bytes, 0, Charset.forName(ISO_2022_JP));
      if (decoding.replaced() == 0) {
        return result(decoding, CharsetEvidence.DETECTED);
      }
    }
    return DecodedText.of(ascii, "UTF-8", CharsetEvidence.VALID_UTF8, 0);
  }

  private static DecodedText legacy(
      byte[] bytes, MediaType mediaType, Map<CharsetEvidence, Charset> labels, int nonAscii) {
    Optional<DecodedText> spare = Optional.empty();
    for (Map.Entry<CharsetEvidence, Charset> label : labels.entrySet()) {
      Decoding decoding = Decoding.of(bytes, 0, label.getValue());
      if (decoding.plausible(nonAscii)) {
        return result(decoding, label.getKey());
      }
      if (spare.isEmpty() && decoding.mostlyReadable(nonAscii)) {
        spare = Optional.of(result(decoding, label.getKey()));
      }
    }
    for (Charset guess : ByteStatistics.guess(bytes, mediaType == MediaType.HTML)) {
      Decoding decoding = Decoding.of(bytes, 0, guess);
      if (decoding.plausible(nonAscii)) {
        return result(decoding, CharsetEvidence.DETECTED);
      }
    }
    return spare.orElseGet(() -> result(Decoding.of(bytes, 0, FALLBACK), CharsetEvidence.FALLBACK));
  }

  private static DecodedText result(Decoding decoding, CharsetEvidence evidence) {
    return DecodedText.of(
        decoding.text(), decoding.charset().name(), evidence, decoding.replaced());
  }
}
