package dev.winnow.core.metadata;

import dev.winnow.core.metadata.BylineWords.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes a byline apart into the names of people and bodies. One pass over the words; an instance
 * holds the state of one byline.
 */
final class AuthorNames {

  /** Names taken from one byline; more is a list of something else. */
  private static final int MAX_NAMES = 50;

  /** Longest name in characters and words. */
  private static final int MAX_NAME = 60;

  private static final int MAX_WORDS = 6;

  /** Longest name of a body: more words are a sentence. */
  private static final int MAX_COLLECTIVE_WORDS = 7;

  /** Longest abbreviation of an outlet that stands beside a person's name. */
  private static final int MAX_ABBREVIATION = 5;

  /** The last word of "Elm Team". */
  private static final String TEAM = "team";

  /** Signs that part names, in the writing of all languages. */
  private static final String SEPARATORS =
      ",;|/+()[]\u00b7\u2022\u00bb\u060c\u061b\u3001\uff0c\uff1b\uff0f\uff5c\uff08\uff09\u3010\u3011";

  private static final String OPEN = "([\u3010\uff08\uff3b";
  private static final String CLOSE = ")]\u3011\uff09\uff3d";

  /** Dutch for "and", Spanish for "in". */
  private static final String SPANISH_IN = "en";

  /** Words of the longest role. */
  private static final int MAX_ROLE_WORDS = 10;

  /** Words at the start of a line that may lead to a name. */
  private static final int MAX_LEADS = 3;

  private final List<String> names = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();
  private final StringBuilder name = new StringBuilder();
  private boolean skipping;
  private boolean ended;

  /** Whether all words so far led to a name, and whether a sign or an "and" stands behind them. */
  private boolean led;

  private boolean ledOn;
  private boolean body;

  private AuthorNames() {}

  /** The names in a byline, in order, without repetitions; empty if there is none. */
  static List<String> split(String byline) {
    String separated = separated(withoutBrackets(byline));
    if (hasNoName(separated)) {
      return List.of();
    }
    String[] words = separated.split(" ", -1);
    if (isTeam(separated, words)) {
      String team = collective(byline);
      return team.isEmpty() ? List.of() : List.of(team);
    }
    return read(words).names;
  }

  /** The names of bodies in a byline, also of those that people stand beside. */
  static List<String> bodies(String byline) {
    String separated = separated(withoutBrackets(byline));
    return hasNoName(separated) ? List.of() : read(separated.split(" ", -1)).bodies;
  }

  /** ", Elm Courier": a form whose field for the name was left empty. */
  private static boolean hasNoName(String separated) {
    return separated.isEmpty() || separated.startsWith(", ");
  }

  private static AuthorNames read(String[] words) {
    AuthorNames reader = new AuthorNames();
    for (int i = 0; i < words.length; i++) {
      if (words[i].equals(",") && isJoinedRole(words, i + 1)) {
        reader.add();
        i = endOfPart(words, i + 1) - 1;
      } else {
        reader.word(words[i], i + 1 < words.length ? words[i + 1] : "");
      }
    }
    reader.add();
    return reader;
  }

  /**
   * Whether a byline is one body: ends with "Team", or has one word before "Staff" and the like.
   */
  private static boolean isTeam(String separated, String[] words) {
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
    return leads ? rest.substring(first + 1) : rest;
  }

  /**
   * A byline with each name in the order in which it is spoken: "Roe, Jane" as "Jane Roe".
   *
   * @param catalogue whether the family name is known to stand first
   */
  static String straight(String byline, boolean catalogue) {
    if (byline.indexOf(',') < 0) {
      return byline;
    }
    StringBuilder out = new StringBuilder(byline.length() + 2);
    for (String part : byline.split(";", -1)) {
      int comma = part.indexOf(',');
      boolean one = comma > 0 && comma == part.lastIndexOf(',');
      String family = one ? part.substring(0, comma).strip() : "";
      String given = one ? part.substring(comma + 1).strip() : "";
      boolean turned = one && (catalogue || (isWordOfName(family) && isWordOfName(given)));
      out.append(out.length() == 0 ? "" : "; ").append(turned ? given + " " + family : part);
    }
    return out.toString();
  }

  /** Whether a text may be a given or a family name by itself: one word, no role, no title. */
  private static boolean isWordOfName(String text) {
    String key = Strings.key(text);
    return text.length() > 2
        && text.indexOf(' ') < 0
        && Character.isUpperCase(text.codePointAt(0))
        && Character.isLowerCase(text.codePointBefore(text.length()))
        && !BylineWords.isStop(key)
        && !BylineWords.is(Use.LEAD, key)
        && !BylineWords.is(Use.END, key)
        && !BylineWords.is(Use.DESK, key)
        && !BylineWords.is(Use.NOBODY, key)
        && !BylineWords.is(Use.ORGANISATION, key)
        && !BylineWords.is(Use.CREDENTIAL, key)
        && !Agencies.isAgency(text);
  }

  private static int endOfPart(String[] words, int from) {
    int end = from;
    while (end < words.length && !words[end].equals(",")) {
      end++;
    }
    return end;
  }

