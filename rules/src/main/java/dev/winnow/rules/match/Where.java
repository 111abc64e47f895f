package dev.winnow.rules.match;

import java.util.Locale;
import java.util.Optional;

/** Where in a block a phrase must stand. */
public enum Where {
  /** The phrase is the whole block, apart from punctuation, and numbers behind it. */
  WHOLE,
  /** The block begins with the phrase. */
  START,
  /**
   * The block begins with the phrase, and what follows is a title: behind a break, with a capital
   * letter, or without a full stop at its end.
   */
  LEAD,
  /** The block ends with the phrase. */
  END,
  /** The phrase is a piece of the block that can be read alone, such as a sentence. */
  SEGMENT,
  /** The phrase stands anywhere in the block. */
  ANYWHERE;

  /** The name used in rules: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The place with this {@link #label()}, or empty if there is none. */
  public static Optional<Where> ofLabel(String label) {
    for (Where where : values()) {
      if (where.label().equals(label)) {
        return Optional.of(where);
      }
    }
    return Optional.empty();
  }
}
