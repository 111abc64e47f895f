package dev.winnow.rules;

import java.util.Locale;

/**
 * Something wrong with a rule.
 *
 * @param file the file of its pack
 * @param line from 1
 * @param column from 1
 * @param rule its id
 * @param reason what is wrong, for people
 */
public record Finding(String file, int line, int column, String rule, String reason) {
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s:%d:%d: %s: %s", file, line, column, rule, reason);
  }
}
