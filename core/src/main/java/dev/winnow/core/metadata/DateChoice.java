package dev.winnow.core.metadata;

import dev.winnow.core.decide.Focus;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses among the dates that a page states: the day with the most trust, where statements of
 * different origin add up, told as the clocks of the page's own place have it. A date that readers
 * are shown below the heading and that nothing calls a change outranks one that only programs see:
 * those often tell when the page was put into its present system.
 */
final class DateChoice {

  /** Trust in the day of a change as that of publication, where nothing else is known. */
  static final double LAST_RESORT = 0.41;

  /** Below this a line that looks like a date is too unsure to be told. */
  private static final Map<Focus, Double> MIN_TRUST =
      Map.of(Focus.PRECISION, 0.60, Focus.BALANCED, 0.40, Focus.RECALL, 0.30);

  /** Trust of lines below the heading; what stands farther is of other articles. */
  private static final double SHOWN = 0.45;

  /**
   * Trust of shown dates that nothing else need confirm: marked as dates, or blocks of their own.
   */
  private static final double CLEARLY_SHOWN = 0.55;

  /** Where a day is already that of the reader, the hour in UTC is at least or at most this. */
  private static final LocalTime FIRST_HOUR_OF_EAST = LocalTime.of(10, 0);

  private static final LocalTime LAST_HOUR_OF_WEST = LocalTime.of(12, 0);

  private static final int SECONDS_A_MINUTE = 60;

  /** Where a statement comes from; those of one origin say the same thing twice. */
  private enum Origin {
    DATA,
    META,
    SHOWN,
    ADDRESS;

    static Origin of(String source) {
      if (source.startsWith("json-ld") || source.startsWith("itemprop")) {
        return DATA;
      }
      if (source.startsWith("meta") || source.startsWith("state")) {
        return META;
      }
      return source.equals("url") ? ADDRESS : SHOWN;
    }
  }

  /** A date and the statement that it was read from. */
  record Dated(PublicationDate date, Candidate from) {
    private Origin origin() {
      return Origin.of(from.source());
    }

    private boolean isUtc() {
      return date.offset().map(ZoneOffset.UTC::equals).orElse(false);
    }
  }

  private final DateParser parser;
  private final double minTrust;

  /** Days on which systems say that the page was changed, and no line does. */
  private final Set<LocalDate> changes;

  private final List<Dated> dates = new ArrayList<>();
  private final Map<LocalDate, Map<Origin, Double>> trust = new HashMap<>();

  DateChoice(List<Candidate> stated, DateParser parser, Focus focus) {
    this(stated, parser, focus, Set.of());
  }

  /**
   * A choice among dates of publication.
   *
   * @param changes days on which systems, but no line that readers see, say that the page was
   *     changed: a line of the page's head that says no more than such a day is the page's date
   */
  DateChoice(List<Candidate> stated, DateParser parser, Focus focus, Set<LocalDate> changes) {
    this.parser = parser;
    this.changes = changes;
    minTrust = MIN_TRUST.getOrDefault(focus, SHOWN);
    Map<String, Optional<PublicationDate>> read = new HashMap<>();
    for (Candidate candidate : stated) {
      boolean shown = Origin.of(candidate.source()) == Origin.SHOWN;
      read.computeIfAbsent(
              candidate.value(),
              value -> shown ? parser.parse(value) : parser.parseStructured(value))
          .ifPresent(date -> dates.add(new Dated(date, candidate)));
    }
    settleOrder();
    for (Dated dated : dates) {
      trust
          .computeIfAbsent(dated.date().day(), day -> new EnumMap<>(Origin.class))
          .merge(dated.origin(), dated.from().confidence(), Math::max);
    }
  }

  /** The days that systems tell and no line that readers see. */
  Set<LocalDate> unseenDays() {
    Set<LocalDate> days = toldDays();
    for (Dated dated : dates) {
      if (dated.origin() == Origin.SHOWN) {
        days.remove(dated.date().day());
      }
    }
    return days;
  }

