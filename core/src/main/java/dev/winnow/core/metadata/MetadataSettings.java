package dev.winnow.core.metadata;

import dev.winnow.core.decide.Focus;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What bears on metadata beside the page.
 *
 * @param maxLength longest value in characters; longer ones are cut
 * @param focus how sure a date must be to be told: with {@code PRECISION} it is rather left out
 * @param fetched when the page was fetched: relative dates count from there, none is later
 */
public record MetadataSettings(int maxLength, Focus focus, Optional<Instant> fetched) {

  /** Checks that nothing is null. */
  public MetadataSettings {
    Objects.requireNonNull(focus, "focus");
    Objects.requireNonNull(fetched, "fetched");
  }
}