  /** Whether a part between commas is one role with an "and" in it: "Home and Security Expert". */
  private static boolean isJoinedRole(String[] words, int from) {
    boolean joined = false;
    boolean role = false;
    int end = endOfPart(words, from);
    for (int i = from; i < end && i - from < MAX_ROLE_WORDS; i++) {
      joined |= i > from && (words[i].equals("&") || BylineWords.is(Use.JOINER, words[i]));
      role |= joined && BylineWords.isStop(Strings.key(words[i]));
    }
    return role;
  }

  private void word(String word, String next) {
    String key = Strings.key(word);
    boolean joins = word.equals("&") || BylineWords.is(Use.JOINER, word);
    if (joins && skipping && word.equals(SPANISH_IN)) {
      // "corresponsal en Lima": still the role.
      skipping = true;
    } else if (word.equals(",") || (joins && !body)) {
      ledOn |= led;
      add();
    } else if (ended) {
      ended = !BylineWords.is(Use.STRONG, key);
      skipping = ended;
    } else if (isLeadHere(key) || isRomanianLead(word, next) || isLeadWithPictures(key)) {
      led |= names.isEmpty();
      skipping = false;
    } else if (BylineWords.is(Use.END, key)) {
      add();
      ended = true;
    } else if (word.endsWith(":") && word.length() > 1) {
      label(key);
    } else if (ends(word, key, next)) {
      skipping = true;
    } else if (!skipping && name.length() <= MAX_NAME && !(name.length() == 0 && key.isEmpty())) {
      String bare =
          NameShapes.isUnspaced(word) ? UnspacedBylines.name(word, name.length() == 0) : word;
      if (bare.isEmpty()) {
        return;
      }
      led = false;
      ledOn = false;
      name.append(name.length() == 0 ? "" : " ").append(bare);
      body |= BylineWords.is(Use.ORGANISATION, key);
    }
  }

  /** A label, "Interview:": the name stands behind it. "Editor:" behind a name ends the byline. */
  private void label(String key) {
    if (BylineWords.isStop(key) && name.length() > 0) {
      add();
      ended = true;
      skipping = true;
    } else {
      name.setLength(0);
      skipping = false;
    }
  }

  /** "Text und Fotos: Jane Roe": who took the pictures, too, wrote the text. */
  private boolean isLeadWithPictures(String key) {
    return ledOn && names.isEmpty() && name.length() == 0 && BylineWords.is(Use.END, key);
  }

  /** "Di", "Da" and "Von" lead a byline, but belong to the second name in it. */
  private boolean isLeadHere(String key) {
    return name.length() == 0
        && BylineWords.is(Use.LEAD, key)
        && (names.isEmpty() || BylineWords.is(Use.STRONG, key));
  }

  /** "de Ion Popescu" is a byline, "de la Cruz" a name. */
  private boolean isRomanianLead(String word, String next) {
    return word.equals("de")
        && name.length() == 0
        && names.isEmpty()
        && !next.isEmpty()
        && Character.isUpperCase(next.codePointAt(0));
  }

  /** Whether the name is over before a word: a role, a date, a degree, prose. */
  private boolean ends(String word, String key, String next) {
    if (isNoise(word) || (isCredential(word, key) && name.length() > 0) || isDate(word, next)) {
      return true;
    }
    if (body) {
      return false;
    }
    boolean small = Character.isLowerCase(word.codePointAt(0));
    boolean prose =
        small
            && name.length() > 0
            && Character.isUpperCase(name.codePointAt(0))
            && !BylineWords.is(Use.PARTICLE, key);
    return prose || BylineWords.isStop(key);
  }

  private static boolean isDate(String word, String next) {
    return !next.isEmpty()
        && Character.isDigit(next.charAt(0))
        && Character.isLetter(word.charAt(0))
        && MonthNames.month(word, "") > 0;
  }

  private static boolean isCredential(String word, String key) {
    String joined = key.replace(" ", "");
    return BylineWords.is(Use.CREDENTIAL, joined)
        && (word.equals(word.toUpperCase(Locale.ROOT)) || word.indexOf('.') > 0);
  }

  /** Whether all words of a short line lead to a name: "By", "Written by:". */
  static boolean isLead(String line) {
    List<String> words = Strings.words(line);
    return !words.isEmpty()
        && words.size() <= MAX_LEADS
        && words.stream().allMatch(word -> BylineWords.is(Use.LEAD, word));
  }

