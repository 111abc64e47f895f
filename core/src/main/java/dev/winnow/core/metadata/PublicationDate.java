package dev.winnow.core.metadata;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * A day, with the time and its distance from UTC where they are known. Immutable.
 *
 * @param day the day where it was written
 * @param time the time of the day, to the second
 * @param offset the distance from UTC; present only with a time
 */
public record PublicationDate(
    LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> offset) {

  /** The first year of the web: an earlier date is a mistake. */
  public static final int MIN_YEAR = 1990;

  /** The year of the first printed newspaper: archives give the dates of their prints. */
  public static final int MIN_STRUCTURED_YEAR = 1605;

  /** Days that programs write where they know none: the first of their count. */
  static final Set<LocalDate> PLACEHOLDERS =
      Set.of(
          LocalDate.of(1970, 1, 1),
          LocalDate.of(1969, 12, 31),
          LocalDate.of(1900, 1, 1),
          LocalDate.of(1899, 12, 30),
          LocalDate.of(1901, 1, 1));

  /** The last year believed. No clock is asked, so that a record depends on its page alone. */
  public static final int MAX_YEAR = 2100;

  /**
   * The date as ISO 8601, as exact as it is known: {@code 2024-03-28}, {@code 2024-03-28T09:30:00},
   * {@code 2024-03-28T09:30:00+01:00}.
   */
  public String toIso() {
    if (time.isEmpty()) {
      return day.toString();
    }
    LocalTime exact = time.get().truncatedTo(ChronoUnit.SECONDS);
    String seconds = exact.getSecond() == 0 ? ":00" : "";
    return day + "T" + exact + seconds + offset.map(ZoneOffset::getId).orElse("");
  }
}
