package dev.winnow.core.metadata;

import dev.winnow.core.metadata.BylineWords.Use;
import java.util.Locale;

/** What the shape of a name tells of its bearer. Stateless and thread-safe. */
final class NameShapes {

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

  private static boolean hasCase(String word) {
    return !word.equals(word.toLowerCase(Locale.ROOT));
  }
}
