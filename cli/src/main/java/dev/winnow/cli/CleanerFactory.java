package dev.winnow.cli;

import dev.winnow.core.Winnow;
import dev.winnow.rules.RulePacks;

/** The one place where the command joins core with what is known of sites and languages. */
final class CleanerFactory {

  private CleanerFactory() {}

  /** A builder that knows the bundled rules; the rest is as by default. */
  static Winnow.Builder builder() {
    return Winnow.builder().knowledge(RulePacks.bundled());
  }
}
