package dev.winnow.cli.input;

import java.util.Locale;
import java.util.Optional;

/** What an input holds. */
public enum InputKind {
  /** One HTML page. */
  HTML,
  /** One plain text. */
  TEXT,
  /** JSON Lines: one document a line. */
  JSONL;

  /** The name used on the command line, lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this {@link #label()}, or empty if there is none. */
  public static Optional<InputKind> ofLabel(String label) {
    for (InputKind kind : values()) {
      if (kind.label().equals(label)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
