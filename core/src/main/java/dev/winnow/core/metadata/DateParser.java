package dev.winnow.core.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads dates as pages write them: ISO 8601, time stamps, numbers in the order of the reader's
 * country, and month names of many languages. A date without a year, a relative one ("two hours
 * ago") and one that could be read in two ways give none. Immutable and thread-safe.
 */
final class DateParser {

  /** Characters of a text looked at; what is called a date is shorter. */
  private static final int MAX_LENGTH = 240;

  /** Seconds since 1970 are written with so many digits between 2001 and 2286. */
  private static final int EPOCH_DIGITS = 10;

  private static final int EPOCH_MILLI_DIGITS = 13;

  /** Years of the Buddhist calendar of Thailand lie so far ahead. */
  private static final int BUDDHIST_YEARS = 543;

  private static final int MIN_BUDDHIST_YEAR = PublicationDate.MIN_YEAR + BUDDHIST_YEARS;
  private static final int MAX_BUDDHIST_YEAR = 2600;

  /** Words between the parts of a date: "28 de marzo de 2024", "2024 m. kovo 28 d." */
  private static final Set<String> FILLERS =
      Set.of("de", "del", "of", "d", "th", "st", "nd", "rd", "er", "m", "den", "o", "a", "the");

  private static final String NUMERIC_SEPARATORS = "-/.\u2010\u2011\u2013";

  private final String language;
  private final boolean dayFirst;
  private final boolean monthFirst;

  private DateParser(String language, boolean dayFirst, boolean monthFirst) {
    this.language = language;
    this.dayFirst = dayFirst;
    this.monthFirst = monthFirst;
  }

  /** How a page writes dates: a parser for a language and a country, either possibly unknown. */
  static DateParser of(String language, String country) {
    boolean english = language.equals("en");
    Set<String> monthFirstCountries = Set.of("us", "ph", "ca");
    boolean monthFirst =
        country.isEmpty() ? english : english && monthFirstCountries.contains(country);
    boolean unknown = country.isEmpty() && language.isEmpty();
    return new DateParser(language, !monthFirst && !unknown, monthFirst);
  }

  /** The first date in a text. */
  Optional<PublicationDate> parse(String text) {
    if (text.length() < 6) {
      return Optional.empty();
    }
    DateTokens tokens =
        DateTokens.of(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text);
    if (tokens.size() == 1) {
      Optional<PublicationDate> stamp = stamp(tokens);
      if (stamp.isPresent()) {
        return stamp;
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Match> match = matchAt(tokens, i);
      if (match.isPresent()) {
        return Optional.of(withTime(tokens, match.get()));
      }
    }
    return Optional.empty();
  }

  /** A day and the tokens that it was read from. */
  private record Match(LocalDate day, int start, int end) {}

  private static PublicationDate withTime(DateTokens tokens, Match match) {
    Optional<TimeReader.Time> time = TimeReader.after(tokens, match.end());
    if (time.isEmpty()) {
      time = TimeReader.before(tokens, match.start());
    }
    return new PublicationDate(
        match.day(), time.map(TimeReader.Time::time), time.flatMap(TimeReader.Time::offset));
  }

  private static Optional<PublicationDate> stamp(DateTokens tokens) {
    boolean seconds = tokens.isNumber(0, EPOCH_DIGITS, EPOCH_DIGITS);
    if (!seconds && !tokens.isNumber(0, EPOCH_MILLI_DIGITS, EPOCH_MILLI_DIGITS)) {
      return Optional.empty();
    }
    long number = tokens.number(0);
    Instant instant = seconds ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    return inRange(utc.getYear())
        ? Optional.of(
            new PublicationDate(
                utc.toLocalDate(), Optional.of(utc.toLocalTime()), Optional.of(ZoneOffset.UTC)))
        : Optional.empty();
  }

  private Optional<Match> matchAt(DateTokens tokens, int i) {
    if (tokens.isNumber(i, 8, 8) || tokens.isNumber(i, 14, 14)) {
      return compact(tokens, i);
    }
    if (tokens.isNumber(i, 4, 4)) {
      return yearFirst(tokens, i);
    }
    if (tokens.isNumber(i, 1, 2)) {
      Optional<Match> named = dayThenName(tokens, i);
      return named.isPresent() ? named : numeric(tokens, i);
    }
    return tokens.isWord(i) ? nameThenDay(tokens, i) : Optional.empty();
  }

  private static Optional<Match> compact(DateTokens tokens, int i) {
    long number = tokens.number(i);
    long day = tokens.length(i) == 8 ? number : number / 1_000_000;
    return day(day / 10_000, day / 100 % 100, day % 100, i, i + 1);
  }

  private Optional<Match> yearFirst(DateTokens tokens, int i) {
    long year = tokens.number(i);
    if (tokens.isSign(i + 1, NUMERIC_SEPARATORS)
        && tokens.isNumber(i + 2, 1, 2)
        && tokens.isSign(i + 3, NUMERIC_SEPARATORS)
        && tokens.isNumber(i + 4, 1, 2)) {
      return day(year, tokens.number(i + 2), tokens.number(i + 4), i, i + 5);
    }
    if ((startsWith(tokens, i + 1, "\u5e74") && startsWith(tokens, i + 3, "\u6708"))
        || (startsWith(tokens, i + 1, "\ub144") && startsWith(tokens, i + 3, "\uc6d4"))) {
      return day(year, tokens.number(i + 2), tokens.number(i + 4), i, i + 6);
    }
    int name = skipFillers(tokens, i + 1);
    int month = month(tokens, name);
    int day = skipFillers(tokens, name + 1);
    return month > 0 && tokens.isNumber(day, 1, 2)
        ? day(year, month, tokens.number(day), i, day + 1)
        : Optional.empty();
  }

  private static boolean startsWith(DateTokens tokens, int i, String prefix) {
    return tokens.word(i).startsWith(prefix);
  }

  private Optional<Match> dayThenName(DateTokens tokens, int i) {
    int name = skipFillers(tokens, i + 1);
    int month = month(tokens, name);
    if (month == 0) {
      return Optional.empty();
    }
    int year = skipFillers(tokens, name + 1);
    if (tokens.isNumber(year, 4, 4)) {
      return day(tokens.number(year), month, tokens.number(i), i, year + 1);
    }
    boolean abbreviated = tokens.isSign(year - 1, "-'\u2019") && tokens.isNumber(year, 2, 2);
    return abbreviated
        ? day(century(tokens.number(year)), month, tokens.number(i), i, year + 1)
        : Optional.empty();
  }

  private Optional<Match> nameThenDay(DateTokens tokens, int i) {
    int day = skipFillers(tokens, i + 1);
    if (!tokens.isNumber(day, 1, 2)) {
      return Optional.empty();
    }
    int year = skipFillers(tokens, day + 1);
    int month = tokens.isNumber(year, 4, 4) ? month(tokens, i) : 0;
    return month > 0
        ? day(tokens.number(year), month, tokens.number(day), i, year + 1)
        : Optional.empty();
  }

  private int month(DateTokens tokens, int i) {
    return tokens.isWord(i) ? MonthNames.month(tokens.word(i), language) : 0;
  }

  /** Skips commas, points and small words, at most a few. */
  private static int skipFillers(DateTokens tokens, int i) {
    int at = i;
    while (at < i + 3
        && (tokens.isSign(at, ",.-/'\u2019\u00ba\u060c")
            || FILLERS.contains(tokens.word(at).toLowerCase(Locale.ROOT)))) {
      at++;
    }
    return at;
  }

  private Optional<Match> numeric(DateTokens tokens, int i) {
    boolean shaped =
        tokens.isSign(i + 1, NUMERIC_SEPARATORS)
            && tokens.isNumber(i + 2, 1, 2)
            && tokens.isSign(i + 3, NUMERIC_SEPARATORS)
            && tokens.word(i + 1).equals(tokens.word(i + 3));
    // "1.2.24" may be the number of a version: two digits of a year need two of day and month.
    boolean shortYear =
        tokens.isNumber(i + 4, 2, 2) && tokens.isNumber(i, 2, 2) && tokens.isNumber(i + 2, 2, 2);
    if (!shaped || !(shortYear || tokens.isNumber(i + 4, 4, 4))) {
      return Optional.empty();
    }
    long year = shortYear ? century(tokens.number(i + 4)) : tokens.number(i + 4);
    long first = tokens.number(i);
    long second = tokens.number(i + 2);
    if (first > 12 || first == second || (second <= 12 && dayFirst(tokens, i))) {
      return day(year, second, first, i, i + 5);
    }
    return second > 12 || monthFirst ? day(year, first, second, i, i + 5) : Optional.empty();
  }

  /** Points between the numbers are nobody's way to write the month first. */
  private boolean dayFirst(DateTokens tokens, int i) {
    return dayFirst || tokens.isSign(i + 1, ".");
  }

  private static long century(long year) {
    return year >= PublicationDate.MIN_YEAR % 100 ? 1900 + year : 2000 + year;
  }

  private static Optional<Match> day(long year, long month, long day, int start, int end) {
    boolean buddhist = year >= MIN_BUDDHIST_YEAR && year <= MAX_BUDDHIST_YEAR;
    long common = buddhist ? year - BUDDHIST_YEARS : year;
    if (!inRange(common) || month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Match(LocalDate.of((int) common, (int) month, (int) day), start, end));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static boolean inRange(long year) {
    return year >= PublicationDate.MIN_YEAR && year <= PublicationDate.MAX_YEAR;
  }
}
