package dev.winnow.bench.languages;

import com.ibm.icu.util.ULocale;
import java.util.Map;

/** One code for each language, however it is written. */
final class LanguageCodes {

  /** Codes that CLDR leaves as they are. Bokmål and Nynorsk count as Norwegian. */
  private static final Map<String, String> SAME =
      Map.of("nb", "no", "nn", "no", "fil", "tl", "est", "et", "lav", "lv", "fas", "fa");

  private LanguageCodes() {}

  /**
   * The two-letter code of a language where there is one.
   *
   * @param tag a BCP 47 tag or a code of ISO 639; what stands behind the language is left out
   * @return the code; an empty string for a tag that names no language
   */
  static String of(String tag) {
    String language = ULocale.createCanonical(tag.strip()).getLanguage();
    return language.equals("und") ? "" : SAME.getOrDefault(language, language);
  }
}
