package dev.winnow.core.source;

import java.util.Locale;

/** What the characters of a document are. */
public enum MediaType {
  /** HTML as a server sent it or a browser saved it. */
  HTML,
  /** Text without markup, one line or paragraph after the other. */
  TEXT;

  /** The name used in records and on the command line, lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
