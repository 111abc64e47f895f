package dev.winnow.bench.crash;

import java.util.Locale;

/** What holds for every document. */
public enum Promise {
  /** Nothing makes the cleaner throw or give up with a fault of its own. */
  TOTAL,
  /** A document takes less than a bound of time. */
  PROMPT,
  /** Every visible character is in exactly one block, and every block has one decision. */
  PARTITION,
  /** Kept text differs from the source's only by steps that are named. */
  FAITHFUL,
  /** The same document gives the same record, on any thread. */
  DETERMINISTIC,
  /** Cleaning a clean text changes nothing. */
  IDEMPOTENT;

  /** The name used in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
