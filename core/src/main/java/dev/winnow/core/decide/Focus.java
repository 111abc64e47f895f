package dev.winnow.core.decide;

import java.util.Locale;

/** Which mistake weighs more where the evidence is even. */
public enum Focus {
  /** Rather lose a sentence than keep a line of boilerplate. */
  PRECISION,
  /** Both mistakes weigh the same. */
  BALANCED,
  /** Rather keep a line of boilerplate than lose a sentence. */
  RECALL;

  /** The name used on the command line, lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
