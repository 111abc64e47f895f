package dev.winnow.core.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes a byline apart into the names of people. */
final class AuthorNames {

  /** Names taken from one byline; more is a list of something else. */
  private static final int MAX_NAMES = 50;

  /** Longest name in characters and words. */
  private static final int MAX_NAME = 60;

  private static final int MAX_WORDS = 6;

  private static final Set<String> LEADS = words("lead");
  private static final Set<String> JOINERS = words("joiner");
  private static final Set<String> STOPS = words("stop");
  private static final Set<String> CREDENTIALS = words("credential");
  private static final Set<String> NOBODY = words("nobody");

  private AuthorNames() {}

  private static Set<String> words(String use) {
    Set<String> words = new HashSet<>();
    for (String[] row : Resources.rows("byline-words.tsv", 2)) {
      if (row[0].equals(use)) {
        words.add(row[1]);
      }
    }
    return Set.copyOf(words);
  }

  /** The names in a byline, in order, without repetitions; empty if there is none. */
  static List<String> split(String byline) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    boolean skipping = false;
    for (String word : separated(byline).split(" ", -1)) {
      String key = Strings.key(word);
      boolean isBreak = word.equals(",");
      if (isBreak || word.equals("&") || JOINERS.contains(word)) {
        add(names, name);
        skipping = false;
      } else if (LEADS.contains(key) && (name.length() == 0 || leadsOnly(name))) {
        name.setLength(0);
      } else if (STOPS.contains(key) || isCredential(word, key) || isNoise(word)) {
        skipping = true;
      } else if (!skipping && name.length() <= MAX_NAME) {
        name.append(name.length() == 0 ? "" : " ").append(word);
      }
    }
    add(names, name);
    return names;
  }

  /** Whether a line begins as bylines do: "By Jane Roe", with a capital behind the small word. */
  static boolean startsAsByline(String line) {
    int space = line.indexOf(' ');
    return space > 1
        && space + 1 < line.length()
        && LEADS.contains(Strings.key(line.substring(0, space)))
        && Character.isUpperCase(line.codePointAt(space + 1))
        && line.indexOf('.', line.length() - 1) < 0;
  }

  private static boolean isCredential(String word, String key) {
    return CREDENTIALS.contains(key) && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static boolean leadsOnly(CharSequence name) {
    return Strings.words(name.toString()).stream().allMatch(LEADS::contains);
  }

  /** The byline with each sign that parts names as a word of its own: a comma. */
  private static String separated(String byline) {
    StringBuilder out = new StringBuilder(byline.length() + 16);
    for (int i = 0; i < byline.length(); i++) {
      char c = byline.charAt(i);
      boolean dash =
          (c == '-' || c == '\u2013' || c == '\u2014') && i > 0 && byline.charAt(i - 1) == ' ';
      if (dash || ",;|/&+\u00b7\u2022\u3001\uff0c()[]".indexOf(c) >= 0) {
        boolean web = c == '/' && byline.contains("://");
        out.append(web ? "/" : " , ");
      } else {
        out.append(c == ':' && !byline.startsWith("//", i + 1) ? ": " : String.valueOf(c));
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

  private static void add(List<String> names, StringBuilder name) {
    String found = trimmed(name.toString());
    name.setLength(0);
    String key = Strings.key(found);
    boolean known = names.stream().anyMatch(other -> Strings.key(other).equals(key));
    if (known
        || isMonth(found)
        || names.size() >= MAX_NAMES
        || found.length() > MAX_NAME
        || NOBODY.contains(key)) {
      return;
    }
    boolean letters = found.length() > 1 && Character.isLetter(found.codePointAt(0));
    if (letters && Strings.words(found).size() <= MAX_WORDS) {
      names.add(found);
    }
  }

  private static boolean isMonth(String name) {
    return name.indexOf(' ') < 0 && MonthNames.month(name, "") > 0 && !name.equals("April");
  }

  private static String trimmed(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && " :-\"'*".indexOf(name.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " :-\"'*".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(start, end);
  }
}