  /**
   * How many words lead to the name that a line begins with: 0 where it does not begin as bylines
   * do, with a capital behind the small words.
   */
  static int leads(String line) {
    int leads = 0;
    int start = 0;
    boolean strong = false;
    while (leads < MAX_LEADS) {
      int space = line.indexOf(' ', start);
      String key = space > start ? Strings.key(line.substring(start, space)) : "";
      if (!BylineWords.is(Use.LEAD, key)) {
        break;
      }
      strong |= !BylineWords.is(Use.WEAK, key) || isColon(line.charAt(space - 1));
      leads++;
      start = space + 1;
    }
    boolean name = start < line.length() && !Character.isLowerCase(line.codePointAt(start));
    return name && strong && !line.endsWith(".") ? leads : 0;
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
    rest = trimmed(comma > 0 ? rest.substring(0, comma) : rest);
    List<String> words = Strings.words(rest);
    boolean named =
        !words.isEmpty()
            && !isDateLine(words)
            && words.size() <= MAX_COLLECTIVE_WORDS
            && rest.length() <= MAX_NAME
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

  private static boolean isColon(char c) {
    return c == ':' || c == '\uff1a';
  }

  /** What stands in the brackets around a byline, or behind those before it: a place, an agency. */
  private static String withoutBrackets(String byline) {
    String line = byline.strip();
    int kind = line.isEmpty() ? -1 : OPEN.indexOf(line.charAt(0));
    int close = kind < 0 ? -1 : line.indexOf(CLOSE.charAt(kind));
    if (close < 0) {
      return line;
    }
    String rest = line.substring(close + 1).strip();
    return rest.isEmpty() ? line.substring(1, close) : rest;
  }

  /** The byline with each sign that parts names as a word of its own: a comma. */
  private static String separated(String byline) {
    StringBuilder out = new StringBuilder(byline.length() + 16);
    boolean address = byline.contains("://");
    for (int i = 0; i < byline.length(); i++) {
      char c = byline.charAt(i);
      boolean dash =
          (c == '-' || c == '\u2013' || c == '\u2014') && i > 0 && byline.charAt(i - 1) == ' ';
      if (c == '&') {
        out.append(" & ");
      } else if (dash || SEPARATORS.indexOf(c) >= 0) {
        out.append(address && c == '/' ? "/" : " , ");
      } else {
        out.append(isColon(c) && !byline.startsWith("//", i + 1) ? ": " : String.valueOf(c));
      }
    }
    return Strings.tidy(out.toString(), out.length() + 1);
  }

  private static boolean isNoise(String word) {
    if (word.indexOf('@') >= 0 || word.contains("://") || word.startsWith("www.")) {
      return true;
    }
    return word.chars().anyMatch(Character::isDigit)
        && !(Character.isLetter(word.charAt(0)) && word.chars().allMatch(AuthorNames::handle));
  }

  /** Forum names may hold digits and low lines, but begin with a letter. */
  private static boolean handle(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  private void add() {
    String found = withoutAgency(trimmed(name.toString()));
    boolean isBody = body;
    name.setLength(0);
    skipping = ended;
    body = false;
    String key = Strings.key(found);
    boolean letters = found.length() > 1 && Character.isLetter(found.codePointAt(0));
    boolean named =
        letters
            && found.length() <= MAX_NAME
            && names.size() < MAX_NAMES
            && !BylineWords.is(Use.NOBODY, key)
            && !BylineWords.is(Use.LEAD, key)
            && Strings.words(found).size() <= (isBody ? MAX_COLLECTIVE_WORDS : MAX_WORDS)
            && !isMonth(found)
            && !isWeekday(found);
    if (named && isBody && found.indexOf(' ') > 0) {
      bodies.add(found);
    }
    if (named
        && !isAffiliation(found, isBody)
        && names.stream().noneMatch(other -> Strings.key(other).equals(key))) {
      names.add(found);
    }
  }

  /**
   * "Jane Roe The Associated Press" without the agency; the sign of an account doubled behind it.
   */
  private static String withoutAgency(String name) {
    int space = name.indexOf(' ');
    for (int at = name.indexOf(' ', space + 1);
        space > 0 && at > 0;
        at = name.indexOf(' ', at + 1)) {
      if (Agencies.isAgency(name.substring(at + 1))) {
        return name.substring(0, at);
      }
    }
    boolean doubled = space > 0 && name.length() == 2 * space + 1;
    boolean initial =
        space > 0
            && name.length() == space + 2
            && Character.toUpperCase(name.charAt(0)) == name.charAt(space + 1);
    return initial || (doubled && name.startsWith(name.substring(0, space), space + 1))
        ? name.substring(0, space)
        : name;
  }

  /** Whether a part behind a name tells where its bearer works. */
  private boolean isAffiliation(String part, boolean isBody) {
    boolean abbreviation =
        part.length() <= MAX_ABBREVIATION
            && part.indexOf('.') < 0
            && part.chars().allMatch(c -> Character.isUpperCase(c) || c == '-');
    return !names.isEmpty() && (isBody || abbreviation);
  }

  private static boolean isMonth(String name) {
    return name.indexOf(' ') < 0 && !name.equals("April") && MonthNames.month(name, "") > 0;
  }

  private static boolean isWeekday(String name) {
    return name.indexOf(' ') < 0 && MonthNames.isWeekday(name);
  }

  /** Whether a line tells what somebody does, so that names of bodies may stand in it. */
  static boolean hasRole(String line) {
    return Strings.words(line).stream().anyMatch(word -> BylineWords.is(Use.ROLE, word));
  }

  private static String trimmed(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && " :-\"'*".indexOf(name.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " :-\"'*\u00ae\u2122".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(start, end);
  }
}
