package dev.winnow.core.metadata;

import dev.winnow.core.metadata.BylineWords.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes a byline apart into the names of people and bodies. One pass over the words; an instance
 * holds the state of one byline.
 */
final class AuthorNames {

  /** Names taken from one byline; more is a list of something else. */
  static final int MAX_NAMES = 50;

  /** Words of the longest name. */
  private static final int MAX_WORDS = 6;

  /** Longest abbreviation of an outlet that stands beside a person's name. */
  private static final int MAX_ABBREVIATION = 5;

  /** Signs that part names, in the writing of all languages. */
  private static final String SEPARATORS =
      ",;|/+()[]<>\u00b7\u2022\u00bb\u060c\u061b\u3001\uff0c\uff1b\uff0f\uff5c\uff08\uff09\u3010\u3011";

  private static final String OPEN = "([\u3010\uff08\uff3b";
  private static final String CLOSE = ")]\u3011\uff09\uff3d";

  /** "Jane Roe in Elm": where somebody reports from; "Jan in 't Veld" goes on in small letters. */
  private static final String PLACE_IN = "in";

  /** Dutch for "and", Spanish for "in". */
  private static final String SPANISH_IN = "en";

  /** What Catalan, Spanish and Portuguese write between two surnames. */
  private static final Set<String> IBERIAN_AND = Set.of("i", "y", "e");

  /** Letters of the shortest name of a Korean paper before that of its reporter. */
  private static final int KOREAN_OUTLET = 4;

  private static final char HEBREW_AND = '\u05d5';

  /** Letters of the shortest name with that "and": names of three letters may begin with it. */
  private static final int HEBREW_WORD = 4;

  /** Words of the longest role. */
  private static final int MAX_ROLE_WORDS = 10;

  private final List<String> names = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();
  private final StringBuilder name = new StringBuilder();
  private boolean skipping;
  private boolean ended;

  /** Whether all words so far led to a name, and whether a sign or an "and" stands behind them. */
  private boolean led;

  private boolean ledOn;

  /** Whether an "and" stands before the current name, rather than a sign. */
  private boolean joined;

  private boolean body;

  private AuthorNames() {}

  /** The names in a byline, in order, without repetitions; empty if there is none. */
  static List<String> split(String byline) {
    String separated = separated(withoutBrackets(byline));
    if (hasNoName(separated)) {
      return List.of();
    }
    String[] words = separated.split(" ", -1);
    if (Newsrooms.isOne(separated, words)) {
      String team = Newsrooms.collective(byline);
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
      boolean role = isJoinedRole(words, i + 1) || (i > 0 && isRolePart(words, i + 1));
      if (words[i].equals(",") && role) {
        reader.add();
        i = endOfPart(words, i + 1) - 1;
      } else {
        reader.word(words[i], at(words, i + 1), at(words, i + 2));
      }
    }
    reader.add();
    return reader;
  }

  private static String at(String[] words, int index) {
    return index < words.length ? words[index] : "";
  }

  private static boolean joins(String word) {
    return word.equals("&") || BylineWords.is(Use.JOINER, word);
  }

  /** Hebrew writes "and" at the beginning of the next word, here behind a name in full. */
  private boolean isHebrewAnd(String word) {
    return word.length() >= HEBREW_WORD
        && word.charAt(0) == HEBREW_AND
        && !skipping
        && name.indexOf(" ") > 0;
  }

