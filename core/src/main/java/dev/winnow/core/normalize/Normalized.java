package dev.winnow.core.normalize;

import java.util.Set;

/**
 * A text and how it came about.
 *
 * @param text the tidy text
 * @param steps the steps that changed something; replaying them on the raw text gives {@code text}
 */
public record Normalized(String text, Set<RepairStep> steps) {

  /** Copies the set of steps. */
  public Normalized {
    steps = steps.isEmpty() ? Set.of() : Set.copyOf(steps);
  }
}
