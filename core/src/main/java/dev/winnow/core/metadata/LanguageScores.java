package dev.winnow.core.metadata;

import java.util.Arrays;

/**
 * What the words and letters of one text say for and against each language. A small word speaks for
 * the languages that have it, a letter against those that do not write it. Mutable; serves one
 * text.
 */
final class LanguageScores {

  /** Points by which one language must lead: two words that no other language has. */
  private static final int MIN_LEAD = 3;

  /** What tells two languages apart must speak for the first so many times as often. */
  private static final int MIN_ODDS = 2;

  /**
   * Prose has a small word of the tables in three to six words; a text with fewer than one in so
   * many is in another language, or a list of names.
   */
  private static final int MAX_WORDS_PER_HIT = 15;

  private final char[] word = new char[LanguageTables.MAX_WORD];
  private final int[] letters = new int[LanguageTables.letters()];

  /**
   * The languages that have each small word found, as bits; a word of one letter, which may be a
   * sign, stands here once, each other one twice: these are the points.
   */
  private long[] found = new long[64];

  private int points;
  private int hits;
  private int words;

  /** Reads the beginning of a text. */
  LanguageScores(String text, int end) {
    // An array is read faster than a string.
    char[] chars = new char[end];
    text.getChars(0, end, chars, 0);
    for (int i = 0; i < end; i++) {
      if (!isWordPart(chars[i])) {
        continue;
      }
      boolean name = lower(chars[i]) != chars[i];
      boolean behindNumber = i > 0 && isDigit(chars[i - 1]);
      int length = 0;
      int hash = 0;
      for (; i < end && isWordPart(chars[i]); i++) {
        if (length < word.length) {
          word[length] = lower(chars[i]);
          hash = LanguageTables.step(hash, word[length]);
        }
        length++;
      }
      add(length, hash, name, behindNumber);
    }
  }

  private static boolean isWordPart(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static char lower(char c) {
    if (c < 0x80) {
      return c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return Character.toLowerCase(c);
  }

  /** Counts a word. The letters of names are those of the places they come from. */
  private void add(int length, int hash, boolean name, boolean behindNumber) {
    words++;
    // An initial, a unit: "J. Roe", "54m".
    boolean sign = length == 1 && word[0] < 0x80 && (name || behindNumber);
    boolean known = length <= word.length && !sign;
    long speakers = known ? LanguageTables.speakers(word, length, hash) : 0;
    if (speakers != 0) {
      hits++;
      if (points + 2 > found.length) {
        found = Arrays.copyOf(found, 2 * found.length);
      }
      found[points++] = speakers;
      if (length > 1) {
        found[points++] = speakers;
      }
    }
    for (int i = 0; !name && i < Math.min(length, word.length); i++) {
      if (word[i] >= 0x80) {
        letters[LanguageTables.letter(word[i])]++;
      }
    }
  }

  /** The code of the language that leads clearly, or an empty string. */
  String leader() {
    if (hits * MAX_WORDS_PER_HIT < words) {
      return "";
    }
    int[] scores = scores();
    int best = 0;
    int second = 1;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        second = best;
        best = i;
      } else if (i > 1 && scores[i] > scores[second]) {
        second = i;
      }
    }
    return LanguageTables.isSpoken(best) && isAhead(best, second) ? LanguageTables.code(best) : "";
  }

  private int[] scores() {
    int[] scores = new int[LanguageTables.size()];
    for (int i = 0; i < points; i++) {
      for (long bits = found[i]; bits != 0; bits &= bits - 1) {
        scores[Long.numberOfTrailingZeros(bits)]++;
      }
    }
    for (int letter = 1; letter < letters.length; letter++) {
      if (letters[letter] > 0) {
        for (long bits = LanguageTables.strangers(letter); bits != 0; bits &= bits - 1) {
          scores[Long.numberOfTrailingZeros(bits)] -= letters[letter];
        }
      }
    }
    return scores;
  }

  /** Whether what tells two languages apart speaks clearly for the first. */
  private boolean isAhead(int first, int second) {
    int forFirst = 0;
    int forSecond = 0;
    for (int i = 0; i < points; i++) {
      long only = found[i] >>> first & ~(found[i] >>> second) & 1;
      long other = found[i] >>> second & ~(found[i] >>> first) & 1;
      forFirst += (int) only;
      forSecond += (int) other;
    }
    for (int letter = 1; letter < letters.length; letter++) {
      long strangers = LanguageTables.strangers(letter);
      boolean mine = (strangers >>> first & 1) == 0;
      boolean theirs = (strangers >>> second & 1) == 0;
      forFirst += mine && !theirs ? letters[letter] : 0;
      forSecond += theirs && !mine ? letters[letter] : 0;
    }
    return forFirst - forSecond >= MIN_LEAD && forFirst >= MIN_ODDS * forSecond;
  }
}