  /** "Montserrat Puig i Soler", "Ana Costa e Silva": one surname behind "and" is the second one. */
  private boolean isSecondSurname(String word, String next, String third) {
    return IBERIAN_AND.contains(word)
        && !skipping
        && NameShapes.isPerson(name.toString())
        && NameShapes.isCapitalised(next)
        && !BylineWords.isStop(Strings.key(next))
        && !BylineWords.is(Use.DESK, Strings.key(next))
        && !BylineWords.is(Use.ORGANISATION, Strings.key(next))
        && !Agencies.isAgency(next)
        && (third.isEmpty() || third.equals(","));
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

  /** Whether a part between commas ends with what somebody does: "Certified Elm Consultant". */
  private static boolean isRolePart(String[] words, int from) {
    int end = endOfPart(words, from);
    return end - from > 1
        && NameShapes.hasCase(words[from])
        && !BylineWords.is(Use.LEAD, Strings.key(words[from]))
        && !words[from].endsWith(":")
        && BylineWords.is(Use.ROLE, Strings.key(words[end - 1]));
  }

  private void word(String word, String next, String third) {
    String key = Strings.key(word);
    if (isHebrewAnd(word)) {
      add();
      joined = true;
      word(word.substring(1), next, third);
      return;
    }
    boolean joins = joins(word);
    if (joins && isSecondSurname(word, next, third)) {
      name.append(' ').append(word);
      return;
    }
    if (joins && skipping && word.equals(SPANISH_IN)) {
      // "corresponsal en Lima": still the role.
      skipping = true;
    } else if (word.equals(",") || (joins && !body)) {
      ledOn |= led;
      add();
      joined = joins;
    } else if (ended) {
      ended = !BylineWords.is(Use.STRONG, key);
      skipping = ended;
    } else if (isLeadHere(key) || isRomanianLead(word, next, third) || isLeadWithPictures(key)) {
      led |= names.isEmpty();
      skipping = false;
    } else if (BylineWords.is(Use.END, key)) {
      add();
      ended = true;
    } else if (word.endsWith(":") && word.length() > 1) {
      label(key);
    } else if (ends(word, key, next)) {
      skipping = true;
    } else if (!skipping
        && name.length() <= NameShapes.MAX_LENGTH
        && !(name.length() == 0 && key.isEmpty())) {
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

  /** A label, "Interview:": the name stands behind it. "Editor:" behind names ends the byline. */
  private void label(String key) {
    boolean another = !names.isEmpty() && !BylineWords.is(Use.LEAD, key);
    if (BylineWords.isStop(key) && (name.length() > 0 || another)) {
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

  /** "de Ion Popescu" and "De Ion Popescu" are bylines, "de la Cruz" and "De Vries" names. */
  private boolean isRomanianLead(String word, String next, String third) {
    boolean capital =
        word.equals("De")
            && (NameShapes.isCapitalised(third) || BylineWords.is(Use.LEAD, Strings.key(next)));
    return (word.equals("de") || capital)
        && name.length() == 0
        && names.isEmpty()
        && (NameShapes.isCapitalised(next) || capital);
  }

  /** Whether the name is over before a word: a role, a date, a degree, prose. */
  private boolean ends(String word, String key, String next) {
    if (isNoise(word) || (isCredential(word, key) && name.length() > 0) || isDate(word, next)) {
      return true;
    }
    if (body) {
      return false;
    }
    if (key.equals(PLACE_IN) && name.indexOf(" ") > 0 && NameShapes.isCapitalised(next)) {
      return true;
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

  /** What stands in the brackets around a byline, or behind those before it: a place, an agency. */
  private static String withoutBrackets(String byline) {
    String line = byline.strip();
    int kind = line.isEmpty() ? -1 : OPEN.indexOf(line.charAt(0));
    int close = kind < 0 ? -1 : line.indexOf(CLOSE.charAt(kind));
    if (close < 0) {
      return line;
    }
    String rest = line.substring(close + 1).strip();
    String inside = line.substring(1, close);
    boolean reporter = NameShapes.isUnspaced(inside) && UnspacedBylines.isByline(inside);
    return rest.isEmpty() || reporter ? inside : rest;
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
        out.append(
            Strings.isColon(c) && !byline.startsWith("//", i + 1) ? ": " : String.valueOf(c));
      }
    }
    return Strings.tidy(out.toString(), out.length() + 1);
  }

  private static boolean isNoise(String word) {
    if (word.indexOf('@') >= 0 || word.contains("://") || word.startsWith("www.")) {
      return true;
    }
    return word.chars().anyMatch(Character::isDigit)
        && (NameShapes.isUnspaced(word)
            || !Character.isLetter(word.charAt(0))
            || !word.chars().allMatch(AuthorNames::handle));
  }

  /** Forum names may hold digits and low lines, but begin with a letter. */
  private static boolean handle(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  private void add() {
    String found = withoutAgency(NameShapes.trimmed(name.toString()));
    boolean isBody = body;
    name.setLength(0);
    skipping = ended;
    body = false;
    String key = Strings.key(found);
    boolean letters = key.length() > 1 && Character.isLetter(found.codePointAt(0));
    boolean named =
        letters
            && found.length() <= NameShapes.MAX_LENGTH
            && names.size() < MAX_NAMES
            && !BylineWords.is(Use.NOBODY, key)
            && !BylineWords.is(Use.LEAD, key)
            && !BylineWords.is(Use.PARTICLE, key)
            && Strings.words(found).size() <= (isBody ? Newsrooms.MAX_WORDS : MAX_WORDS)
            && !isMonth(found)
            && !isWeekday(found);
    if (named && isBody && found.indexOf(' ') > 0) {
      bodies.add(found);
    }
    if (named
        && !isAffiliation(found, isBody)
        && !isBeside(found)
        && names.stream().noneMatch(other -> Strings.key(other).equals(key))) {
      names.add(found);
    }
  }

  /**
   * "Jane Roe The Associated Press" without the agency, a Korean name without the paper before it;
   * the sign of an account doubled behind it.
   */
  private static String withoutAgency(String name) {
    int space = name.indexOf(' ');
    String last = name.substring(space + 1);
    if (space >= KOREAN_OUTLET && UnspacedBylines.isKoreanName(last)) {
      return last;
    }
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

  /**
   * Whether a single word, or small ones, stand behind a name in full: a place, a title, a label.
   */
  private boolean isBeside(String part) {
    return !joined
        && !names.isEmpty()
        && (part.indexOf(' ') < 0 || Character.isLowerCase(part.codePointAt(0)))
        && NameShapes.hasCase(part)
        && names.get(names.size() - 1).indexOf(' ') > 0
        && NameShapes.isPerson(names.get(names.size() - 1));
  }

  private static boolean isMonth(String name) {
    return name.indexOf(' ') < 0 && !name.equals("April") && MonthNames.month(name, "") > 0;
  }

  private static boolean isWeekday(String name) {
    return MonthNames.isWeekday(name);
  }
}
