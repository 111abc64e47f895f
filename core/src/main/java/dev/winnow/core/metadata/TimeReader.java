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

  /** Words of the longest mark of half a day: "p. m.". */
  private static final int MAX_MARK_WORDS = 2;

  private static final int NOON = 12;

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
          Map.entry("cdt", -5 * MINUTES),
          Map.entry("mst", -7 * MINUTES),
          Map.entry("mdt", -6 * MINUTES),
          Map.entry("wat", MINUTES),
          Map.entry("cat", 2 * MINUTES),
          Map.entry("sast", 2 * MINUTES),
          Map.entry("eat", 3 * MINUTES),
          Map.entry("msk", 3 * MINUTES),
          Map.entry("\u043c\u0441\u043a", 3 * MINUTES),
          Map.entry("wib", 7 * MINUTES),
          Map.entry("wita", 8 * MINUTES),
          Map.entry("wit", 9 * MINUTES),
          Map.entry("hkt", 8 * MINUTES),
          Map.entry("sgt", 8 * MINUTES),
          Map.entry("aest", 10 * MINUTES),
          Map.entry("aedt", 11 * MINUTES),
          Map.entry("jst", 9 * MINUTES),
          Map.entry("kst", 9 * MINUTES));

  /** A time and its distance from UTC. */
  record Time(LocalTime time, Optional<ZoneOffset> offset) {}

  private final DateTokens tokens;
  private final String language;
  private int at;

  private TimeReader(DateTokens tokens, int at, String language) {
    this.tokens = tokens;
    this.at = at;
    this.language = language;
  }

  /**
   * The time behind a date that ends before a token, or empty if there is none.
   *
   * @param language ISO 639 code of the language whose words for the halves of a day are known
   */
  static Optional<Time> after(DateTokens tokens, int index, String language) {
    for (int i = index; i <= index + MAX_GAP && i < tokens.size(); i++) {
      if (tokens.number(i) >= 0) {
        return new TimeReader(tokens, i, language).read();
      }
    }
    return Optional.empty();
  }

  /**
   * The time before a date that begins at a token, or empty if there is none.
   *
   * @param language as above
   */
  static Optional<Time> before(DateTokens tokens, int index, String language) {
    for (int i = index - 1; i >= Math.max(0, index - 2 * MAX_GAP); i--) {
      if (tokens.isSign(i, ":") && tokens.isNumber(i - 1, 1, 2)) {
        return new TimeReader(tokens, i - 1, language).read();
      }
    }
    return Optional.empty();
  }

  private Optional<Time> read() {
    boolean separated =
        tokens.isSign(at + 1, ":")
            || isDotted(at + 1)
            || isWord(at + 1, "h")
            || HOUR_WORDS.contains(tokens.word(at + 1));
    if (!tokens.isNumber(at, 1, 2) || !separated || !tokens.isNumber(at + 2, 2, 2)) {
      return Optional.empty();
    }
    int half = DayHalves.endOf(tokens.word(at - 1), language);
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
    half = half >= 0 ? half : halfBehind();
    if (half >= 0 && hour >= 1 && hour <= NOON) {
      hour = hour % NOON + half;
    }
    try {
      return Optional.of(new Time(LocalTime.of(hour, minute, second), offset()));
    } catch (DateTimeException outOfRange) {
      return Optional.empty();
    }
  }

  /** Danes, Finns and Indonesians put a point between hours and minutes: "kl. 15.42". */
  private boolean isDotted(int index) {
    return tokens.isSign(index, ".")
        && tokens.touchesPrevious(index)
        && tokens.touchesPrevious(index + 1)
        && !tokens.isSign(index + 2, ".");
  }

  /** 0 before noon, 12 after it, -1 where the clock has 24 hours: "pm", "p. m.". */
  private int halfBehind() {
    int longest = -1;
    int behind = at;
    StringBuilder mark = new StringBuilder();
    int i = at;
    for (int words = 0; words < MAX_MARK_WORDS && tokens.isWord(i); words++) {
      mark.append(tokens.word(i));
      i += tokens.isSign(i + 1, ".") ? 2 : 1;
      int half = DayHalves.of(mark.toString(), language);
      if (half >= 0) {
        longest = half;
        behind = i;
      }
    }
    at = behind;
    return longest;
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
