package dev.winnow.core.metadata;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the year, month and day that a page writes into a day, whatever the calendar: Gregorian,
 * Buddhist (Thailand), Persian, Islamic, Japanese eras, Minguo (Taiwan). Days and names of months
 * come from ICU4J. Thread-safe.
 */
final class WrittenDays {

  /** Years of the Buddhist calendar of Thailand lie so far ahead. */
  private static final int BUDDHIST_YEARS = 543;

  /** Years that only a calendar with a later beginning than ours has reached in our time. */
  private static final int MIN_LATE_YEAR = 1340;

  private static final int MAX_LATE_YEAR = 1500;

  /** The year before the first of an era, by the last characters of its name. */
  private static final Map<String, Integer> ERAS =
      Map.of(
          "\u4ee4\u548c", 2018, // Reiwa
          "\u5e73\u6210", 1988, // Heisei
          "\u6c11\u56fd", 1911, // Minguo, as written in Japan and China
          "\u6c11\u570b", 1911); // Minguo, as written in Taiwan

  /** ISO codes of languages and the calendar, beside ours, that their news name days by. */
  private static final Map<String, String> CALENDARS =
      Map.of(
          "fa", "persian",
          "ps", "persian",
          "ar", "islamic-umalqura",
          "ur", "islamic-civil");

  private WrittenDays() {}

  /** The day, or empty if there is no such day or its year is not believed. */
  static Optional<LocalDate> of(long year, long month, long day, String language, int minYear) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return Optional.empty();
    }
    if (year >= MIN_LATE_YEAR && year <= MAX_LATE_YEAR) {
      String calendar = CALENDARS.getOrDefault(language, "");
      return calendar.isEmpty()
          ? Optional.empty()
          : inCalendar(calendar, (int) year, (int) month, (int) day);
    }
    boolean buddhist = year - BUDDHIST_YEARS >= PublicationDate.MIN_YEAR;
    long common = buddhist ? year - BUDDHIST_YEARS : year;
    if (common < minYear || common > PublicationDate.MAX_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of((int) common, (int) month, (int) day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The year before an era's first, for a word that ends with the era's name; else -1. */
  static int yearBefore(String word) {
    return word.length() < 2 ? -1 : ERAS.getOrDefault(word.substring(word.length() - 2), -1);
  }

  private static Optional<LocalDate> inCalendar(String type, int year, int month, int day) {
    Calendar calendar =
        Calendar.getInstance(TimeZone.GMT_ZONE, ULocale.forLanguageTag("en-u-ca-" + type));
    calendar.clear();
    calendar.setLenient(false);
    calendar.set(year, month - 1, day, 12, 0);
    try {
      return Optional.of(
          LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L)));
    } catch (IllegalArgumentException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Loaded when a month that is none of ours is looked for in such a language. */
  private static final class Tables {
    static final Map<String, Map<String, Integer>> MONTHS = new HashMap<>();

    static {
      CALENDARS.forEach(
          (language, type) -> {
            ULocale locale = ULocale.forLanguageTag(language + "-u-ca-" + type);
            String[] names =
                new DateFormatSymbols(Calendar.getInstance(TimeZone.GMT_ZONE, locale), locale)
                    .getMonths();
            Map<String, Integer> months = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
              months.putIfAbsent(Strings.key(names[i]), i + 1);
            }
            MONTHS.put(language, months);
          });
    }
  }

  /** The month of the language's own calendar with a name, 1 to 12, or 0. */
  static int ownMonth(String name, String language) {
    return CALENDARS.containsKey(language)
        ? Tables.MONTHS.getOrDefault(language, Map.of()).getOrDefault(Strings.key(name), 0)
        : 0;
  }
}
