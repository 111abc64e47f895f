package dev.winnow.core.metadata;

import dev.winnow.core.metadata.BylineWords.Use;
import java.util.List;
import java.util.Set;

/** Tells bylines from other lines. Stateless and thread-safe. */
final class BylineLines {

  /** Words at the start of a line that may lead to a name. */
  private static final int MAX_LEADS = 3;

  /** Characters of the longest abbreviation that a line may end with, with its point and space. */
  private static final int MAX_ABBREVIATED = 5;

  /** "Reportagem de", "Une enquête de": these lead behind another word, and stand inside names. */
  private static final Set<String> OF = Set.of("de", "do", "du");

  /** Small words of bodies and titles. */
  private static final Set<String> NOT_IN_NAMES = Set.of("the", "of", "and");

  /** Signs that part a name from what its bearer does. */
  private static final List<String> PART_SIGNS =
      List.of(", ", " | ", " \u00b7 ", " \u2022 ", " - ", " \u2013 ", " \u2014 ", " / ");

  /** Words of the longest name in a script without capitals that is believed before a role. */
  private static final int MAX_UNCASED_WORDS = 3;

  /** Names in a line without a word that leads to them: more are a list of something else. */
  private static final int MAX_SIGNED = 3;

  private BylineLines() {}

  /** Whether all words of a short line lead to a name: "By", "Written by:". */
  static boolean isLead(String line) {
    List<String> words = Strings.words(line);
    if (words.isEmpty() || words.size() > MAX_LEADS) {
      return false;
    }
    // "Interview" and "Kommentar" alone are kickers.
    boolean strong = Strings.isColon(line.charAt(line.length() - 1));
    for (String word : words) {
      if (!BylineWords.is(Use.LEAD, word)) {
        return false;
      }
      strong |= !BylineWords.is(Use.WEAK, word);
    }
    return strong;
  }

  /**
   * How many words lead to the name that a line begins with: 0 where it does not begin as bylines
   * do, with a capital behind the small words.
   */
  static int leads(String line) {
    String open = line.startsWith("[") ? line.substring(1) : line;
    if (NameShapes.isUnspaced(open)) {
      return UnspacedBylines.isByline(open) ? 1 : 0;
    }
    int leads = 0;
    int start = 0;
    boolean strong = false;
    while (leads < MAX_LEADS) {
      int space = line.indexOf(' ', start);
      String key = space > start ? Strings.key(line.substring(start, space)) : "";
      boolean of = leads > 0 && OF.contains(key);
      if (!of && !BylineWords.is(Use.LEAD, key)) {
        break;
      }
      strong |= of || !BylineWords.is(Use.WEAK, key) || Strings.isColon(line.charAt(space - 1));
      leads++;
      start = space + 1;
    }
    boolean name = start < line.length() && !Character.isLowerCase(line.codePointAt(start));
    boolean label = start > 1 && Strings.isColon(line.charAt(start - 2));
    return name && strong && (label || !isSentence(line)) ? leads : 0;
  }

  /**
   * The names that a line opens with, where nothing leads to them: people in full before a sign and
   * a role or a date ("Jane Roe, staff writer"). Empty where the line does not open so.
   */
  static String signed(String line) {
    int cut = firstSign(line);
    if (cut < 0) {
      return "";
    }
    String names = line.substring(0, cut);
    String rest = line.substring(cut).strip();
    boolean role = isRole(rest);
    boolean named = arePeople(names) || (role && isUncasedName(names));
    return named && (role || DateLines.isDate(rest)) ? names : "";
  }

  /**
   * The names in a line that stands beside a date, where that is all that tells a byline: people in
   * full, behind words that make no byline alone ("Per", "dalla nostra inviata"), before a sign and
   * a place or the like. Empty where the line holds other words.
   */
  static String besideDate(String line) {
    int start = 0;
    for (int i = 0; i < MAX_LEADS; i++) {
      int space = line.indexOf(' ', start);
      if (space < 0 || !BylineWords.is(Use.LEAD, Strings.key(line.substring(start, space)))) {
        break;
      }
      start = space + 1;
    }
    int cut = firstSign(line);
    String names = line.substring(start, cut < start ? line.length() : cut);
    boolean brief = cut < 0 || Strings.words(line.substring(cut)).size() <= MAX_LEADS;
    return brief && arePeople(names) ? names : "";
  }

  /** Where the first sign between the parts of a line stands; -1 if there is none. */
  static int firstSign(String line) {
    int first = -1;
    for (String sign : PART_SIGNS) {
      int at = line.indexOf(sign);
      first = at > 0 && (first < 0 || at < first) ? at : first;
    }
    return first;
  }

  /** Whether a part begins, behind its sign, with a word for what somebody does. */
  private static boolean isRole(String part) {
    List<String> words = Strings.words(part);
    for (int i = 0; i < Math.min(MAX_LEADS, words.size()); i++) {
      if (BylineWords.is(Use.ROLE, words.get(i)) || BylineWords.is(Use.DESK, words.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text is the names of people in full and the words between them, and nothing else. */
  static boolean arePeople(String text) {
    StringBuilder name = new StringBuilder();
    int people = 0;
    for (String word : text.split(" ", -1)) {
      if (word.equals("&") || BylineWords.is(Use.JOINER, word)) {
        if (!isPerson(name.toString())) {
          return false;
        }
        people++;
        name.setLength(0);
      } else {
        name.append(name.length() == 0 ? "" : " ").append(word);
      }
    }
    return people < MAX_SIGNED && isPerson(name.toString());
  }

  /** Whether a text may be a name in a script without capitals: two or three words of letters. */
  private static boolean isUncasedName(String text) {
    int words = text.split(" ", -1).length;
    return words > 1
        && words <= MAX_UNCASED_WORDS
        && !NameShapes.hasCase(text)
        && !DateLabel.hasDigit(text, 0);
  }

  private static boolean isPerson(String name) {
    if (name.indexOf(' ') < 0 || !NameShapes.hasCase(name) || !NameShapes.isPerson(name)) {
      return false;
    }
    if (!NameShapes.isCapitalised(name.substring(name.lastIndexOf(' ') + 1))) {
      return false;
    }
    for (String word : name.split(" ", -1)) {
      String key = Strings.key(word);
      boolean other =
          NOT_IN_NAMES.contains(word)
              || BylineWords.isStop(key)
              || BylineWords.is(Use.DESK, key)
              || BylineWords.is(Use.END, key)
              || BylineWords.is(Use.LEAD, key)
              || MonthNames.isWeekday(word);
      if (other || DateLabel.hasDigit(word, 0)) {
        return false;
      }
    }
    return !Agencies.isAgency(name) && !BylineWords.is(Use.NOBODY, Strings.key(name));
  }

  /** Whether a line ends in a point that is not that of a short word: "18:30 ч.". */
  private static boolean isSentence(String line) {
    return line.endsWith(".") && line.length() - line.lastIndexOf(' ') > MAX_ABBREVIATED;
  }

  /** Whether a line tells what somebody does, so that names of bodies may stand in it. */
  static boolean hasRole(String line) {
    return Strings.words(line).stream().anyMatch(word -> BylineWords.is(Use.ROLE, word));
  }
}
