package dev.winnow.core.reason;

/** What becomes of a block, unless an option says otherwise. */
public enum Fate {
  /** Stays in the article's text. */
  TEXT,
  /** Leaves the text for a field of its own in the record. */
  FIELD,
  /** Leaves the text; only the trace holds it. */
  REMOVED
}
