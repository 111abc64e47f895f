package dev.winnow.core.metadata;

import dev.winnow.core.metadata.BylineWords.Use;
import java.util.Locale;

/** What the shape of a name tells of its bearer. Stateless and thread-safe. */
final class NameShapes {

  /** Characters of the longest name. */
  static final int MAX_LENGTH = 60;

  /** Characters of the longest abbreviation behind a name, with its point: "Esq.". */
  private static final int MAX_ABBREVIATION = 4;

  /** Words of the longest name of a person. */
  private static final int MAX_PERSON_WORDS = 4;

  private NameShapes() {}

  /** Whether a name is of a script that does not part the words of names: Chinese, Japanese … */
  static boolean isUnspaced(String name) {
    return !name.isEmpty()
        && (Character.isIdeographic(name.codePointAt(0))
            || Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HANGUL
            || Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.KATAKANA);
  }

  /** Whether a word begins with a capital. */
  static boolean isCapitalised(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }

  /** Whether a name is that of an account rather than of a person: no space, no capital. */
  static boolean isLogin(String name) {
    return name.indexOf(' ') < 0 && Character.isLowerCase(name.codePointAt(0));
  }

  /**
   * Whether a name is shaped as one of a person in full: two to four words, each with a capital,
   * and no abbreviation among them ("ACLU Justice Program").
   */
  static boolean isPerson(String name) {
    String[] words = name.split(" ", -1);
    if (words.length < 2 || words.length > MAX_PERSON_WORDS) {
      return isUnspaced(name);
    }
    int shouted = 0;
    int spoken = 0;
    for (String word : words) {
      if (!isWordOfPerson(word)) {
        return false;
      }
      boolean tells = word.length() > 2 && hasCase(word);
      boolean shout = tells && word.equals(word.toUpperCase(Locale.ROOT));
      shouted += shout ? 1 : 0;
      spoken += tells && !shout ? 1 : 0;
    }
    return shouted == 0 || spoken == 0;
  }

  private static boolean isWordOfPerson(String word) {
    if (word.isEmpty()) {
      return false;
    }
    int first = word.codePointAt(0);
    String key = Strings.key(word);
    boolean capital = !Character.isLowerCase(first) && Character.isLetter(first);
    boolean address = word.indexOf('.', 2) > 0 && !word.endsWith(".");
    return (capital || BylineWords.is(Use.PARTICLE, key))
        && !address
        && !BylineWords.is(Use.ORGANISATION, key);
  }

  /** Whether a word is written with capitals and small letters. */
  static boolean hasCase(String word) {
    return !word.equals(word.toLowerCase(Locale.ROOT))
        || !word.equals(word.toUpperCase(Locale.ROOT));
  }

  /**
   * A name without the signs and white space around it, and without the full stop behind it that is
   * not that of an abbreviation: "Jane Roe." but "Jane Roe Jr.".
   */
  static String trimmed(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && " :-\"'*".indexOf(name.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " :-\"'*\u00ae\u2122".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    String trimmed = name.substring(start, end);
    String last = trimmed.substring(trimmed.lastIndexOf(' ') + 1);
    boolean stop =
        last.length() > MAX_ABBREVIATION
            && last.indexOf('.') == last.length() - 1
            && !BylineWords.is(Use.ORGANISATION, Strings.key(last));
    return stop ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
  }
}
