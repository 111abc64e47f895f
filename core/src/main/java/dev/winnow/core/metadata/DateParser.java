package dev.winnow.core.metadata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads dates as pages write them: ISO 8601, time stamps, numbers in the order of the reader's
 * country, month names of many languages, years of other calendars, and "two hours ago" where it is
 * known when the page was fetched. A date without a year, one that could be read in two ways and
 * one after the page was fetched give none. Immutable and thread-safe.
 */
final class DateParser {

  /** Characters of a text looked at; what is called a date is shorter. */
  private static final int MAX_LENGTH = 240;

  /** Seconds since 1970 are written with so many digits between 2001 and 2286. */
  private static final int EPOCH_DIGITS = 10;

  private static final int EPOCH_MILLI_DIGITS = 13;

  /** Digits of the shortest date: the sixth year of an era, a month, a day. */
  private static final int MIN_DIGITS = 3;

  /** Days by which clocks may be ahead of UTC, and thus a page of when it was fetched. */
  private static final int MAX_AHEAD = 1;

  /**
   * Words between the parts of a date: "28 de marzo de 2024", "2024 m. kovo 28 d."; the last are
   * the initials of the word for year in Armenian and Kazakh.
   */
  private static final Set<String> FILLERS =
      Set.of(
          "de",
          "del",
          "of",
          "d",
          "th",
          "st",
          "nd",
          "rd",
          "er",
          "m",
          "den",
          "o",
          "a",
          "the",
          "gada",
          "ng",
          "do",
          "dne",
          "ko",
          "\u0569",
          "\u0436",
          "\u0436\u044b\u043b\u0493\u044b");

  /** Words between a month and its number, or the other way round. */
  private static final Set<String> MONTH_WORDS = Set.of("th\u00e1ng", "thang", "thg");

  /** Words and signs between the parts of a date, at most. */
  private static final int MAX_FILLERS = 4;

  /** Thai years of two digits are counted from here, and higher than ours; 1990 was 2533. */
  private static final int THAI_CENTURY = 2500;

  private static final int MIN_THAI_YEAR = 33;

  /** The second letter of what Thais call their era and ours. */
  private static final String THAI_ERA = "\u0e28";

  /** A prefix of months in Hebrew: "in". */
  private static final char HEBREW_IN = '\u05d1';

  private static final String NUMERIC_SEPARATORS = "-/.|\u2010\u2011\u2013";

  private final String language;
  private final NumberOrder order;
  private final char yearFirstSign;
  private final Optional<Instant> fetched;

  private DateParser(String language, NumberOrder order, Optional<Instant> fetched) {
    this.language = language;
    this.order = order;
    yearFirstSign = NumberOrder.yearFirstSign(language);
    this.fetched = fetched;
  }

  /** How a page writes dates: a parser for a language and a country, either possibly unknown. */
  static DateParser of(String language, String country) {
    return of(language, country, Optional.empty());
  }

  /**
   * A parser for a page of which it may be known when it was fetched: relative dates are counted
   * from there, and none is later.
   */
  static DateParser of(String language, String country, Optional<Instant> fetched) {
    return new DateParser(language, NumberOrder.of(language, country), fetched);
  }

  /** The first date in a text. */
  Optional<PublicationDate> parse(String text) {
    return parse(text, order, PublicationDate.MIN_YEAR);
  }

  /** The first date in a value that structured data gives: it may be older than the web. */
  Optional<PublicationDate> parseStructured(String value) {
    return parse(value, order, PublicationDate.MIN_STRUCTURED_YEAR)
        .filter(date -> !PublicationDate.PLACEHOLDERS.contains(date.day()));
  }

  /** The first date in a text if its day and month were the other way round, where that changes. */
  Optional<PublicationDate> otherReading(String text) {
    if (!hasSeparatedNumbers(text)) {
      return Optional.empty();
    }
    Optional<PublicationDate> usual = parse(text);
    for (NumberOrder forced : List.of(NumberOrder.DAY_FIRST, NumberOrder.MONTH_FIRST)) {
      DateTokens tokens = DateTokens.of(cut(text));
      Optional<PublicationDate> read =
          new Reader(tokens, forced, true, PublicationDate.MIN_YEAR).read();
      if (read.isPresent() && !read.equals(usual)) {
        return read.filter(date -> !isAhead(date.day()));
      }
    }
    return Optional.empty();
  }

  private static String cut(String text) {
    return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
  }

