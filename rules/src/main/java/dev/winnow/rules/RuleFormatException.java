package dev.winnow.rules;

import java.util.Locale;

/** A pack of rules that cannot be read, and where the fault is. */
public final class RuleFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final int column;
  private final String reason;

  /**
   * Describes a fault.
   *
   * @param file name of the pack's file
   * @param line from 1, or 0 if the fault is not at a place
   * @param column from 1, or 0 if the fault is not at a place
   * @param reason what is wrong, for people
   */
  public RuleFormatException(String file, int line, int column, String reason) {
    super(String.format(Locale.ROOT, "%s:%d:%d: %s", file, line, column, reason));
    this.file = file;
    this.line = line;
    this.column = column;
    this.reason = reason;
  }

  /** Name of the pack's file. */
  public String file() {
    return file;
  }

  /** The line, from 1; 0 if the fault is not at a place. */
  public int line() {
    return line;
  }

  /** The column, from 1; 0 if the fault is not at a place. */
  public int column() {
    return column;
  }

  /** What is wrong, for people. */
  public String reason() {
    return reason;
  }
}
