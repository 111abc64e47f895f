package dev.winnow.core.score;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The words of a block as numbers, for comparing blocks: case, punctuation and spacing do not
 * count. Where a script writes no spaces each character is a word. Never changes what it says.
 */
final class Wording {

  /** Words of a shingle. (Words; Broder: On the resemblance and containment of documents, 1997.) */
  private static final int SHINGLE = 4;

  /** What a character gives that is no part of a word. */
  private static final int NO_PART = -1;

  private final int[] words;

  /** Made when first asked for: most wordings are only compared word for word. */
  private int @Nullable [] shingles;

  private Wording(int[] words) {
    this.words = words;
  }

  /** The wording of a text. */
  static Wording of(String text) {
    int[] found = new int[Math.max(4, text.length() / 4)];
    int size = 0;
    int hash = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      int part = wordPart(c);
      if (part != NO_PART) {
        hash = hash * 31 + part + 1;
      }
      if (hash != 0 && (part == NO_PART || (c >= 0x80 && Character.isIdeographic(c)))) {
        if (size == found.length) {
          found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = hash;
        hash = 0;
      }
    }
    return new Wording(Arrays.copyOf(found, size));
  }

  /** The first word of a text as a number, 0 if it has none: for a first, cheap look. */
  static int firstWord(String text) {
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int part = wordPart(c);
      if (part != NO_PART) {
        hash = hash * 31 + part + 1;
      }
      if (hash != 0 && (part == NO_PART || (c >= 0x80 && Character.isIdeographic(c)))) {
        return hash;
      }
    }
    return hash;
  }

  /** Whether the first word is that of another text, as {@link #firstWord} gives it. */
  boolean beginsWith(int word) {
    return words.length > 0 && words[0] == word;
  }

  /** The letter or digit in lower case, or {@link #NO_PART}; quick for ASCII. */
  private static int wordPart(char c) {
    if (c >= 0x80) {
      return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : NO_PART;
    }
    if (c >= 'A' && c <= 'Z') {
      return c + ('a' - 'A');
    }
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : NO_PART;
  }

  private static int[] shingles(int[] words) {
    int count = Math.max(0, words.length - SHINGLE + 1);
    int[] result = new int[count];
    for (int i = 0; i < count; i++) {
      result[i] = shingle(words, i);
    }
    Arrays.sort(result);
    return result;
  }

  private static int shingle(int[] words, int from) {
    int hash = 17;
    for (int i = from; i < from + SHINGLE; i++) {
      hash = hash * 1_000_003 + words[i];
    }
    return hash;
  }

  /** The number of words. */
  int size() {
    return words.length;
  }

  /** Whether both say the same words in the same order. */
  boolean same(Wording other) {
    return Arrays.equals(words, other.words);
  }

  /** A number that equal wordings share. */
  int key() {
    return Arrays.hashCode(words);
  }

  /** Size of the table that tells of most shingles that they are not among some. (Bits.) */
  private static final int FILTER_BITS = 1 << 11;

  /** A table for {@link #mayShare} of the shingles of some texts. */
  static BitSet filter(Wording... texts) {
    BitSet filter = new BitSet(FILTER_BITS);
    for (Wording text : texts) {
      for (int shingle : text.shingles()) {
        filter.set(shingle & (FILTER_BITS - 1));
      }
    }
    return filter;
  }

  /** Whether the text may have a shingle of those in a filter: rarely so where it has none. */
  boolean mayShare(BitSet filter) {
    for (int i = 0; i <= words.length - SHINGLE; i++) {
      if (filter.get(shingle(words, i) & (FILTER_BITS - 1))) {
        return true;
      }
    }
    return false;
  }

  private int[] shingles() {
    int[] known = shingles;
    if (known == null) {
      known = shingles(words);
      shingles = known;
    }
    return known;
  }

  /** The share of this text's shingles that the other has too, 0 to 1; 0 for fewer than 4 words. */
  double containedIn(Wording other) {
    int[] all = shingles();
    return all.length == 0 ? 0 : (double) common(all, other.shingles()) / all.length;
  }

  /** The number of words that the other has too, by which most are counted that both have. */
  int commonWords(Wording other) {
    int[] a = words.clone();
    int[] b = other.words.clone();
    Arrays.sort(a);
    Arrays.sort(b);
    return common(a, b);
  }

  private static int common(int[] a, int[] b) {
    int count = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        count++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return count;
  }
}
