package dev.winnow.core.decode;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Asks ICU4J which charsets the bytes of a document look like. Stateless. */
final class ByteStatistics {

  /**
   * Least confidence of a guess worth using, 0 to 100. ICU4J gives 10 for what is merely possible
   * in a multi-byte charset, and 30 and more for a paragraph in one of the languages it knows.
   */
  static final int MIN_CONFIDENCE = 15;

  /** ICU4J reads no more than 12,000 bytes: what it gets is taken from all over the document. */
  private static final int SAMPLE_BYTES = 12_000;

  private static final int SLICES = 8;

  private ByteStatistics() {}

  /** The charsets that the bytes may be in, likeliest first; none if the bytes are too few. */
  static List<Charset> guess(byte[] bytes, boolean markup) {
    byte[] sample = sample(markup ? textRuns(bytes) : bytes);
    CharsetDetector icu = new CharsetDetector();
    icu.setText(sample);
    List<Charset> guesses = new ArrayList<>();
    CharsetMatch[] matches = icu.detectAll();
    if (matches == null) {
      return guesses;
    }
    for (CharsetMatch match : matches) {
      Optional<Charset> charset = CharsetLabels.resolve(match.getName());
      if (match.getConfidence() >= MIN_CONFIDENCE
          && charset.isPresent()
          && isPlain(charset.get())) {
        guesses.add(charset.get());
      }
    }
    return guesses;
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
