package dev.winnow.core.metadata;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses among the dates that a page states: the day with the most trust, where independent
 * statements add up, told as the clocks of the page's own place have it.
 */
final class DateChoice {

  /** Below this a line that looks like a date is too unsure to be told. */
  private static final double MIN_TRUST = 0.40;

  /** Trust in the day of a change as that of publication, where nothing else is known. */
  static final double LAST_RESORT = 0.41;

  /** Trust of lines below the heading; what stands farther is of other articles. */
  private static final double SHOWN = 0.45;

  /** Where a day is already that of the reader, the hour in UTC is at least or at most this. */
  private static final LocalTime FIRST_HOUR_OF_EAST = LocalTime.of(10, 0);

  private static final LocalTime LAST_HOUR_OF_WEST = LocalTime.of(12, 0);

  /** Sources that name the day where the page was written, not the one in UTC. */
  private static final Set<String> LOCAL_SOURCES =
      Set.of("time", "class:date", "header:date", "text:dateline", "text:byline", "url");

  /** A date and the statement that it was read from. */
  record Dated(PublicationDate date, Candidate from) {}

  private final List<Dated> dates = new ArrayList<>();
  private final Map<LocalDate, Double> doubts = new HashMap<>();

  DateChoice(List<Candidate> stated, DateParser parser) {
    Map<String, Optional<PublicationDate>> read = new HashMap<>();
    Set<String> counted = new HashSet<>();
    for (Candidate candidate : stated) {
      Optional<PublicationDate> date = read.computeIfAbsent(candidate.value(), parser::parse);
      if (date.isPresent()) {
        LocalDate day = date.get().day();
        dates.add(new Dated(date.get(), candidate));
        if (counted.add(candidate.source() + day)) {
          doubts.merge(day, 1 - candidate.confidence(), (a, b) -> a * b);
        }
      }
    }
  }

  /** The chosen date, or empty if none is trusted enough. */
  Optional<Dated> choose() {
    Dated best = null;
    for (Dated dated : dates) {
      if (best == null || isBetter(dated, best)) {
        best = dated;
      }
    }
    if (best == null || 1 - doubt(best) < MIN_TRUST) {
      return Optional.empty();
    }
    return Optional.of(local(best));
  }

  private double doubt(Dated dated) {
    return doubts.getOrDefault(dated.date().day(), 1.0);
  }

  private boolean isBetter(Dated a, Dated b) {
    int byDay = Double.compare(doubt(b), doubt(a));
    return byDay != 0 ? byDay > 0 : a.from().confidence() > b.from().confidence();
  }

  /** A time in UTC may fall on another day than the one that readers were shown. */
  private Dated local(Dated best) {
    if (!isUtc(best.date())) {
      return best;
    }
    for (Dated other : dates) {
      boolean shown =
          LOCAL_SOURCES.contains(other.from().source())
              && other.from().confidence() >= SHOWN
              && !isUtc(other.date());
      if (shown && other.date().day().equals(best.date().day())) {
        return best;
      }
      if (shown && isSameMoment(best.date(), other.date().day())) {
        return other;
      }
    }
    return best;
  }

  /** Whether somewhere on earth it may have been some day at a moment of the day beside it. */
  private static boolean isSameMoment(PublicationDate utc, LocalDate day) {
    LocalTime time = utc.time().orElse(LocalTime.NOON);
    boolean east = day.minusDays(1).equals(utc.day()) && !time.isBefore(FIRST_HOUR_OF_EAST);
    boolean west = day.plusDays(1).equals(utc.day()) && !time.isAfter(LAST_HOUR_OF_WEST);
    return east || west;
  }

  private static boolean isUtc(PublicationDate date) {
    return date.offset().map(ZoneOffset.UTC::equals).orElse(false);
  }
}
