package dev.winnow.core.normalize;

import dev.winnow.core.decode.CharsetEvidence;
import dev.winnow.core.decode.DecodedText;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * UTF-8 that was read as windows-1252 or ISO-8859-1: finds it and puts it right. After the idea of
 * ftfy (Speer 2019), but judged on a whole document. Stateless.
 */
final class Mojibake {

  /** Fewer sequences than this in a document prove nothing. */
  private static final int MIN_SEQUENCES = 2;

  /**
   * Letters that are right as they are may be one in this many sequences, for parts from elsewhere.
   */
  private static final int SEQUENCES_PER_NATURAL = 10;

  /**
   * Signs that stand behind a capital or accented letter in good text too ({@code MANHÃ…}, {@code
   * Fuß“}, {@code à «}): a sequence of these alone proves nothing.
   */
  private static final String COMMON_BEHIND_LETTERS = "\u00a0…‘’“”„‚–—‹›«»•™®·´¸†‡";

  /** The characters of the bytes 0x80 to 0x9F in windows-1252. */
  private static final char[] C1 = c1();

  /** How much of a document is looked at before the next judgement. (Characters.) */
  private static final int PIECE = 8 * 1024;

  /** Characters of the longest sequence. */
  private static final int LONGEST = 4;

  /** What a code unit in no sequence gives. */
  private static final int NONE = -1;

  private Mojibake() {}

  /**
   * Whether sequences are to be put right in the parts of a document. Only a document with parts
   * that hold any is judged, once: most have none, and judging takes a pass over all of it.
   * Thread-safe: threads that ask at the same time come to the same judgement.
   */
  static final class Judgement {

    /** For parts known to be mojibake. */
    static final Judgement SURE = new Judgement(Optional.of(true));

    private final DecodedText document;
    private volatile Optional<Boolean> mojibake;

    /** Judges by a whole document, if it comes to that. */
    Judgement(DecodedText document) {
      this.document = document;
      mojibake = Optional.empty();
    }

    private Judgement(Optional<Boolean> mojibake) {
      document = DecodedText.of("", "", CharsetEvidence.GIVEN, 0);
      this.mojibake = mojibake;
    }

    /** A part of the document put right if the document is mojibake, or the same string. */
    String repair(String part) {
      String repaired = Mojibake.repair(part);
      return repaired.equals(part) || !isMojibake() ? part : repaired;
    }

    private boolean isMojibake() {
      if (mojibake.isEmpty()) {
        mojibake = Optional.of(Mojibake.isMojibake(document));
      }
      return mojibake.get();
    }
  }

  /**
   * Whether a document is mojibake: it has sequences that good text does not have, and next to no
   * accented or non-Latin letters outside of them.
   */
  static boolean isMojibake(DecodedText document) {
    return !isNatural(document) && Count.of(document.text()).isMojibake();
  }

  /**
   * A first look, which most often ends early: whether a document has so many letters outside of
   * sequences that what else it has beyond ASCII cannot make up for them.
   */
  private static boolean isNatural(DecodedText document) {
    // A sequence has two characters at least, none of them ASCII.
    int mostTelling = document.mostBeyondAscii() / 2;
    char[] piece = new char[PIECE];
    int natural = 0;
    try (Reader reader = document.reader()) {
      for (int length = reader.read(piece); length >= 0; length = reader.read(piece)) {
        // The last sequence may be cut in two; its parts count as letters.
        natural += Math.max(0, Count.of(new String(piece, 0, length)).natural - LONGEST);
        if (!new Count(mostTelling, natural).isMojibake()) {
          return true;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return false;
  }

  /**
   * What speaks for and against mojibake.
   *
   * @param telling sequences that good text does not have
   * @param natural letters beyond ASCII that are in no sequence
   */
  private record Count(int telling, int natural) {

    static Count of(String document) {
      int telling = 0;
      int natural = 0;
      int at = 0;
      while (at < document.length()) {
        char c = document.charAt(at);
        if (c < 0x80) {
          at++;
          continue;
        }
        int length = decoded(document, at) == NONE ? 0 : length(c);
        if (length == 0) {
          natural += Character.isLetter(c) ? 1 : 0;
          at++;
          continue;
        }
        telling += isTelling(document, at + 1, at + length) ? 1 : 0;
        at += length;
      }
      return new Count(telling, natural);
    }

    boolean isMojibake() {
      return telling >= MIN_SEQUENCES && (long) natural * SEQUENCES_PER_NATURAL <= telling;
    }
  }

  /** Puts every sequence right, once. Returns the same string if there is none. */
  static String repair(String text) {
    StringBuilder out = null;
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      int decoded = decoded(text, at);
      if (decoded == NONE) {
        at++;
        continue;
      }
      out = out == null ? new StringBuilder(text.length()) : out;
      out.append(text, copied, at).appendCodePoint(decoded);
      at += length(text.charAt(at));
      copied = at;
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  private static boolean isTelling(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (COMMON_BEHIND_LETTERS.indexOf(text.charAt(i)) < 0) {
        return true;
      }
    }
    return false;
  }

  /** The length of the sequence that a lead byte announces. */
  private static int length(char lead) {
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  /** The code point whose UTF-8 bytes the characters from {@code at} on are, or {@link #NONE}. */
  private static int decoded(String text, int at) {
    char lead = text.charAt(at);
    if (lead < 0xC2 || lead > 0xF4) {
      return NONE;
    }
    int length = length(lead);
    if (at + length > text.length()) {
      return NONE;
    }
    int codePoint = lead & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      int value = byteOf(text.charAt(at + i));
      if (value < 0x80 || value > 0xBF) {
        return NONE;
      }
      codePoint = (codePoint << 6) | (value & 0x3F);
    }
    return isMinimal(codePoint, length) && isText(codePoint) ? codePoint : NONE;
  }

  private static boolean isMinimal(int codePoint, int length) {
    return length == 2
        || codePoint >= (length == 3 ? 0x800 : Character.MIN_SUPPLEMENTARY_CODE_POINT);
  }

  private static boolean isText(int codePoint) {
    return Character.isDefined(codePoint)
        && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
  }

  private static int byteOf(char c) {
    if (c <= 0xFF) {
      return c;
    }
    if (c < 'Œ' || c > '™') {
      return NONE;
    }
    for (int i = 0; i < C1.length; i++) {
      if (C1[i] == c) {
        return 0x80 + i;
      }
    }
    return NONE;
  }

  private static char[] c1() {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    char[] chars = new String(bytes, Charset.forName("windows-1252")).toCharArray();
    return Arrays.copyOf(chars, bytes.length);
  }
}
