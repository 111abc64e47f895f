package dev.winnow.core.reason;

import java.util.Locale;

/** The steps that a document goes through, in order; a rejection names the one that refused it. */
public enum Stage {
  READ,
  DECODE,
  NORMALIZE,
  PARSE,
  SEGMENT,
  CLASSIFY,
  DECIDE,
  DESCRIBE,
  RENDER;

  /** The name used in records and reports, lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
