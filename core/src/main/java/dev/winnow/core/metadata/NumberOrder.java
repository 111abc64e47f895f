package dev.winnow.core.metadata;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whether a date in numbers, its year last, begins with the day or with the month. */
enum NumberOrder {
  DAY_FIRST,
  MONTH_FIRST,
  /** Nobody can tell: the language is not known, or its users write both. */
  UNKNOWN;

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** What was looked up; as large as there are countries with their languages, at most. */
  private static final Map<String, NumberOrder> KNOWN = new ConcurrentHashMap<>();

  /** The signs of languages that write the year first; as large as there are languages. */
  private static final Map<String, Character> SIGNS = new ConcurrentHashMap<>();

  private static final int MAX_KNOWN = 2_000;

  /**
   * The order by the short date of a locale in the Unicode CLDR.
   *
   * @param language ISO 639 code, or an empty string
   * @param country ISO 3166 code, or an empty string
   */
  static NumberOrder of(String language, String country) {
    String region = country.toUpperCase(Locale.ROOT);
    boolean known = LANGUAGES.contains(language);
    boolean placed = COUNTRIES.contains(region);
    if (!known && !placed) {
      return UNKNOWN;
    }
    String tag = (known ? language : "und") + (placed ? "-" + region : "");
    NumberOrder order = KNOWN.get(tag);
    if (order == null) {
      order = lookUp(ULocale.addLikelySubtags(ULocale.forLanguageTag(tag)));
      if (KNOWN.size() < MAX_KNOWN) {
        KNOWN.put(tag, order);
      }
    }
    return order;
  }

  /**
   * The sign that parts the numbers of a date in a locale that writes the year first, in all three
   * of two digits: "24. 03. 28." in Korean; a space for other locales.
   *
   * @param language ISO 639 code, or an empty string
   */
  static char yearFirstSign(String language) {
    return LANGUAGES.contains(language) ? SIGNS.computeIfAbsent(language, NumberOrder::sign) : ' ';
  }

  private static char sign(String language) {
    String pattern = shortPattern(ULocale.forLanguageTag(language));
    int year = pattern.indexOf('y');
    int month = pattern.indexOf('M');
    if (year < 0 || year > month || month > pattern.indexOf('d')) {
      return ' ';
    }
    int end = pattern.lastIndexOf('y', month) + 1;
    return pattern.charAt(end);
  }

  private static String shortPattern(ULocale locale) {
    DateFormat format = DateFormat.getDateInstance(DateFormat.SHORT, locale);
    return format instanceof SimpleDateFormat simple ? simple.toPattern() : "";
  }

  private static NumberOrder lookUp(ULocale locale) {
    String pattern = shortPattern(locale);
    int month = pattern.indexOf('M');
    int day = pattern.indexOf('d');
    int year = pattern.indexOf('y');
    if (year >= 0 && year < month) {
      // The year comes first there; with the year last, English is written in both ways.
      return locale.getLanguage().equals("en") ? UNKNOWN : DAY_FIRST;
    }
    return month >= 0 && month < day ? MONTH_FIRST : DAY_FIRST;
  }
}
