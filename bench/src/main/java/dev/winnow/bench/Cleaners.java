package dev.winnow.bench;

import dev.winnow.core.Winnow;
import dev.winnow.core.evidence.Knowledge;
import dev.winnow.rules.RulePacks;

/** The cleaner that everything here measures. */
public final class Cleaners {

  private Cleaners() {}

  /**
   * A cleaner with default options. This is the one place that says what is measured.
   *
   * @param rules whether it knows the bundled rules
   */
  public static Winnow create(boolean rules) {
    return Winnow.builder().knowledge(rules ? RulePacks.bundled() : Knowledge.NONE).build();
  }
}
