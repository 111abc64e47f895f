package dev.winnow.rules;

import dev.winnow.rules.match.Folding;
import dev.winnow.rules.match.Phrase;
import dev.winnow.rules.match.WordHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A line as the parts of a phrase: once with a slot for each number, and once also with slots for
 * names and the words of dates.
 *
 * @param exact with slots for numbers only
 * @param open with slots for names and dates, too; empty if nothing but slots would be left, or
 *     there is none
 */
record LineShape(List<String> exact, List<String> open) {

  /** Words that a line with slots for names must still have. */
  private static final int FEWEST_WORDS = 1;

  /** Most words of a line with slots for names: what is longer is a sentence. */
  private static final int MOST_OPEN = 14;

  private static final int MOST_GAPS = 2;
  private static final int WIDEST_GAP = 5;

  static LineShape of(String line, Set<String> dateWords) {
    List<String> exact = new ArrayList<>();
    List<String> open = new ArrayList<>();
    int words = 0;
    int gaps = 0;
    int inGap = 0;
    boolean changed = false;
    for (String piece : line.split("\\s+", -1)) {
      for (String part : parts(piece)) {
        exact.add(part);
        boolean number = part.equals(Phrase.NUMBER);
        boolean slot = !number && !open.isEmpty() && (isName(piece) || dateWords.contains(part));
        if (slot || (number && inGap > 0)) {
          changed = true;
          if (inGap == 0 || inGap >= WIDEST_GAP) {
            open.add(Phrase.WORDS);
            gaps++;
            inGap = 0;
          }
          inGap++;
        } else {
          inGap = 0;
          open.add(part);
          words += number ? 0 : 1;
        }
      }
    }
    boolean usable =
        changed && words >= FEWEST_WORDS && gaps <= MOST_GAPS && exact.size() <= MOST_OPEN;
    return new LineShape(exact, usable ? open : List.of());
  }

  private static List<String> parts(String piece) {
    try {
      return Phrase.parse(piece.replace("*", "").replace("#", "").replace("@", "")).parts();
    } catch (IllegalArgumentException e) {
      // Punctuation, or numbers alone.
      for (int i = 0; i < piece.length(); i++) {
        if (Character.isDigit(piece.charAt(i))) {
          return List.of(Phrase.NUMBER);
        }
      }
      return List.of();
    }
  }

  private static boolean isName(String piece) {
    for (int i = 0; i < piece.length(); i++) {
      if (Character.isLetter(piece.charAt(i))) {
        return Character.isUpperCase(piece.charAt(i));
      }
    }
    return false;
  }

  /** 64 bits of a host and the parts of a line. */
  static long hash(String host, List<String> parts) {
    long hash = WordHash.of(Folding.key(host));
    for (String part : parts) {
      hash = (hash ^ WordHash.of(part)) * 0x9E3779B97F4A7C15L;
    }
    return hash ^ (hash >>> 31);
  }
}
