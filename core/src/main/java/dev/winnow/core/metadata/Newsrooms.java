package dev.winnow.core.metadata;

import dev.winnow.core.metadata.BylineWords.Use;
import java.util.List;

/** Bylines that name a body or a newsroom instead of people. Stateless and thread-safe. */
final class Newsrooms {

  /** Words of the longest name of a body: more are a sentence. */
  static final int MAX_WORDS = 7;

  /** The last word of "Elm Team". */
  private static final String TEAM = "team";

  private Newsrooms() {}

  /**
   * Whether a byline is one body: ends with "Team", or has one word before "Staff" and the like.
   */
  static boolean isOne(String separated, String[] words) {
    if (separated.contains(" , ")) {
      return false;
    }
    int end = words.length;
    while (end > 0 && BylineWords.is(Use.DESK, Strings.key(words[end - 1]))) {
      end--;
    }
    int start = 0;
    while (start < end && BylineWords.is(Use.LEAD, Strings.key(words[start]))) {
      start++;
    }
    return end < words.length
        && (end - start <= 1 || Strings.key(words[words.length - 1]).equals(TEAM));
  }

  /** A name without the words for a newsroom at its ends: "Elm Courier Staff" without "Staff". */
  static String withoutDesk(String name) {
    String rest = name;
    for (int space = rest.lastIndexOf(' '); !rest.isEmpty(); space = rest.lastIndexOf(' ')) {
      if (!BylineWords.is(Use.DESK, Strings.key(rest.substring(space + 1)))) {
        break;
      }
      rest = space < 0 ? "" : rest.substring(0, space);
    }
    int first = rest.indexOf(' ');
    boolean leads = first > 0 && BylineWords.is(Use.DESK, Strings.key(rest.substring(0, first)));
    rest = leads ? rest.substring(first + 1) : rest;
    // "da Redação": what is left is no name.
    return !rest.equals(name) && BylineWords.is(Use.PARTICLE, Strings.key(rest)) ? "" : rest;
  }

  /**
   * The whole of a short byline as the name of a body, or an empty string: for "News Staff" and the
   * like, which hold no person's name.
   */
  static String collective(String byline) {
    String rest = byline.strip();
    for (int space = rest.indexOf(' '); space > 0; space = rest.indexOf(' ')) {
      if (!BylineWords.is(Use.LEAD, Strings.key(rest.substring(0, space)))) {
        break;
      }
      rest = rest.substring(space + 1);
    }
    int comma = rest.indexOf(',');
    int sign = BylineLines.firstSign(rest);
    int cut = comma > 0 && (sign < 0 || comma < sign) ? comma : sign;
    rest = NameShapes.trimmed(cut > 0 ? rest.substring(0, cut) : rest);
    List<String> words = Strings.words(rest);
    boolean named =
        !words.isEmpty()
            && !isDateLine(words)
            && words.size() <= MAX_WORDS
            && rest.length() <= NameShapes.MAX_LENGTH
            && !Strings.isUrl(rest)
            && rest.indexOf('@') < 0
            && !BylineWords.is(Use.NOBODY, String.join(" ", words));
    return named ? rest : "";
  }

  /** Whether words are those of a date or a time: a month or a weekday and numbers, or numbers. */
  private static boolean isDateLine(List<String> words) {
    int others = 0;
    boolean number = false;
    for (String word : words) {
      boolean numeric = Character.isDigit(word.charAt(0));
      number |= numeric;
      others += numeric || MonthNames.month(word, "") > 0 ? 0 : 1;
    }
    return number && others <= 1;
  }
}
