package dev.winnow.core.metadata;

import java.util.HashMap;
import java.util.Map;

/** Guesses the language of a text from its commonest words and its script. */
final class LanguageGuess {

  /** Characters looked at. */
  private static final int MAX_LENGTH = 5_000;

  /**
   * Function words that one language must have more than any other; prose has one in three words.
   */
  private static final int MIN_LEAD = 3;

  private static final Map<Character.UnicodeScript, String> SCRIPTS =
      Map.of(
          Character.UnicodeScript.HIRAGANA, "ja",
          Character.UnicodeScript.HANGUL, "ko",
          Character.UnicodeScript.THAI, "th",
          Character.UnicodeScript.GREEK, "el",
          Character.UnicodeScript.HEBREW, "he",
          Character.UnicodeScript.HAN, "zh");

  /** Share of the letters that a script must have to name the language. */
  private static final double MIN_SCRIPT_SHARE = 0.3;

  /** Japanese writes so few of its characters in Hiragana at least. */
  private static final double MIN_HIRAGANA_SHARE = 0.1;

  private static final Map<String, String> WORDS = new HashMap<>();

  static {
    for (String[] row : Resources.rows("function-words.tsv", 2)) {
      for (String word : row[1].split(" ", -1)) {
        WORDS.merge(word, row[0], (a, b) -> a + " " + b);
      }
    }
  }

  private LanguageGuess() {}

  /** The ISO 639 code of the language, or an empty string if the text does not tell. */
  static String of(String text) {
    String start = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    String byScript = byScript(start);
    return byScript.isEmpty() ? byWords(start) : byScript;
  }

  private static String byScript(String text) {
    Map<Character.UnicodeScript, Integer> counts = new HashMap<>();
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        letters++;
        counts.merge(Character.UnicodeScript.of(text.charAt(i)), 1, Integer::sum);
      }
    }
    if (counts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0) > letters * MIN_HIRAGANA_SHARE) {
      return "ja";
    }
    for (Map.Entry<Character.UnicodeScript, Integer> count : counts.entrySet()) {
      if (count.getValue() > letters * MIN_SCRIPT_SHARE && SCRIPTS.containsKey(count.getKey())) {
        return SCRIPTS.get(count.getKey());
      }
    }
    return "";
  }

  private static String byWords(String text) {
    Map<String, Integer> hits = new HashMap<>();
    for (String word : Strings.lower(text).split("[^\\p{L}\\p{M}]+", -1)) {
      for (String language : WORDS.getOrDefault(word, "").split(" ", -1)) {
        if (!language.isEmpty()) {
          hits.merge(language, 1, Integer::sum);
        }
      }
    }
    String best = "";
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Integer> hit : hits.entrySet()) {
      if (hit.getValue() > most) {
        second = most;
        most = hit.getValue();
        best = hit.getKey();
      } else {
        second = Math.max(second, hit.getValue());
      }
    }
    return most - second >= MIN_LEAD ? best : "";
  }
}
