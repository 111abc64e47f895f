package dev.winnow.cli.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds when a document was fetched among what its line in a dump says besides. */
final class FetchTime {

  /** Names that crawlers and collections give it; the first that holds a time counts. */
  private static final List<String> NAMES =
      List.of(
          "fetched",
          "fetched_at",
          "fetch_time",
          "crawl_date",
          "crawled_at",
          "date_download",
          "warc_date",
          "WARC-Date",
          "timestamp");

  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  /** From here on a number counts milliseconds rather than seconds: the year 5138. */
  private static final long MILLISECONDS = 100_000_000_000L;

  private static final int ISO_DAY = 10;

  private FetchTime() {}

  /** The time, or empty if none of the values tells it. */
  static Optional<Instant> in(Map<String, ?> properties) {
    for (String name : NAMES) {
      Object value = properties.get(name);
      Optional<Instant> time = value == null ? Optional.empty() : of(value);
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> of(Object value) {
    try {
      if (value instanceof Number number) {
        long count = number.longValue();
        return Optional.of(
            count >= MILLISECONDS ? Instant.ofEpochMilli(count) : Instant.ofEpochSecond(count));
      }
      return value instanceof String text ? Optional.of(parse(text.strip())) : Optional.empty();
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static Instant parse(String text) {
    if (text.length() == ISO_DAY) {
      return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    if (text.indexOf('-') < 0) {
      return LocalDateTime.parse(text, COMPACT).toInstant(ZoneOffset.UTC);
    }
    String iso = text.replace(' ', 'T');
    try {
      return OffsetDateTime.parse(iso).toInstant();
    } catch (DateTimeException withoutOffset) {
      return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    }
  }
}
