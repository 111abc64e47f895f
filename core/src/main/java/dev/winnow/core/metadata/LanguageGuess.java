package dev.winnow.core.metadata;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Guesses the language of a text from its commonest words and its script. */
final class LanguageGuess {

  /** Characters looked at. */
  static final int MAX_LENGTH = 2_000;

  /**
   * Function words that one language must have more than any other; prose has one in three words.
   */
  private static final int MIN_LEAD = 3;

  /** The lead must also be this part of the hits: one in ten. */
  private static final int MIN_LEAD_SHARE = 10;

  /** Longest word looked up, in characters. */
  private static final int MAX_WORD = 12;

  private static final Set<String> VARIANTS =
      Set.of(
          "nb no", "nn no", "nb nn", "da nb", "da no", "id ms", "hr sr", "bs hr", "bs sr", "es gl",
          "gl pt", "ca es", "cs sk", "fil tl", "he iw", "id in", "mr hi", "nl af");

  private static final Map<Character.UnicodeScript, String> SCRIPTS =
      Map.of(
          Character.UnicodeScript.HIRAGANA, "ja",
          Character.UnicodeScript.HANGUL, "ko",
          Character.UnicodeScript.THAI, "th",
          Character.UnicodeScript.GREEK, "el",
          Character.UnicodeScript.HEBREW, "he",
          Character.UnicodeScript.HAN, "zh",
          Character.UnicodeScript.BENGALI, "bn",
          Character.UnicodeScript.TAMIL, "ta",
          Character.UnicodeScript.GEORGIAN, "ka",
          Character.UnicodeScript.ARMENIAN, "hy");

  /** Share of the letters that a script must have to name the language. */
  private static final double MIN_SCRIPT_SHARE = 0.3;

  /** Japanese writes so few of its characters in Hiragana at least. */
  private static final double MIN_HIRAGANA_SHARE = 0.1;

  private static final List<String> LANGUAGES = new ArrayList<>();

  /** By word: the languages that have it, as indices into {@link #LANGUAGES}. */
  private static final Map<String, BitSet> WORDS = new HashMap<>();

  static {
    for (String[] row : Resources.rows("function-words.tsv", 2)) {
      if (!LANGUAGES.contains(row[0])) {
        LANGUAGES.add(row[0]);
      }
      for (String word : row[1].split(" ", -1)) {
        WORDS.computeIfAbsent(word, key -> new BitSet()).set(LANGUAGES.indexOf(row[0]));
      }
    }
  }

  /** The end of Unicode's block Latin Extended-B; the Latin script names no language. */
  private static final char LAST_LATIN = '\u024F';

  private LanguageGuess() {}

  /** The ISO 639 code of the language, or an empty string if the text does not tell. */
  static String of(String text) {
    String start = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    String byScript = byScript(start);
    return byScript.isEmpty() ? byWords(start) : byScript;
  }

  private static String byScript(String text) {
    Map<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
      } else if (Character.isLetter(c)) {
        letters++;
        if (c > LAST_LATIN) {
          counts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
        }
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

  /** Whether two codes name written languages that few words tell apart. */
  static boolean isVariant(String a, String b) {
    return VARIANTS.contains(a + " " + b) || VARIANTS.contains(b + " " + a);
  }

  private static String byWords(String text) {
    String lower = Strings.lower(text);
    int[] hits = new int[LANGUAGES.size()];
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || !isWordPart(lower.charAt(i))) {
        if (i > start && i - start <= MAX_WORD) {
          count(lower.substring(start, i), hits);
        }
        start = i + 1;
      }
    }
    return leader(hits);
  }

  private static boolean isWordPart(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z';
    }
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static void count(String word, int[] hits) {
    BitSet languages = WORDS.get(word);
    if (languages != null) {
      for (int i = languages.nextSetBit(0); i >= 0; i = languages.nextSetBit(i + 1)) {
        hits[i]++;
      }
    }
  }

  private static String leader(int[] hits) {
    String best = "";
    int most = 0;
    int second = 0;
    for (int i = 0; i < hits.length; i++) {
      if (hits[i] > most) {
        second = most;
        most = hits[i];
        best = LANGUAGES.get(i);
      } else {
        second = Math.max(second, hits[i]);
      }
    }
    return most - second >= Math.max(MIN_LEAD, most / MIN_LEAD_SHARE) ? best : "";
  }
}