  /** The days that systems tell. */
  private Set<LocalDate> toldDays() {
    Set<LocalDate> days = new HashSet<>();
    for (Dated dated : dates) {
      if (dated.origin() != Origin.SHOWN) {
        days.add(dated.date().day());
      }
    }
    return days;
  }

  /** Reads "03/04" the way that another statement of the page confirms. */
  private void settleOrder() {
    Set<LocalDate> sure = toldDays();
    if (sure.isEmpty()) {
      return;
    }
    dates.replaceAll(
        dated -> {
          boolean doubtful = dated.origin() == Origin.SHOWN && !sure.contains(dated.date().day());
          return !doubtful
              ? dated
              : parser
                  .otherReading(dated.from().value())
                  .filter(other -> sure.contains(other.day()))
                  .map(other -> new Dated(other, dated.from()))
                  .orElse(dated);
        });
  }

  /** The chosen date, or empty if none is trusted enough. */
  Optional<Dated> choose() {
    Dated best = null;
    for (Dated dated : dates) {
      if (best == null || isBetter(dated, best)) {
        best = dated;
      }
    }
    if (best == null || 1 - doubt(best) < minTrust) {
      return Optional.empty();
    }
    return Optional.of(best.origin() == Origin.SHOWN ? best : asShown(best));
  }

  private double doubt(Dated dated) {
    double doubt = 1;
    for (double trusted : trust.getOrDefault(dated.date().day(), Map.of()).values()) {
      doubt *= 1 - trusted;
    }
    return doubt;
  }

  private boolean isBetter(Dated a, Dated b) {
    int better = Double.compare(doubt(b), doubt(a));
    better = better != 0 ? better : Double.compare(a.from().confidence(), b.from().confidence());
    // Of two days of publication that systems tell, the later is that of another edition.
    boolean systems = a.origin() != Origin.SHOWN && b.origin() != Origin.SHOWN;
    return better != 0 ? better > 0 : systems && a.date().day().isBefore(b.date().day());
  }

  /** What readers are shown in place of what programs are told, where the two differ. */
  private Dated asShown(Dated best) {
    Dated shown = null;
    boolean unanimous = true;
    for (Dated other : dates) {
      if (other.origin() == Origin.SHOWN && other.from().confidence() >= SHOWN) {
        LocalDate day = other.date().day();
        if (day.equals(best.date().day())) {
          return best;
        }
        if (best.isUtc() && isSameMoment(best, day)) {
          return other;
        }
        boolean clear =
            other.from().confidence() >= CLEARLY_SHOWN
                || trust.getOrDefault(day, Map.of()).size() > 1
                || changes.contains(day);
        unanimous &= !clear || shown == null || shown.date().day().equals(day);
        shown = clear && shown == null ? other : shown;
      }
    }
    if (shown != null && unanimous) {
      return shown;
    }
    return localTwin(best);
  }

  /** The same minute in the time of the page's place: "…T01:06:51Z" beside "… 17:06:51". */
  private Dated localTwin(Dated best) {
    if (!best.isUtc()) {
      return best;
    }
    for (Dated other : dates) {
      boolean twin =
          !other.isUtc()
              && other.date().time().isPresent()
              && isSameMoment(best, other.date().day())
              && secondsOfHour(other) == secondsOfHour(best);
      if (twin) {
        return other;
      }
    }
    return best;
  }

  private static int secondsOfHour(Dated dated) {
    LocalTime time = dated.date().time().orElse(LocalTime.NOON);
    return time.getMinute() * SECONDS_A_MINUTE + time.getSecond();
  }

  /** Whether somewhere on earth it may have been some day at a moment of the day beside it. */
  private static boolean isSameMoment(Dated stated, LocalDate day) {
    LocalTime time = stated.date().time().orElse(LocalTime.NOON);
    LocalDate own = stated.date().day();
    boolean east = day.minusDays(1).equals(own) && !time.isBefore(FIRST_HOUR_OF_EAST);
    boolean west = day.plusDays(1).equals(own) && !time.isAfter(LAST_HOUR_OF_WEST);
    return east || west;
  }
}
