package dev.winnow.core.metadata;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What languages write for the halves of a day ("am", "\u5348\u5f8c"), from the Unicode CLDR.
 * Thread-safe.
 */
final class DayHalves {

  private static final int NOON = 12;

  /** The marks that pages in any language use. */
  private static final Map<String, Integer> ENGLISH = Map.of("am", 0, "pm", NOON);

  /**
   * From this character on (Thai, Chinese \u2026) a mark may stand at the end of a run of letters.
   */
  private static final char FIRST_UNSPACED = '\u0e00';

  /** The marks of each language asked for; as large as CLDR has languages. */
  private static final Map<String, Map<String, Integer>> KNOWN = new ConcurrentHashMap<>();

  private DayHalves() {}

  /** 0 for a mark of the hours before noon, 12 for one of those after it, else -1. */
  static int of(String mark, String language) {
    String key = key(mark);
    int half = ENGLISH.getOrDefault(key, -1);
    return half >= 0 ? half : marks(language).getOrDefault(key, -1);
  }

  /** The same for the mark that a word before the hour ends with, as in Chinese and Korean. */
  static int endOf(String word, String language) {
    if (word.isEmpty() || word.charAt(word.length() - 1) < FIRST_UNSPACED) {
      return -1;
    }
    for (Map.Entry<String, Integer> mark : marks(language).entrySet()) {
      if (word.endsWith(mark.getKey())) {
        return mark.getValue();
      }
    }
    return -1;
  }

  private static Map<String, Integer> marks(String language) {
    return MonthNames.isCovered(language)
        ? KNOWN.computeIfAbsent(language, DayHalves::read)
        : Map.of();
  }

  private static Map<String, Integer> read(String language) {
    String[] marks =
        DateFormatSymbols.getInstance(ULocale.forLanguageTag(language)).getAmPmStrings();
    Map<String, Integer> halves = new HashMap<>();
    for (int i = 0; i < marks.length && i < 2; i++) {
      halves.put(key(marks[i]), i * NOON);
    }
    return halves;
  }

  /** The letters of a mark, small: "p. m." and "PM" are one. */
  private static String key(String mark) {
    StringBuilder letters = new StringBuilder(mark.length());
    for (int i = 0; i < mark.length(); i++) {
      char c = mark.charAt(i);
      if (Character.isLetter(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }
}
