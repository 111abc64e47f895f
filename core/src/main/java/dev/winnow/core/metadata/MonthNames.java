package dev.winnow.core.metadata;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of months and weekdays in many languages, from the Unicode CLDR. Thread-safe. */
final class MonthNames {

  /** Shortest name, in characters: a single letter is too often something else. */
  private static final int MIN_LENGTH = 2;

  private static final int[] CONTEXTS = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
  private static final int[] WIDTHS = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};

  private MonthNames() {}

  /** Loaded when the first date with a name in it is read. */
  private static final class Tables {
    static final Map<String, Map<String, Integer>> BY_LANGUAGE = new HashMap<>();
    static final Map<String, Integer> ANY = new HashMap<>();
    static final Set<String> WEEKDAYS = new HashSet<>();

    static {
      List<String> tags = new ArrayList<>();
      Resources.rows("date-languages.txt", 1).forEach(row -> tags.add(row[0]));
      for (String tag : tags) {
        Map<String, Integer> names = names(ULocale.forLanguageTag(tag));
        String language = tag.split("-", -1)[0];
        Map<String, Integer> known = BY_LANGUAGE.computeIfAbsent(language, key -> new HashMap<>());
        names.forEach(known::putIfAbsent);
        names.forEach(ANY::putIfAbsent);
        for (String day :
            DateFormatSymbols.getInstance(ULocale.forLanguageTag(tag)).getWeekdays()) {
          WEEKDAYS.add(key(day));
        }
      }
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
      if (key.length() >= MIN_LENGTH && key.chars().allMatch(Tables::partOfName)) {
        names.putIfAbsent(key, month);
        names.putIfAbsent(plain(key), month);
      }
    }

    private static boolean partOfName(int c) {
      return Character.isLetter(c)
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
    int month = Tables.BY_LANGUAGE.getOrDefault(language, Map.of()).getOrDefault(key, 0);
    return month > 0 ? month : Tables.ANY.getOrDefault(key, 0);
  }

  /** Whether a word is the full name of a weekday in any of the languages. */
  static boolean isWeekday(String word) {
    return Tables.WEEKDAYS.contains(key(word));
  }

  private static String key(String name) {
    String key = Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
  }

  private static String plain(String key) {
    String decomposed = Normalizer.normalize(key, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c < '\u0300' || c > '\u036f') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
