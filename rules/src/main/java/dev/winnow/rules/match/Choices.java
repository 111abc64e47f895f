package dev.winnow.rules.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The choices in a phrase as it is written, {@code (post|news item|)}: a bracket with a stroke in
 * it, of which one piece must be there; an empty piece makes it optional. What a trie can follow at
 * once, words alone, stays in the phrase as one slot; the rest is written out. Stateless.
 */
final class Choices {

  /** Most phrases that one may be written out to; more is a mistake. */
  static final int MOST_PHRASES = 256;

  private static final char OPEN = '(';
  private static final char CLOSE = ')';
  private static final char STROKE = '|';

  private Choices() {}

  /**
   * The phrase without choices that hold nothing, a gap or an agency.
   *
   * @throws IllegalArgumentException if there are too many of them
   */
  static List<String> writtenOut(String written) {
    List<String> done = new ArrayList<>();
    List<String> open = new ArrayList<>(List.of(written));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      int start = firstOpen(next);
      if (start < 0) {
        done.add(next);
      } else {
        open.addAll(choose(next, start));
      }
      if (done.size() + open.size() > MOST_PHRASES) {
        throw new IllegalArgumentException("more than " + MOST_PHRASES + " phrases: " + written);
      }
    }
    return done;
  }

  /** Index behind the choice that begins at an index, or -1 if none begins there. */
  static int end(String written, int start) {
    if (start >= written.length() || written.charAt(start) != OPEN) {
      return -1;
    }
    int close = written.indexOf(CLOSE, start);
    int stroke = written.indexOf(STROKE, start);
    return stroke > start && stroke < close ? close + 1 : -1;
  }

  /** The pieces of a choice that stands alone; an empty one is an empty string. */
  static List<String> pieces(String choice) {
    List<String> pieces = new ArrayList<>();
    int start = 1;
    for (int i = 1; i < choice.length(); i++) {
      if (choice.charAt(i) == STROKE || i == choice.length() - 1) {
        pieces.add(choice.substring(start, i).strip());
        start = i + 1;
      }
    }
    return pieces;
  }

  /** Pieces as a choice. */
  static String of(Iterable<String> pieces) {
    return OPEN + String.join(String.valueOf(STROKE), pieces) + CLOSE;
  }

  private static int firstOpen(String written) {
    for (int i = 0; i < written.length(); i++) {
      int end = end(written, i);
      if (end > 0 && !pieces(written.substring(i, end)).stream().allMatch(Choices::isPlain)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isPlain(String piece) {
    return !piece.isEmpty() && !piece.contains(Phrase.WORDS) && !piece.contains(Phrase.AGENCY);
  }

  private static List<String> choose(String written, int start) {
    int end = end(written, start);
    String before = written.substring(0, start);
    String after = written.substring(end);
    Set<String> plain = new LinkedHashSet<>();
    List<String> chosen = new ArrayList<>();
    for (String piece : pieces(written.substring(start, end))) {
      if (isPlain(piece)) {
        plain.add(piece);
      } else {
        chosen.add(before + piece + after);
      }
    }
    if (!plain.isEmpty()) {
      chosen.add(before + (plain.size() == 1 ? plain.iterator().next() : of(plain)) + after);
    }
    return chosen;
  }
}
