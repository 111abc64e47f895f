package dev.winnow.core.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The small words and the letters of languages. Immutable. */
final class LanguageTables {

  /** Longest word looked up, in characters. */
  static final int MAX_WORD = 12;

  /** Languages that a mask of 64 bits has room for. */
  private static final int MAX_LANGUAGES = Long.SIZE;

  /** The end of what Unicode has for Latin: no letter of the table is beyond. */
  private static final int LETTERS_END = 0x1F00;

  private static final List<String> CODES = new ArrayList<>();

  /** Words by their hash, and the languages that have them, as bits. */
  private static final char[] @Nullable [] WORDS;

  private static final long[] SPEAKERS;

  /** The languages that have words: the others are known by their letters only, and never told. */
  private static final long SPOKEN;

  /** Numbers of letters by character, 0 for what is not in the table. */
  private static final short[] LETTER_NUMBERS = new short[LETTERS_END];

  /** The languages that write a letter, as bits, by the number of the letter. */
  private static final long[] WRITERS;

  static {
    Map<String, Long> words = new HashMap<>();
    for (String[] row : Resources.rows("function-words.tsv", 2)) {
      long language = 1L << number(row[0]);
      for (String word : row[1].split(" ", -1)) {
        words.merge(word, language, (a, b) -> a | b);
      }
    }
    // Open addressing, so that a word is looked up before it is a string.
    WORDS = new char[4 * Integer.highestOneBit(words.size())][];
    SPEAKERS = new long[WORDS.length];
    words.forEach(
        (word, languages) -> {
          char[] chars = word.toCharArray();
          int hash = 0;
          for (char c : chars) {
            hash = step(hash, c);
          }
          int slot = slot(chars, chars.length, hash);
          WORDS[slot] = chars;
          SPEAKERS[slot] = languages;
        });
    SPOKEN = words.values().stream().reduce(0L, (a, b) -> a | b);
    List<Long> writers = new ArrayList<>(List.of(0L));
    for (String[] row : Resources.rows("language-letters.tsv", 3)) {
      long language = 1L << number(row[0]);
      String letters = row[1] + row[2];
      for (int i = 0; i < letters.length(); i++) {
        char letter = letters.charAt(i);
        if (LETTER_NUMBERS[letter] == 0) {
          LETTER_NUMBERS[letter] = (short) writers.size();
          writers.add(0L);
        }
        writers.set(LETTER_NUMBERS[letter], writers.get(LETTER_NUMBERS[letter]) | language);
      }
    }
    WRITERS = writers.stream().mapToLong(Long::longValue).toArray();
    if (CODES.size() > MAX_LANGUAGES) {
      throw new IllegalStateException("more than " + MAX_LANGUAGES + " languages");
    }
  }

  private LanguageTables() {}

  private static int number(String code) {
    if (!CODES.contains(code)) {
      CODES.add(code);
    }
    return CODES.indexOf(code);
  }

  /** How many languages there are. */
  static int size() {
    return CODES.size();
  }

  /** Whether a language has words, so that it may be told. */
  static boolean isSpoken(int language) {
    return (SPOKEN >>> language & 1) != 0;
  }

  /** The ISO 639 code of a language. */
  static String code(int language) {
    return CODES.get(language);
  }

  /** How many letters there are: one more than the highest number of one. */
  static int letters() {
    return WRITERS.length;
  }

  /** The number of a lower-case letter; 0 for one that the table does not have. */
  static int letter(char letter) {
    return letter < LETTERS_END ? LETTER_NUMBERS[letter] : 0;
  }

  /** The languages that do not write a letter, as bits. */
  static long strangers(int letter) {
    return ~WRITERS[letter] & (-1L >>> (MAX_LANGUAGES - CODES.size()));
  }

  /** The hash of a word, which began with 0, with one more character. */
  static int step(int hash, char c) {
    return 31 * hash + c;
  }

  /**
   * The languages that have a lower-case word, as bits.
   *
   * @param word an array that begins with the word
   * @param hash the hash of the word, by {@link #step}
   */
  static long speakers(char[] word, int length, int hash) {
    return SPEAKERS[slot(word, length, hash)];
  }

  /** Where a word is in the table, or would be. */
  private static int slot(char[] word, int length, int hash) {
    int mask = WORDS.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    for (char[] known = WORDS[slot]; known != null; known = WORDS[slot]) {
      if (Arrays.equals(known, 0, known.length, word, 0, length)) {
        break;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
