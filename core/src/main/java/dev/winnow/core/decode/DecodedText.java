package dev.winnow.core.decode;

import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a document. Those of well-formed UTF-8 are decoded as they are read: a parser
 * takes them without a string of the whole document being made. Thread-safe while nobody changes
 * the bytes that were decoded: threads that ask at the same time get equal texts.
 */
public final class DecodedText {

  private final byte[] utf8;
  private final int beyondAscii;
  private volatile @Nullable String text;
  private final String charset;
  private final CharsetEvidence evidence;
  private final int replaced;

  private DecodedText(
      byte[] utf8,
      int beyondAscii,
      @Nullable String text,
      String charset,
      CharsetEvidence evidence,
      int replaced) {
    this.utf8 = utf8;
    this.beyondAscii = beyondAscii;
    this.text = text;
    this.charset = charset;
    this.evidence = evidence;
    this.replaced = replaced;
  }

  /**
   * A text that is decoded already.
   *
   * @param text the decoded characters, without a byte order mark
   * @param charset the name of the charset used, as the WHATWG Encoding standard or the JDK names
   *     it
   * @param evidence what the choice rests on
   * @param replaced how many malformed sequences became U+FFFD
   */
  public static DecodedText of(
      String text, String charset, CharsetEvidence evidence, int replaced) {
    return new DecodedText(new byte[0], text.length(), text, charset, evidence, replaced);
  }

  /**
   * The text of bytes that are well-formed UTF-8 without a byte order mark.
   *
   * @param sequences how many of its code points are not ASCII
   */
  static DecodedText ofUtf8(byte[] bytes, int sequences) {
    return new DecodedText(bytes, sequences, null, "UTF-8", CharsetEvidence.VALID_UTF8, 0);
  }

  /** All characters, without a byte order mark. */
  public String text() {
    String known = text;
    if (known == null) {
      known = new String(utf8, StandardCharsets.UTF_8);
      text = known;
    }
    return known;
  }

  /** Reads the characters from the first one on; costs less than {@link #text}. */
  public Reader reader() {
    String known = text;
    return known == null ? new Utf8Reader(utf8) : new StringReader(known);
  }

  /** A bound on the number of code points that are not ASCII. */
  public int mostBeyondAscii() {
    return beyondAscii;
  }

  /** The name of the charset used, as the WHATWG Encoding standard or the JDK names it. */
  public String charset() {
    return charset;
  }

  /** What the choice of the charset rests on. */
  public CharsetEvidence evidence() {
    return evidence;
  }

  /** How many malformed sequences became U+FFFD. */
  public int replaced() {
    return replaced;
  }

  /** Whether both are the same characters, read in the same charset for the same reason. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DecodedText that
        && replaced == that.replaced
        && charset.equals(that.charset)
        && evidence == that.evidence
        && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return Objects.hash(charset, evidence, replaced, text());
  }

  @Override
  public String toString() {
    return charset + " (" + evidence + ", " + replaced + " replaced): " + text();
  }
}