  private Optional<PublicationDate> parse(String text, NumberOrder numbers, int minYear) {
    if (text.length() < 2 || (fetched.isEmpty() && !hasDigits(text, MIN_DIGITS))) {
      return Optional.empty();
    }
    Optional<PublicationDate> found =
        new Reader(DateTokens.of(cut(text)), numbers, false, minYear).read();
    if (found.isEmpty() && fetched.isPresent()) {
      return RelativeDate.in(text, language, fetched.get())
          .map(day -> new PublicationDate(day, Optional.empty(), Optional.empty()));
    }
    return found.filter(date -> !isAhead(date.day()));
  }

  /** Whether a text has so many digits at least. */
  static boolean hasDigits(String text, int wanted) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < wanted; i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits >= wanted;
  }

  /** Whether two numbers have a stroke, a hyphen or a point between them. */
  private static boolean hasSeparatedNumbers(String text) {
    for (int i = 1; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '/' || c == '-' || c == '.')
          && Character.isDigit(text.charAt(i - 1))
          && Character.isDigit(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAhead(LocalDate day) {
    return fetched.isPresent()
        && day.isAfter(LocalDate.ofInstant(fetched.get(), ZoneOffset.UTC).plusDays(MAX_AHEAD));
  }

  /** A day and the tokens that it was read from. */
  private record Match(LocalDate day, int start, int end) {}

  /** The name of a month and the token behind it. */
  private record Name(int month, int end) {}

  private static final Name NO_NAME = new Name(0, 0);

  /** Looks for a date in the tokens of one text. */
  private final class Reader {
    private final DateTokens tokens;
    private final NumberOrder numbers;
    private final boolean forced;
    private final int minYear;

    /**
     * A reader.
     *
     * @param forced whether the order holds for numbers between points, too
     */
    Reader(DateTokens tokens, NumberOrder numbers, boolean forced, int minYear) {
      this.tokens = tokens;
      this.numbers = numbers;
      this.forced = forced;
      this.minYear = minYear;
    }

    Optional<PublicationDate> read() {
      if (tokens.size() == 1) {
        Optional<PublicationDate> stamp = stamp();
        if (stamp.isPresent()) {
          return stamp;
        }
      }
      for (int i = 0; i < tokens.size(); i++) {
        Optional<Match> match = matchAt(i);
        if (match.isPresent()) {
          return Optional.of(withTime(match.get()));
        }
      }
      return Optional.empty();
    }

    private PublicationDate withTime(Match match) {
      Optional<TimeReader.Time> time = TimeReader.after(tokens, match.end(), language);
      if (time.isEmpty()) {
        time = TimeReader.before(tokens, match.start(), language);
      }
      return new PublicationDate(
          match.day(), time.map(TimeReader.Time::time), time.flatMap(TimeReader.Time::offset));
    }

    private Optional<PublicationDate> stamp() {
      boolean seconds = tokens.isNumber(0, EPOCH_DIGITS, EPOCH_DIGITS);
      if (!seconds && !tokens.isNumber(0, EPOCH_MILLI_DIGITS, EPOCH_MILLI_DIGITS)) {
        return Optional.empty();
      }
      long number = tokens.number(0);
      Instant instant = seconds ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
      LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
      return utc.getYear() >= PublicationDate.MIN_YEAR && utc.getYear() <= PublicationDate.MAX_YEAR
          ? Optional.of(
              new PublicationDate(
                  utc.toLocalDate(), Optional.of(utc.toLocalTime()), Optional.of(ZoneOffset.UTC)))
          : Optional.empty();
    }

    private Optional<Match> matchAt(int i) {
      if (tokens.isNumber(i, 8, 8) || tokens.isNumber(i, 14, 14)) {
        return compact(i);
      }
      if (tokens.isNumber(i, 4, 4)) {
        return yearFirst(i);
      }
      if (tokens.isNumber(i, 1, 2)) {
        Optional<Match> named = dayThenName(i);
        return named.isPresent() ? named : numeric(i);
      }
      if (!tokens.isWord(i)) {
        return Optional.empty();
      }
      int before = WrittenDays.yearBefore(tokens.word(i));
      return before > 0 ? ofEra(before, i) : nameThenDay(i);
    }

    private Optional<Match> compact(int i) {
      long number = tokens.number(i);
      long day = tokens.length(i) == 8 ? number : number / 1_000_000;
      return day(day / 10_000, day / 100 % 100, day % 100, i, i + 1);
    }

    private Optional<Match> yearFirst(int i) {
      long year = tokens.number(i);
      if (tokens.isSign(i + 1, NUMERIC_SEPARATORS)
          && tokens.isNumber(i + 2, 1, 2)
          && tokens.isSign(i + 3, NUMERIC_SEPARATORS)
          && tokens.isNumber(i + 4, 1, 2)) {
        return day(year, tokens.number(i + 2), tokens.number(i + 4), i, i + 5);
      }
      if (isCharacter(i + 1, "\u5e74\ub144") && isCharacter(i + 3, "\u6708\uc6d4")) {
        return day(year, tokens.number(i + 2), tokens.number(i + 4), i, i + 6);
      }
      int next = skipFillers(i + 1);
      Name name = name(next);
      if (name.month() > 0) {
        int day = skipFillers(name.end());
        return tokens.isNumber(day, 1, 2)
            ? day(year, name.month(), tokens.number(day), i, day + 1)
            : Optional.empty();
      }
      // Latvian: "2024. gada 28. marts".
      Name behind = tokens.isNumber(next, 1, 2) ? name(skipFillers(next + 1)) : NO_NAME;
      return behind.month() > 0
          ? day(year, behind.month(), tokens.number(next), i, behind.end())
          : ownNameThenDay(year, next, i);
    }

    /** A month and a day in the language's own calendar behind its year. */
    private Optional<Match> ownNameThenDay(long year, int name, int start) {
      int day = skipFillers(name + 1);
      int month =
          tokens.isWord(name) && tokens.isNumber(day, 1, 2)
              ? WrittenDays.ownMonth(tokens.word(name), language)
              : 0;
      return month > 0 ? day(year, month, tokens.number(day), start, day + 1) : Optional.empty();
    }

    /** Whether a word begins with one of some characters: the units of years and months. */
    private boolean isCharacter(int i, String characters) {
      return !tokens.word(i).isEmpty() && characters.indexOf(tokens.word(i).charAt(0)) >= 0;
    }

    /** A year counted from an era's first, "6" or "first" behind the era's name. */
    private Optional<Match> ofEra(int before, int i) {
      return tokens.isNumber(i + 1, 1, 3) && isCharacter(i + 2, "\u5e74")
          ? day(before + tokens.number(i + 1), tokens.number(i + 3), tokens.number(i + 5), i, i + 7)
          : Optional.empty();
    }

    private Optional<Match> dayThenName(int i) {
      Name name = name(skipFillers(i + 1));
      if (name.month() == 0) {
        return ownDayThenName(i);
      }
      int year = skipFillers(sameMonthTwice(name));
      if (tokens.isNumber(year, 4, 4)) {
        return day(tokens.number(year), name.month(), tokens.number(i), i, year + 1);
      }
      boolean abbreviated = tokens.isSign(year - 1, "-'\u2019") && tokens.isNumber(year, 2, 2);
      if (language.equals("th") && tokens.isNumber(year, 2, 2)) {
        return day(century(tokens.number(year)), name.month(), tokens.number(i), i, year + 1);
      }
      return abbreviated
          ? day(century(tokens.number(year)), name.month(), tokens.number(i), i, year + 1)
          : Optional.empty();
    }

    /**
     * Arabic news give the month twice: "28 \u0622\u0630\u0627\u0631/\u0645\u0627\u0631\u0633
     * 2024".
     */
    private int sameMonthTwice(Name name) {
      if (tokens.isSign(name.end(), "/(")) {
        Name again = name(name.end() + 1);
        if (again.month() == name.month()) {
          return tokens.isSign(again.end(), ")") ? again.end() + 1 : again.end();
        }
      }
      return name.end();
    }

    /** A day in the language's own calendar. */
    private Optional<Match> ownDayThenName(int i) {
      int name = skipFillers(i + 1);
      int year = skipFillers(name + 1);
      int month =
          tokens.isWord(name) && tokens.isNumber(year, 4, 4)
              ? WrittenDays.ownMonth(tokens.word(name), language)
              : 0;
      return month > 0
          ? day(tokens.number(year), month, tokens.number(i), i, year + 1)
          : Optional.empty();
    }

    private Optional<Match> nameThenDay(int i) {
      int behind = i + 1;
      if (!tokens.isNumber(skipFillers(behind), 1, 2)) {
        return Optional.empty();
      }
      Name name = name(i);
      int day = skipFillers(name.end());
      int year = skipFillers(day + 1);
      return name.month() > 0 && tokens.isNumber(day, 1, 2) && tokens.isNumber(year, 4, 4)
          ? day(tokens.number(year), name.month(), tokens.number(day), i, year + 1)
          : Optional.empty();
    }

    /** The name of a month that begins at a token: a word, a dotted one, or a numbered month. */
    private Name name(int i) {
      if (!tokens.isWord(i)) {
        return NO_NAME;
      }
      String word = tokens.word(i);
      int month = MonthNames.month(word, language);
      if (month > 0) {
        return new Name(month, i + 1);
      }
      if (word.charAt(0) == HEBREW_IN && word.length() > 2) {
        month = MonthNames.month(word.substring(1), language);
      } else if (MONTH_WORDS.contains(Strings.lower(word)) && tokens.isNumber(i + 1, 1, 2)) {
        return new Name((int) tokens.number(i + 1), i + 2);
      } else if (tokens.isSign(i + 1, ".") && tokens.touchesPrevious(i + 2)) {
        // Thai: "\u0e21\u0e35.\u0e04.".
        month = MonthNames.month(word + tokens.word(i + 2), language);
        return month > 0 ? new Name(month, i + 3) : NO_NAME;
      } else if (tokens.isWord(i + 1)) {
        // Levantine Arabic has names of two words.
        month = MonthNames.month(word + ' ' + tokens.word(i + 1), language);
        return month > 0 ? new Name(month, i + 2) : NO_NAME;
      }
      return month > 0 ? new Name(month, i + 1) : NO_NAME;
    }

    /** Skips commas, points and small words, at most a few. */
    private int skipFillers(int i) {
      int at = i;
      while (at < i + MAX_FILLERS && isFiller(at)) {
        at++;
      }
      // "B. E." and "C. E." in Thai: the number of the year tells which it is.
      boolean era = tokens.isSign(at + 1, ".") && tokens.word(at + 2).equals(THAI_ERA);
      return !era ? at : tokens.isSign(at + 3, ".") ? at + 4 : at + 3;
    }

    private boolean isFiller(int i) {
      return tokens.isSign(i, ",.-/'\u2019\u00ba\u060c\u05f3\u0970")
          || FILLERS.contains(tokens.word(i).toLowerCase(Locale.ROOT));
    }

    private Optional<Match> numeric(int i) {
      boolean shaped =
          tokens.isSign(i + 1, NUMERIC_SEPARATORS)
              && tokens.isNumber(i + 2, 1, 2)
              && tokens.isSign(i + 3, NUMERIC_SEPARATORS)
              && tokens.word(i + 1).equals(tokens.word(i + 3));
      boolean allShort =
          tokens.isNumber(i + 4, 2, 2) && tokens.isNumber(i, 2, 2) && tokens.isNumber(i + 2, 2, 2);
      if (shaped && allShort && tokens.isSign(i + 1, String.valueOf(yearFirstSign))) {
        return day(century(tokens.number(i)), tokens.number(i + 2), tokens.number(i + 4), i, i + 5);
      }
      // "1.2.24" may be the number of a version: two digits of a year need two of day and month.
      boolean shortYear =
          allShort || (tokens.isNumber(i + 4, 2, 2) && (tokens.isSign(i + 1, "/") || isShort(i)));
      if (!shaped || !(shortYear ? !isTime(i + 4) : tokens.isNumber(i + 4, 4, 4))) {
        return Optional.empty();
      }
      long year = shortYear ? century(tokens.number(i + 4)) : tokens.number(i + 4);
      long first = tokens.number(i);
      long second = tokens.number(i + 2);
      // Points between the numbers are hardly anybody's way to write the month first.
      boolean dayFirst = numbers == NumberOrder.DAY_FIRST || (!forced && tokens.isSign(i + 1, "."));
      if (first > 12 || first == second || (second <= 12 && dayFirst)) {
        return day(year, second, first, i, i + 5);
      }
      return second > 12 || numbers == NumberOrder.MONTH_FIRST
          ? day(year, first, second, i, i + 5)
          : Optional.empty();
    }

    /**
     * Whether a clock time follows a day without a year: {@code 2.11. 08:14}, {@code 2.11. 8.14}.
     */
    private boolean isTime(int i) {
      return tokens.touchesPrevious(i) != tokens.touchesPrevious(i - 2)
          || (tokens.isSign(i + 1, ":") && tokens.isNumber(i + 2, 2, 2));
    }

    /** "2.11.24" where that is how dates are written: with points, the day first. */
    private boolean isShort(int i) {
      return numbers == NumberOrder.DAY_FIRST
          && tokens.isSign(i + 1, ".")
          && (tokens.isNumber(i, 2, 2) || tokens.isNumber(i + 2, 2, 2))
          && !tokens.isSign(i + 5, ".");
    }

    private Optional<Match> day(long year, long month, long day, int start, int end) {
      return WrittenDays.of(year, month, day, language, minYear)
          .map(found -> new Match(found, start, end));
    }
  }

  private long century(long year) {
    if (language.equals("th") && year >= MIN_THAI_YEAR) {
      return THAI_CENTURY + year;
    }
    return year >= PublicationDate.MIN_YEAR % 100 ? 1900 + year : 2000 + year;
  }
}
