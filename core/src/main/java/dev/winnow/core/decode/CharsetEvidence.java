package dev.winnow.core.decode;

import java.util.Locale;

/** What the choice of a charset rests on, strongest first. */
public enum CharsetEvidence {
  /** The document came as text. */
  GIVEN,
  /** A byte order mark. */
  BOM,
  /**
   * The bytes are UTF-8 with at least one multi-byte sequence and next to no malformed ones, or
   * pure ASCII.
   */
  VALID_UTF8,
  /** The transport's declaration (an HTTP header). */
  TRANSPORT,
  /** The page's own declaration ({@code <meta charset>}, {@code <?xml encoding?>}). */
  DECLARED,
  /** Statistics over the bytes (ICU4J). */
  DETECTED,
  /** Nothing better: windows-1252. */
  FALLBACK;

  /** The name used in records, lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
