package dev.winnow.rules.corpus;

import dev.winnow.core.Winnow;
import dev.winnow.rules.RulePacks;

/** The cleaner that the corpus is checked with: what a user gets who changes no option. */
final class CleanerUnderTest {

  private CleanerUnderTest() {}

  static Winnow create() {
    return Winnow.builder().knowledge(RulePacks.bundled()).build();
  }
}
