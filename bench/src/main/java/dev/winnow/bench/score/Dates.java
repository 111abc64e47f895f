package dev.winnow.bench.score;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How well days of publication are found. */
public final class Dates {

  private static final int ISO_DAY_LENGTH = 10;

  /** The forms that Python's {@code date.fromisoformat} takes. */
  private static final List<DateTimeFormatter> FORMS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.BASIC_ISO_DATE,
          week(true, true),
          week(false, true),
          week(true, false),
          week(false, false));

  private Dates() {}

  /** F1, precision, recall and accuracy: the right day hits, a wrong one counts as wrong only. */
  public static Optional<Metric> score(List<ScoredPage> pages) {
    int hit = 0;
    int wrong = 0;
    int none = 0;
    for (ScoredPage page : pages) {
      Optional<String> want = page.truth().date().map(Dates::day);
      Optional<String> got = page.output().date().map(Dates::day);
      if (want.isEmpty() && !page.truth().dateScored()) {
        continue;
      }
      if (got.isEmpty()) {
        none++;
      } else if (got.equals(want)) {
        hit++;
      } else {
        wrong++;
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("f1", Rates.share(2.0 * hit, 2.0 * hit + wrong + none));
    figures.put("p", Rates.share(hit, hit + wrong));
    figures.put("r", Rates.share(hit, hit + none));
    figures.put("acc", Rates.share(hit, hit + wrong + none));
    int total = hit + wrong + none;
    return total == 0 ? Optional.empty() : Optional.of(new Metric("date", total, figures));
  }

  /** The day at the start of an ISO date; the text itself if it begins with none. */
  static String day(String date) {
    int end =
        date.codePointCount(0, date.length()) <= ISO_DAY_LENGTH
            ? date.length()
            : date.offsetByCodePoints(0, ISO_DAY_LENGTH);
    String start = date.substring(0, end);
    for (DateTimeFormatter form : FORMS) {
      try {
        return LocalDate.parse(start, form).toString();
      } catch (DateTimeParseException another) {
        // The next form may fit; where none does, the text stands for itself.
      }
    }
    return date;
  }

  private static DateTimeFormatter week(boolean hyphens, boolean day) {
    String hyphen = hyphens ? "-" : "";
    DateTimeFormatterBuilder form =
        new DateTimeFormatterBuilder()
            .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
            .appendLiteral(hyphen + "W")
            .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2);
    if (day) {
      form.appendLiteral(hyphen).appendValue(ChronoField.DAY_OF_WEEK, 1);
    } else {
      form.parseDefaulting(ChronoField.DAY_OF_WEEK, 1);
    }
    return form.toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }
}
