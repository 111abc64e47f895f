package dev.winnow.rules.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A phrase as it is written in a rule: words, {@code #} for a number, {@code *} for one to five
 * words ({@code *2}: one or two), {@code @agency} for the name of a news agency, {@code (a|b c)}
 * for one of some words; a colon at its end must be in the text too.
 *
 * @param parts folded words, the three signs and choices, at least one
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

  private static final int MOST_GAPS = 3;

  /** Most words that a gap stands for. */
  static final int WIDEST_GAP = 5;

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
      if (Choices.end(piece, 0) == piece.length()) {
        parts.add(slot(piece));
        words++;
      } else if (piece.equals(NUMBER) || piece.equals(AGENCY)) {
        parts.add(piece);
      } else if (gapWidth(piece) > 0) {
        parts.add(gapWidth(piece) == WIDEST_GAP ? WORDS : piece);
        gaps++;
      } else if (piece.length() > 1 && piece.contains(WORDS) && hasWord(piece)) {
        throw new IllegalArgumentException("gap that does not stand alone: \"" + piece + "\"");
      } else {
        words += addWords(piece, parts);
      }
    }
    if (words == 0) {
      throw new IllegalArgumentException("phrase without a word: \"" + written + "\"");
    }
    if (parts.size() > 1 && gapWidth(parts.get(0)) > 0 && gapWidth(parts.get(1)) > 0) {
      throw new IllegalArgumentException("phrase that begins with two gaps: \"" + written + "\"");
    }
    if (parts.size() > MOST_PARTS || gaps > MOST_GAPS) {
      throw new IllegalArgumentException(
          "phrase of more than " + MOST_PARTS + " words or " + MOST_GAPS + " gaps: " + written);
    }
    String trimmed = written.strip();
    return new Phrase(parts, Punctuation.isColon(trimmed.charAt(trimmed.length() - 1)));
  }

  /**
   * Reads a phrase in which a choice may hold nothing, a gap or an agency, too: {@code (our|) shop}
   * is two phrases.
   *
   * @throws IllegalArgumentException as {@link #parse}, or if the phrase stands for too many
   */
  public static List<Phrase> parseAll(String written) {
    return Choices.writtenOut(written).stream().map(Phrase::parse).distinct().toList();
  }

  /** The words that a part of a phrase stands for, each choice with spaces between its words. */
  public static List<String> wordings(String part) {
    return Choices.end(part, 0) == part.length() ? Choices.pieces(part) : List.of(part);
  }

  /** The same phrase once for each wording of its first part. */
  List<Phrase> byFirst() {
    if (wordings(parts.get(0)).size() == 1) {
      return List.of(this);
    }
    List<Phrase> phrases = new ArrayList<>();
    for (String wording : wordings(parts.get(0))) {
      List<String> written = new ArrayList<>(List.of(wording.split(" ", -1)));
      written.addAll(parts.subList(1, parts.size()));
      phrases.add(new Phrase(written, colon));
    }
    return phrases;
  }

  /** Most words that a part stands for if it is a gap; 0 if it is none. */
  static int gapWidth(String part) {
    if (part.equals(WORDS)) {
      return WIDEST_GAP;
    }
    boolean narrow =
        part.length() == 2
            && part.startsWith(WORDS)
            && part.charAt(1) > '0'
            && part.charAt(1) <= '0' + WIDEST_GAP;
    return narrow ? part.charAt(1) - '0' : 0;
  }

  private static List<String> split(String written) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i <= written.length()) {
      int choice = Choices.end(written, i);
      if (i == written.length() || written.charAt(i) == ' ' || choice > 0) {
        if (i > start) {
          pieces.add(written.substring(start, i));
        }
        start = choice > 0 ? i : i + 1;
      }
      if (choice > 0) {
        pieces.add(written.substring(start, choice));
        start = choice;
      }
      i = Math.max(i + 1, choice);
    }
    return pieces;
  }

  /** A choice with its words folded, those of one wording with spaces between. */
  private static String slot(String choice) {
    Set<String> folded = new LinkedHashSet<>();
    for (String piece : Choices.pieces(choice)) {
      List<String> words = new ArrayList<>();
      for (String word : split(piece)) {
        if (word.equals(NUMBER)) {
          words.add(word);
        } else {
          addWords(word, words);
        }
      }
      if (words.isEmpty()) {
        throw new IllegalArgumentException("choice without a word: \"" + choice + "\"");
      }
      folded.add(String.join(" ", words));
    }
    return Choices.of(folded);
  }

  private static boolean hasWord(String piece) {
    return addWords(piece, new ArrayList<>()) > 0;
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
