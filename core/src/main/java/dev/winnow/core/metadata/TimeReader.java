package dev.winnow.core.metadata;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the time of day that stands near a date. */
final class TimeReader {

  /** Words and signs allowed between a date and its time ("at", "um", "T", a weekday). */
  private static final int MAX_GAP = 5;

  private static final int MINUTES = 60;

  /** What Japanese, Chinese and Korean write between hours and minutes. */
  private static final Set<String> HOUR_WORDS = Set.of("\u6642", "\u65f6", "\u70b9", "\uc2dc");

  /** Zone abbreviations that mean one thing in the texts of news sites, in minutes from UTC. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("cet", MINUTES),
          Map.entry("cest", 2 * MINUTES),
          Map.entry("mez", MINUTES),
          Map.entry("mesz", 2 * MINUTES),
          Map.entry("eet", 2 * MINUTES),
          Map.entry("eest", 3 * MINUTES),
          Map.entry("est", -5 * MINUTES),
          Map.entry("edt", -4 * MINUTES),
          Map.entry("pst", -8 * MINUTES),
          Map.entry("pdt", -7 * MINUTES),
          Map.entry("jst", 9 * MINUTES),
          Map.entry("kst", 9 * MINUTES));

  /** A time and its distance from UTC. */
  record Time(LocalTime time, Optional<ZoneOffset> offset) {}

  private final DateTokens tokens;
  private int at;

  private TimeReader(DateTokens tokens, int at) {
    this.tokens = tokens;
    this.at = at;
  }

  /** The time behind a date that ends before a token, or empty if there is none. */
  static Optional<Time> after(DateTokens tokens, int index) {
    for (int i = index; i <= index + MAX_GAP && i < tokens.size(); i++) {
      if (tokens.number(i) >= 0) {
        return new TimeReader(tokens, i).read();
      }
    }
    return Optional.empty();
  }

  /** The time before a date that begins at a token, or empty if there is none. */
  static Optional<Time> before(DateTokens tokens, int index) {
    for (int i = index - 1; i >= Math.max(0, index - 2 * MAX_GAP); i--) {
      if (tokens.isSign(i, ":") && tokens.isNumber(i - 1, 1, 2)) {
        return new TimeReader(tokens, i - 1).read();
      }
    }
    return Optional.empty();
  }

  private Optional<Time> read() {
    boolean separated =
        tokens.isSign(at + 1, ":")
            || isWord(at + 1, "h")
            || HOUR_WORDS.contains(tokens.word(at + 1));
    if (!tokens.isNumber(at, 1, 2) || !separated || !tokens.isNumber(at + 2, 2, 2)) {
      return Optional.empty();
    }
    int hour = (int) tokens.number(at);
    int minute = (int) tokens.number(at + 2);
    int second = 0;
    at += 3;
    if (tokens.isSign(at, ":") && tokens.isNumber(at + 1, 2, 2)) {
      second = (int) tokens.number(at + 1);
      at += 2;
      if (tokens.isSign(at, ".,") && tokens.isNumber(at + 1, 1, 9)) {
        at += 2;
      }
    }
    int halfDay = halfDay();
    if (halfDay >= 0) {
      hour = hour % 12 + halfDay;
    }
    try {
      return Optional.of(new Time(LocalTime.of(hour, minute, second), offset()));
    } catch (DateTimeException outOfRange) {
      return Optional.empty();
    }
  }

  /** 0 before noon, 12 after it, -1 where the clock has 24 hours. */
  private int halfDay() {
    String word = tokens.word(at).toLowerCase(Locale.ROOT);
    boolean spaced = tokens.isSign(at + 1, ".") && isWord(at + 2, "m");
    if (word.equals("am")
        || word.equals("pm")
        || (spaced && (word.equals("a") || word.equals("p")))) {
      at += spaced ? 3 : 1;
      if (tokens.isSign(at, ".")) {
        at++;
      }
      return word.charAt(0) == 'a' ? 0 : 12;
    }
    return -1;
  }

  private Optional<ZoneOffset> offset() {
    if (tokens.isSign(at, "(")) {
      at++;
    }
    Integer zone = ZONES.get(tokens.word(at).toLowerCase(Locale.ROOT));
    boolean sign = tokens.isSign(at + (zone == null ? 0 : 1), "+-\u2212");
    if (zone == null || (zone == 0 && sign)) {
      Optional<ZoneOffset> numeric = numericOffset(zone == null ? at : at + 1);
      if (numeric.isPresent()) {
        return numeric;
      }
    }
    return Optional.ofNullable(zone).map(minutes -> ZoneOffset.ofTotalSeconds(minutes * MINUTES));
  }

  private Optional<ZoneOffset> numericOffset(int sign) {
    boolean glued = tokens.touchesPrevious(sign) || tokens.isNumber(sign + 1, 4, 4);
    if (!tokens.isSign(sign, "+-\u2212") || !glued || !tokens.touchesPrevious(sign + 1)) {
      return Optional.empty();
    }
    long value = tokens.number(sign + 1);
    long minutes;
    if (tokens.isNumber(sign + 1, 4, 4)) {
      minutes = value / 100 * MINUTES + value % 100;
    } else if (tokens.isNumber(sign + 1, 1, 2)) {
      boolean more = tokens.isSign(sign + 2, ":") && tokens.isNumber(sign + 3, 2, 2);
      minutes = value * MINUTES + (more ? tokens.number(sign + 3) : 0);
    } else {
      return Optional.empty();
    }
    if (minutes > 14L * MINUTES) {
      return Optional.empty();
    }
    int signed = (int) (tokens.isSign(sign, "+") ? minutes : -minutes);
    return Optional.of(ZoneOffset.ofTotalSeconds(signed * MINUTES));
  }

  private boolean isWord(int index, String word) {
    return tokens.word(index).equalsIgnoreCase(word);
  }
}
