package dev.winnow.core.score;

/**
 * Tells lines that are a person's name, by its capitals: two to four words, small ones such as
 * <i>van</i> between them, and what the person does behind a comma. Scripts without capitals tell
 * no names in this way. Stateless.
 */
final class PersonNames {

  private static final WordTable WORDS = WordTable.load("author-notes.tsv");
  private static final long PARTICLE = WORDS.bit("particle");

  private static final int FEWEST_WORDS = 2;
  private static final int MOST_WORDS = 4;

  /** Most words behind the comma. */
  private static final int ROLE_WORDS = 4;

  /** Shortest line of a name. (UTF-16 units.) */
  private static final int SHORTEST = 5;

  private static final int LONGEST = 60;

  private PersonNames() {}

  /** Whether a line is a name and nothing else but a calling. */
  static boolean isOne(String text) {
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      return false;
    }
    int comma = text.indexOf(',');
    String name = comma < 0 ? text : text.substring(0, comma);
    String role = comma < 0 ? "" : text.substring(comma + 1).strip();
    return isName(name.strip()) && (role.isEmpty() || isRole(role));
  }

  private static boolean isName(String text) {
    String[] words = text.split("[ \u00a0]+", -1);
    int capitalised = 0;
    for (String word : words) {
      if (isNamePart(word)) {
        capitalised++;
      } else if (capitalised == 0 || !isParticle(word)) {
        return false;
      }
    }
    return capitalised >= FEWEST_WORDS
        && capitalised <= MOST_WORDS
        && isNamePart(words[words.length - 1]);
  }

  /** Whether each word has a capital, small ones aside: a person, a newspaper, an agency. */
  static boolean isCapitalised(String text) {
    for (String word : text.split("[ \u00a0]+", -1)) {
      if (!isNamePart(word) && !isParticle(word)) {
        return false;
      }
    }
    return true;
  }

  /** A capital and more letters, hyphens and apostrophes between them; or an initial. */
  private static boolean isNamePart(String word) {
    if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0))) {
      return false;
    }
    for (int i = 1; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean joint = "-'\u2019".indexOf(c) >= 0 && i + 1 < word.length();
      boolean initial = c == '.' && i == 1;
      if (!Character.isLetter(c) && !joint && !initial) {
        return false;
      }
    }
    return true;
  }

  private static boolean isParticle(String word) {
    return (WORDS.of(word, 0, word.length()) & PARTICLE) != 0;
  }

  private static boolean isRole(String text) {
    String[] words = text.split(" ", -1);
    boolean plain = words.length <= ROLE_WORDS && Character.isLowerCase(text.codePointAt(0));
    for (int i = 0; i < text.length(); i++) {
      plain &= Character.isLetter(text.charAt(i)) || " -".indexOf(text.charAt(i)) >= 0;
    }
    return plain;
  }
}
