package dev.winnow.rules.match;

/**
 * The number that stands for a folded word: 64 bits of its characters. Two words of one number are
 * taken for one word; among all words of all rules that is less likely than one in 10^9, and the
 * same for everybody. Stateless.
 */
public final class WordHash {

  /** Stands for every number. */
  static final long NUMBER = 1;

  /** Stands for no word. */
  public static final long NONE = 0;

  /** Characters that count; what is longer is no word. */
  static final int LONGEST_WORD = 40;

  // The golden ratio in 64 bits, as in Fibonacci hashing (Knuth, TAOCP 3, 6.4).
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private WordHash() {}

  /** The hash of a word that goes on with a character; that of no characters is 0. */
  static long next(long before, char character) {
    return (before + character) * FACTOR;
  }

  /** Mixes the high bits, where a product is best, into the low ones; never 0 or 1. */
  static long finish(long hash) {
    long mixed = hash ^ (hash >>> 29);
    return mixed >>> 1 == 0 ? 2 : mixed;
  }

  /** The hash of a word that is folded already. */
  public static long of(String folded) {
    long hash = 0;
    int length = Math.min(folded.length(), LONGEST_WORD);
    for (int i = 0; i < length; i++) {
      hash = next(hash, folded.charAt(i));
    }
    return finish(hash);
  }

  /**
   * The hash of the first word from an index on, as {@link Tokens} would read it: where a script
   * writes no spaces, of the first character. {@link #NONE} if there is no word.
   */
  public static long first(String text, int from, int to) {
    int i = from;
    while (i < to && Folding.fold(text.charAt(i)) <= Folding.IGNORED) {
      i++;
    }
    if (i == to) {
      return NONE;
    }
    char c = text.charAt(i);
    if (Folding.isUnspaced(c)) {
      return finish(next(0, Folding.fold(c)));
    }
    long hash = 0;
    int length = 0;
    boolean digits = true;
    for (; i < to && length < LONGEST_WORD; i++) {
      c = text.charAt(i);
      char folded = Folding.fold(c);
      if (folded > Folding.IGNORED) {
        if (Folding.isUnspaced(c)) {
          break;
        }
        hash = next(hash, folded);
        length++;
        digits &= Character.isDigit(folded);
        char second = Folding.second(c);
        if (second != 0 && length < LONGEST_WORD) {
          hash = next(hash, second);
          length++;
        }
      } else if (folded == Folding.SEPARATOR && !Punctuation.isInnerApostrophe(text, i)) {
        break;
      }
    }
    return digits ? NUMBER : finish(hash);
  }
}
