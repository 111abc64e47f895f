package dev.winnow.cli.output;

import java.util.Locale;

/** Keeps a text from saying its headline twice. */
final class Headline {

  private Headline() {}

  /**
   * A body without its first line, where that says the headline: plain texts hold their headline.
   *
   * @param headline empty if there is none
   */
  static String notAgain(String headline, String body) {
    int end = body.indexOf('\n');
    if (headline.isEmpty() || end < 0 || !words(body.substring(0, end)).equals(words(headline))) {
      return body;
    }
    return body.substring(end).stripLeading();
  }

  /** The letters and digits, whatever their case; signs of Markdown do not matter. */
  private static String words(String line) {
    StringBuilder words = new StringBuilder(line.length());
    line.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(words::appendCodePoint);
    return words.toString();
  }
}
