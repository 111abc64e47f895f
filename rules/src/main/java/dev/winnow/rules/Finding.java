package dev.winnow.rules;

import java.util.Locale;

/**
 * Something wrong with a rule.
 *
 * @param file the file of its pack
 * @param line from 1
 * @param column from 1
 * @param severity whether it must be mended
 * @param rule its id
 * @param reason what is wrong, for people
 */
public record Finding(
    String file, int line, int column, Severity severity, String rule, String reason) {

  /** How bad a finding is. */
  public enum Severity {
    /** The rule does not do what it says, or does harm. */
    ERROR,
    /** The rule works, but may be of no use. */
    WARNING
  }

  static Finding of(Rule.Origin origin, Severity severity, String rule, String reason) {
    return new Finding(origin.file(), origin.line(), origin.column(), severity, rule, reason);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s:%d:%d: %s: %s: %s",
        file,
        line,
        column,
        severity.name().toLowerCase(Locale.ROOT),
        rule,
        reason);
  }
}
