package dev.winnow.cli;

import java.util.Locale;

/** When to write in colour. */
enum ColorMode {
  ALWAYS,
  NEVER,
  /** On a terminal, unless {@code NO_COLOR} is set. */
  AUTO;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isOn(Console.Terminal terminal) {
    return this == ALWAYS || (this == AUTO && terminal.outIsTerminal() && terminal.colors());
  }
}
