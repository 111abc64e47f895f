package dev.winnow.rules.match;

import java.util.Set;

/** Whether words look like the name of a person or an organisation. Stateless. */
final class Names {

  /** Small words inside names, credits and lists of names, in the languages of the packs. */
  private static final Set<String> PARTICLES = WordList.read("name-particles.txt");

  private Names() {}

  /**
   * Whether every word of a part of a text could belong to a name: capitalised, without case, a
   * particle or an agency.
   *
   * @param most largest number of words, particles included
   */
  static boolean isName(String text, int from, int to, int most) {
    Words words = new Words(text, from, to);
    int count = 0;
    int proper = 0;
    while (words.next()) {
      if (++count > most) {
        return false;
      }
      if (Character.isLowerCase(text.charAt(words.start()))
          && !isDomainEnd(text, words.start())
          && !isSmall(text, words)) {
        return false;
      }
      proper += Character.isLetter(text.charAt(words.start())) ? 1 : 0;
    }
    return proper > 0;
  }

  /** Whether a word follows a point without a space, as in {@code Runway.example}. */
  private static boolean isDomainEnd(String text, int start) {
    return start > 1 && text.charAt(start - 1) == '.' && Character.isLetter(text.charAt(start - 2));
  }

  private static boolean isSmall(String text, Words words) {
    String key = Folding.key(text, words.start(), words.end());
    return PARTICLES.contains(key) || Agencies.bundled().keys().contains(key);
  }

  /** The words of a part of a text, one after the other. */
  static final class Words {
    private final String text;
    private final int to;
    private int start;
    private int end;

    Words(String text, int from, int to) {
      this.text = text;
      this.to = to;
      this.end = from;
    }

    boolean next() {
      start = end;
      while (start < to && Folding.fold(text.charAt(start)) <= Folding.IGNORED) {
        start++;
      }
      end = start;
      while (end < to && isPart(end)) {
        end++;
      }
      return end > start;
    }

    private boolean isPart(int i) {
      return Folding.fold(text.charAt(i)) != Folding.SEPARATOR
          || Punctuation.isInnerApostrophe(text, i);
    }

    int start() {
      return start;
    }

    int end() {
      return end;
    }
  }
}
