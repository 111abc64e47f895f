package dev.winnow.rules.match;

import java.util.ArrayList;
import java.util.List;

/**
 * A phrase as it is written in a rule: words, {@code #} for a number, {@code *} for one to five
 * words, {@code @agency} for the name of a news agency; a colon at its end must be in the text too.
 *
 * @param parts folded words and the three signs, at least one
 * @param colon whether a colon must follow
 */
public record Phrase(List<String> parts, boolean colon) {

  /** Stands for a number. */
  public static final String NUMBER = "#";

  /** Stands for one to five words. */
  public static final String WORDS = "*";

  /** Stands for a news agency. */
  public static final String AGENCY = "@agency";

  /** Most words in a phrase; it bounds the work that a match can take. */
  public static final int MOST_PARTS = 24;

  private static final int MOST_GAPS = 2;

  /** Copies the list. */
  public Phrase {
    parts = List.copyOf(parts);
  }

  /**
   * Reads a phrase.
   *
   * @throws IllegalArgumentException with the reason, if it holds no words, too many, or gaps only
   */
  public static Phrase parse(String written) {
    List<String> parts = new ArrayList<>();
    int gaps = 0;
    int words = 0;
    for (String piece : split(written)) {
      if (piece.equals(NUMBER) || piece.equals(AGENCY)) {
        parts.add(piece);
      } else if (piece.equals(WORDS)) {
        parts.add(piece);
        gaps++;
      } else {
        words += addWords(piece, parts);
      }
    }
    if (words == 0) {
      throw new IllegalArgumentException("phrase without a word: \"" + written + "\"");
    }
    if (parts.size() > 1 && parts.get(0).equals(WORDS) && parts.get(1).equals(WORDS)) {
      throw new IllegalArgumentException("phrase that begins with two gaps: \"" + written + "\"");
    }
    if (parts.size() > MOST_PARTS || gaps > MOST_GAPS) {
      throw new IllegalArgumentException(
          "phrase of more than " + MOST_PARTS + " words or " + MOST_GAPS + " gaps: " + written);
    }
    String trimmed = written.strip();
    return new Phrase(parts, Punctuation.isColon(trimmed.charAt(trimmed.length() - 1)));
  }

  /** Whether the phrase begins with a gap or a class of words rather than with a word. */
  boolean beginsOpen() {
    return parts.get(0).equals(WORDS);
  }

  private static List<String> split(String written) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= written.length(); i++) {
      if (i == written.length() || written.charAt(i) == ' ') {
        if (i > start) {
          pieces.add(written.substring(start, i));
        }
        start = i + 1;
      }
    }
    return pieces;
  }

  private static int addWords(String piece, List<String> parts) {
    Tokens tokens = new Tokens();
    tokens.read(piece, 0, piece.length(), MOST_PARTS + 1);
    for (int t = 0; t < tokens.size(); t++) {
      parts.add(tokens.isNumber(t) ? NUMBER : Folding.key(piece, tokens.start(t), tokens.end(t)));
    }
    return tokens.size();
  }
}
