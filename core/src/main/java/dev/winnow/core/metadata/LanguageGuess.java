package dev.winnow.core.metadata;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Guesses the language of a text from its script, its small words and its letters. Stateless and
 * thread-safe. How well it does beside a library is measured by {@code winnow-bench languages}.
 */
public final class LanguageGuess {

  /** Characters looked at. */
  static final int MAX_LENGTH = 2_000;

  private static final Set<String> VARIANTS =
      Set.of(
          "nb no", "nn no", "nb nn", "da nb", "da no", "id ms", "hr sr", "bs hr", "bs sr", "es gl",
          "gl pt", "ca es", "cs sk", "fil tl", "he iw", "id in", "mr hi", "nl af");

  /** Scripts that news write one language in. */
  private static final Map<Character.UnicodeScript, String> SCRIPTS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Character.UnicodeScript.HANGUL, "ko"),
              Map.entry(Character.UnicodeScript.THAI, "th"),
              Map.entry(Character.UnicodeScript.GREEK, "el"),
              Map.entry(Character.UnicodeScript.HEBREW, "he"),
              Map.entry(Character.UnicodeScript.HAN, "zh"),
              Map.entry(Character.UnicodeScript.BENGALI, "bn"),
              Map.entry(Character.UnicodeScript.GUJARATI, "gu"),
              Map.entry(Character.UnicodeScript.GURMUKHI, "pa"),
              Map.entry(Character.UnicodeScript.TAMIL, "ta"),
              Map.entry(Character.UnicodeScript.TELUGU, "te"),
              Map.entry(Character.UnicodeScript.KANNADA, "kn"),
              Map.entry(Character.UnicodeScript.MALAYALAM, "ml"),
              Map.entry(Character.UnicodeScript.SINHALA, "si"),
              Map.entry(Character.UnicodeScript.KHMER, "km"),
              Map.entry(Character.UnicodeScript.LAO, "lo"),
              Map.entry(Character.UnicodeScript.MYANMAR, "my"),
              Map.entry(Character.UnicodeScript.ETHIOPIC, "am"),
              Map.entry(Character.UnicodeScript.GEORGIAN, "ka"),
              Map.entry(Character.UnicodeScript.ARMENIAN, "hy")));

  /** Share of the letters that a script must have to name the language. */
  private static final double MIN_SCRIPT_SHARE = 0.3;

  /** Japanese writes so few of its characters in its own scripts at least. */
  private static final double MIN_KANA_SHARE = 0.1;

  /** The end of Unicode's block Latin Extended-B; the Latin script names no language. */
  private static final char LAST_LATIN = '\u024F';

  private LanguageGuess() {}

  /**
   * The ISO 639 code of the language; an empty string if the text does not tell, or is in a
   * language that is not known. Looks at no more than the first 2,000 characters.
   */
  public static String of(String text) {
    int end = Math.min(text.length(), MAX_LENGTH);
    String byScript = byScript(text, end);
    return byScript.isEmpty() ? new LanguageScores(text, end).leader() : byScript;
  }

  private static String byScript(String text, int end) {
    Map<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
    int letters = 0;
    for (int i = 0; i < end; i++) {
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
    int kana =
        counts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
    if (kana > letters * MIN_KANA_SHARE) {
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
}
