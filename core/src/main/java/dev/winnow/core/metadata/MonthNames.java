package dev.winnow.core.metadata;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names of months and weekdays in many languages, from the Unicode CLDR. Thread-safe. */
final class MonthNames {

  /** Shortest name, in characters: a single letter is too often something else. */
  private static final int MIN_LENGTH = 2;

  /** What Hebrew, Hindi and others end an abbreviation with. */
  private static final String ABBREVIATION = ".\u05f3\u0970";

  /** What a Turkish capital I is the capital of. */
  private static final char DOTLESS = '\u0131';

  private static final int[] CONTEXTS = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
  private static final int[] WIDTHS = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};

  private MonthNames() {}

  /** The tags listed, by language. */
  private static final class Tags {
    static final Map<String, List<String>> BY_LANGUAGE = new LinkedHashMap<>();

    /** All languages whose month names CLDR has. */
    static final Set<String> COVERED = new HashSet<>();

    static {
      for (ULocale locale : ULocale.getAvailableLocales()) {
        COVERED.add(locale.getLanguage());
      }
      Resources.rows("date-languages.txt", 1)
          .forEach(
              row ->
                  BY_LANGUAGE
                      .computeIfAbsent(language(row[0]), key -> new ArrayList<>())
                      .add(row[0]));
    }

    private static String language(String tag) {
      return tag.split("-", -1)[0];
    }
  }

  /** The names of each language that a page was written in; as large as CLDR has languages. */
  private static final Map<String, Map<String, Integer>> OWN = new ConcurrentHashMap<>();

  /** Loaded when the first name is none of the page's own language. */
  private static final class Tables {
    static final Map<String, Integer> ANY = new HashMap<>();
    static final Set<String> WEEKDAYS = new HashSet<>();

    static {
      Tags.BY_LANGUAGE.forEach(
          (language, tags) -> {
            own(language).forEach(ANY::putIfAbsent);
            for (String tag : tags) {
              for (String day :
                  DateFormatSymbols.getInstance(ULocale.forLanguageTag(tag)).getWeekdays()) {
                WEEKDAYS.add(key(day));
              }
            }
          });
    }
  }

  /** Whether CLDR has the names of a language. */
  static boolean isCovered(String language) {
    return Tags.COVERED.contains(language);
  }

  /** The names in a language and in those of its variants that are listed. */
  private static Map<String, Integer> own(String language) {
    return isCovered(language) ? OWN.computeIfAbsent(language, Names::of) : Map.of();
  }

  /** Reads names from CLDR. */
  private static final class Names {

    private static Map<String, Integer> of(String language) {
      Map<String, Integer> names = names(ULocale.forLanguageTag(language));
      for (String tag : Tags.BY_LANGUAGE.getOrDefault(language, List.of())) {
        names(ULocale.forLanguageTag(tag)).forEach(names::putIfAbsent);
      }
      return names;
    }

    private static Map<String, Integer> names(ULocale locale) {
      Map<String, Integer> names = new HashMap<>();
      DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
      if (!symbols.getLocale(ULocale.ACTUAL_LOCALE).equals(ULocale.ROOT)) {
        symbols = new DateFormatSymbols(new GregorianCalendar(locale), locale);
      }
      for (int context : CONTEXTS) {
        for (int width : WIDTHS) {
          String[] months = symbols.getMonths(context, width);
          for (int month = 0; month < months.length; month++) {
            put(names, months[month], month + 1);
          }
        }
      }
      return names;
    }

    private static void put(Map<String, Integer> names, String name, int month) {
      String key = key(name).replace(".", "");
      if (key.length() >= MIN_LENGTH && key.chars().allMatch(Names::partOfName)) {
        names.putIfAbsent(key, month);
        names.putIfAbsent(plain(key), month);
      }
    }

    private static boolean partOfName(int c) {
      // Levantine Arabic has names of two words; some scripts have invisible joiners.
      return Character.isLetter(c)
          || c == ' '
          || Character.getType(c) == Character.FORMAT
          || Character.getType(c) == Character.NON_SPACING_MARK
          || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
  }

  /**
   * The month of a name.
   *
   * @param name a full name or an abbreviation, in any case, with or without its accents
   * @param language ISO 639 code of the language asked first; any other is tried after it
   * @return 1 to 12, or 0 if it is no month's name
   */
  static int month(String name, String language) {
    String key = key(name);
    if (key.length() < MIN_LENGTH) {
      return 0;
    }
    int month = of(own(language), key);
    return month > 0 ? month : of(Tables.ANY, key);
  }

  private static int of(Map<String, Integer> names, String key) {
    int month = names.getOrDefault(key, 0);
    return month > 0 || isAscii(key) ? month : names.getOrDefault(plain(key), 0);
  }

  private static boolean isAscii(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word is the full name of a weekday in any of the languages. */
  static boolean isWeekday(String word) {
    return Tables.WEEKDAYS.contains(key(word));
  }

  private static String key(String name) {
    String key = Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    boolean abbreviated = !key.isEmpty() && ABBREVIATION.indexOf(key.charAt(key.length() - 1)) >= 0;
    return abbreviated ? key.substring(0, key.length() - 1) : key;
  }

  private static String plain(String key) {
    String decomposed = Normalizer.normalize(key, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c < '\u0300' || c > '\u036f') {
        out.append(c == DOTLESS ? 'i' : c);
      }
    }
    return out.toString();
  }
}
