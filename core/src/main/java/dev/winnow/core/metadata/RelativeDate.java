package dev.winnow.core.metadata;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Style;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads "3 hours ago", "yesterday" and their like in the wording that CLDR has for a language,
 * counted from when the page was fetched. Stateless and thread-safe.
 */
final class RelativeDate {

  /** Longest text looked at, in characters. */
  private static final int MAX_LENGTH = 80;

  /**
   * A unit that news sites count in, as ICU and as Java have it.
   *
   * @param spoken the unit in wording
   * @param counted the unit in arithmetic
   */
  private record Unit(RelativeUnit spoken, ChronoUnit counted) {}

  /** Longer units do not tell the day. */
  private static final List<Unit> UNITS =
      List.of(
          new Unit(RelativeUnit.DAYS, ChronoUnit.DAYS),
          new Unit(RelativeUnit.HOURS, ChronoUnit.HOURS),
          new Unit(RelativeUnit.MINUTES, ChronoUnit.MINUTES),
          new Unit(RelativeUnit.SECONDS, ChronoUnit.SECONDS));

  /** From this character on (Thai, Chinese …) letters may follow a phrase without a space. */
  private static final char FIRST_UNSPACED = '\u0e00';

  /** Largest number of units: more are counted in the next unit. */
  private static final int MAX_NUMBER = 60;

  private RelativeDate() {}

  /** The day that a text names, or empty if it names none in that language. */
  static Optional<LocalDate> in(String text, String language, Instant fetched) {
    if (text.length() > MAX_LENGTH || language.isEmpty()) {
      return Optional.empty();
    }
    String line = plain(text);
    LocalDate today = LocalDate.ofInstant(fetched, ZoneOffset.UTC);
    List<RelativeDateTimeFormatter> formatters = formatters(language);
    Optional<Integer> number = onlyNumber(text);
    for (RelativeDateTimeFormatter formatter : formatters) {
      if (number.isPresent()) {
        Optional<LocalDate> day = counted(line, number.get(), formatter, fetched);
        if (day.isPresent()) {
          return day;
        }
      } else if (says(line, formatter.format(Direction.LAST, AbsoluteUnit.DAY))) {
        return Optional.of(today.minusDays(1));
      } else if (says(line, formatter.format(Direction.THIS, AbsoluteUnit.DAY))
          || says(line, formatter.format(Direction.PLAIN, AbsoluteUnit.NOW))) {
        return Optional.of(today);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> counted(
      String line, int number, RelativeDateTimeFormatter formatter, Instant fetched) {
    for (Unit unit : UNITS) {
      if (says(line, formatter.format(number, Direction.LAST, unit.spoken()))) {
        return Optional.of(
            LocalDate.ofInstant(fetched.minus(number, unit.counted()), ZoneOffset.UTC));
      }
    }
    return Optional.empty();
  }

  /** Whether a line has a phrase that does not go on: "hace 3 s" is not in "hace 3 semanas". */
  private static boolean says(String line, String phrase) {
    String plain = plain(phrase);
    int start = plain.isEmpty() ? -1 : line.indexOf(plain);
    int end = start + plain.length();
    return start >= 0
        && (end == line.length()
            || !Character.isLetter(line.charAt(end))
            || plain.charAt(plain.length() - 1) >= FIRST_UNSPACED);
  }

  private static List<RelativeDateTimeFormatter> formatters(String language) {
    ULocale locale = ULocale.forLanguageTag(language + "-u-nu-latn");
    List<RelativeDateTimeFormatter> formatters = new ArrayList<>();
    for (Style style : List.of(Style.LONG, Style.SHORT, Style.NARROW)) {
      formatters.add(
          RelativeDateTimeFormatter.getInstance(
              locale, NumberFormat.getInstance(locale), style, DisplayContext.CAPITALIZATION_NONE));
    }
    return formatters;
  }

  /** The number in a text that has exactly one. */
  private static Optional<Integer> onlyNumber(String text) {
    DateTokens tokens = DateTokens.of(text);
    Optional<Integer> found = Optional.empty();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.number(i) >= 0) {
        if (found.isPresent() || tokens.number(i) > MAX_NUMBER) {
          return Optional.empty();
        }
        found = Optional.of((int) tokens.number(i));
      }
    }
    return found;
  }

  /** Lower case, Latin digits, without points and with single spaces: "Vor 3 Std." */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        out.append(Character.digit(c, 10));
      } else if (c != '.') {
        out.append(Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c));
      }
    }
    return out.toString().strip();
  }
}
