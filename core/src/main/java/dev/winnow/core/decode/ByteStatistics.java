package dev.winnow.core.decode;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Asks ICU4J which charsets the bytes of a document look like, and juniversalchardet about those
 * that ICU4J does not know. Stateless.
 */
final class ByteStatistics {

  /**
   * Least confidence of a guess worth using, 0 to 100. ICU4J gives 10 for what is merely possible
   * in a multi-byte charset, and 30 and more for a paragraph in one of the languages it knows.
   */
  static final int MIN_CONFIDENCE = 15;

  /** ICU4J reads no more than 12,000 bytes: what it gets is taken from all over the document. */
  private static final int SAMPLE_BYTES = 12_000;

  private static final int SLICES = 8;

  /**
   * A text is in another script than Latin if this share of its bytes is above ASCII, counted in
   * the words with any such byte: accented letters are one in four of these at most.
   */
  private static final double FOREIGN = 0.5;

  /** Words that tell of a script: the shortest ones, such as French à, are an accent alone. */
  private static final int LONG_WORD = 3;

  /** What juniversalchardet takes for DOS's Cyrillic now and then. */
  private static final Set<String> ARABIC = Set.of("windows-1256", "ISO-8859-6");

  private ByteStatistics() {}

  /** The charsets that the bytes may be in, likeliest first; none if the bytes are too few. */
  static List<Charset> guess(byte[] bytes, boolean markup) {
    byte[] sample = sample(foreignWords(markup ? textRuns(bytes) : bytes));
    List<Charset> guesses = new ArrayList<>();
    CharsetDetector icu = new CharsetDetector();
    icu.setText(sample);
    CharsetMatch[] matches = icu.detectAll();
    for (int i = 0; matches != null && i < matches.length; i++) {
      Optional<Charset> charset = CharsetLabels.resolve(wider(matches[i].getName()));
      if (matches[i].getConfidence() >= MIN_CONFIDENCE
          && charset.isPresent()
          && isPlain(charset.get())) {
        guesses.add(charset.get());
      }
    }
    if (guesses.isEmpty() || !ARABIC.contains(guesses.get(0).name())) {
      unknownToIcu(sample).ifPresent(charset -> guesses.add(0, charset));
    }
    return guesses;
  }

  /** The charset of Ukrainian letters has all the Russian ones in the same places. */
  private static String wider(String name) {
    return name.equals("KOI8-R") ? "KOI8-U" : name;
  }

  /** ICU4J has no statistics of Thai and of DOS's Cyrillic; juniversalchardet has. */
  private static Optional<Charset> unknownToIcu(byte[] sample) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(sample);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    if (Constants.CHARSET_TIS620.equals(name)) {
      return CharsetLabels.resolve("windows-874");
    }
    return Constants.CHARSET_IBM866.equals(name)
        ? CharsetLabels.resolve("ibm866")
        : Optional.empty();
  }

  /** UTF-16 shows in its NULs; ICU4J takes many a Chinese text for it. */
  private static boolean isPlain(Charset charset) {
    return !charset.name().startsWith("UTF-16");
  }

  /** The runs of text between tags that hold a byte above ASCII, a line each. */
  private static byte[] textRuns(byte[] bytes) {
    byte[] runs = new byte[bytes.length + 1];
    int size = 0;
    int at = 0;
    while (at < bytes.length) {
      int end = indexOf(bytes, '<', at);
      boolean telling = false;
      for (int i = at; i < end && !telling; i++) {
        telling = bytes[i] < 0;
      }
      if (telling) {
        System.arraycopy(bytes, at, runs, size, end - at);
        size += end - at;
        runs[size++] = '\n';
      }
      at = behindTag(bytes, end);
    }
    return Arrays.copyOf(runs, size);
  }

  /**
   * Of a text in another script than Latin, the words in that script, and those beside them: in a
   * text that is half English, as manuals and shops are, the rest would speak for English.
   */
  private static byte[] foreignWords(byte[] text) {
    byte[] words = new byte[text.length];
    int size = 0;
    int telling = 0;
    int above = 0;
    int before = 0;
    boolean keepNext = false;
    for (int at = 0; at < text.length; ) {
      int end = at;
      int high = 0;
      while (end < text.length && text[end] != ' ' && text[end] != '\n') {
        high += text[end++] < 0 ? 1 : 0;
      }
      if (high > 0 && end - at >= LONG_WORD) {
        telling += end - at;
        above += high;
      }
      end = Math.min(text.length, end + 1);
      if (high > 0 || keepNext) {
        int from = high > 0 ? before : at;
        System.arraycopy(text, from, words, size, end - from);
        size += end - from;
        before = end;
      } else {
        before = at;
      }
      keepNext = high > 0;
      at = end;
    }
    return above == 0 || above < FOREIGN * telling ? text : Arrays.copyOf(words, size);
  }

  private static int behindTag(byte[] bytes, int at) {
    for (String raw : new String[] {"script", "style"}) {
      if (startsWith(bytes, at + 1, raw)) {
        int end = indexOf(bytes, '<', at + 1);
        while (end < bytes.length && !startsWith(bytes, end + 1, "/" + raw)) {
          end = indexOf(bytes, '<', end + 1);
        }
        at = end;
      }
    }
    return indexOf(bytes, '>', at) + 1;
  }

  private static int indexOf(byte[] bytes, char wanted, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != wanted) {
      at++;
    }
    return Math.min(at, bytes.length);
  }

  private static boolean startsWith(byte[] bytes, int at, String lowerCase) {
    if (at + lowerCase.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < lowerCase.length(); i++) {
      char c = lowerCase.charAt(i);
      if (bytes[at + i] != c && bytes[at + i] != Character.toUpperCase(c)) {
        return false;
      }
    }
    return true;
  }

  private static byte[] sample(byte[] text) {
    if (text.length <= SAMPLE_BYTES) {
      return text;
    }
    byte[] sample = new byte[SAMPLE_BYTES];
    int length = SAMPLE_BYTES / SLICES;
    int size = 0;
    for (int slice = 0; slice < SLICES; slice++) {
      int limit = (int) ((long) text.length * (slice + 1) / SLICES);
      int start = (int) ((long) text.length * slice / SLICES);
      // No multi-byte charset has a space or a control inside a character: begin behind one.
      int clean = start;
      while (clean < limit - length && text[clean] != ' ' && text[clean] != '\n') {
        clean++;
      }
      System.arraycopy(text, clean, sample, size, length);
      size += length;
    }
    return sample;
  }
}
