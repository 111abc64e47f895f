package dev.winnow.core.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Words and the kinds that they speak of, as bits. Looks a word up in the middle of a text,
 * whatever its case, without making a string of it. Immutable.
 */
final class WordTable {

  private static final int MAX_KINDS = 64;

  /** The prime of the hash FNV-1a for 64 bits. */
  private static final long MULTIPLIER = 0x100000001B3L;

  /** Carries all bits of a hash to the upper ones. (2 to the 64 by the golden ratio.) */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final List<String> kinds;
  private final long[] words;
  private final long[] masks;

  private WordTable(List<String> kinds, Map<String, Long> entries) {
    this.kinds = List.copyOf(kinds);
    int size = Integer.highestOneBit(Math.max(1, entries.size())) * 4;
    words = new long[size];
    masks = new long[size];
    entries.forEach(this::insert);
  }

  /**
   * Reads resources of this package: {@code kind TAB words}, lines from {@code #} left out. A word
   * may have several kinds, a kind several lines.
   */
  static WordTable load(String... resources) {
    List<String> kinds = new ArrayList<>();
    Map<String, Long> entries = new LinkedHashMap<>();
    for (String resource : resources) {
      read(resource, kinds, entries);
    }
    return new WordTable(kinds, entries);
  }

  private static void read(String resource, List<String> kinds, Map<String, Long> entries) {
    try (InputStream in =
            Objects.requireNonNull(WordTable.class.getResourceAsStream(resource), resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          add(line, kinds, entries);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String line, List<String> kinds, Map<String, Long> entries) {
    int tab = line.indexOf('\t');
    String kind = line.substring(0, tab);
    if (!kinds.contains(kind)) {
      kinds.add(kind);
    }
    if (kinds.size() > MAX_KINDS) {
      throw new IllegalStateException("more than " + MAX_KINDS + " kinds");
    }
    long bit = 1L << kinds.indexOf(kind);
    for (String word : line.substring(tab + 1).split(" ", -1)) {
      entries.merge(word, bit, (a, b) -> a | b);
    }
  }

  private void insert(String word, long mask) {
    long hash = hash(word, 0, word.length());
    int slot = slot(hash);
    while (words[slot] != 0 && words[slot] != hash) {
      slot = (slot + 1) & (words.length - 1);
    }
    words[slot] = hash;
    masks[slot] |= mask;
  }

  /** The names of the kinds; kind {@code i} is bit {@code i}. */
  List<String> kinds() {
    return kinds;
  }

  /** The bit of a kind. */
  long bit(String kind) {
    int index = kinds.indexOf(kind);
    if (index < 0) {
      throw new IllegalArgumentException("no kind " + kind);
    }
    return 1L << index;
  }

  /** The kinds of the word that a part of a text is, 0 if it is none of them. */
  long of(String text, int start, int end) {
    return of(hash(text, start, end));
  }

  /** The kinds of the word with a {@link #hash}. */
  long of(long hash) {
    int slot = slot(hash);
    while (words[slot] != 0) {
      if (words[slot] == hash) {
        return masks[slot];
      }
      slot = (slot + 1) & (words.length - 1);
    }
    return 0;
  }

  private int slot(long hash) {
    return (int) (hash >>> (Long.SIZE / 2)) & (words.length - 1);
  }

  /**
   * A hash of a part of a text, the same for upper and lower case, never 0. Its 64 bits stand for
   * the word: of a million words, hardly two have the same.
   */
  static long hash(String text, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = step(hash, lower(text.charAt(i)));
    }
    return finish(hash, end - start);
  }

  /**
   * Takes one more character into a hash that began with 0; for whoever reads the text anyway.
   *
   * @param lower the character in lower case, as {@link #lower} gives it
   */
  static long step(long hash, char lower) {
    return (hash ^ lower) * MULTIPLIER;
  }

  /** The {@link #hash} of a word whose characters have all been taken in. */
  static long finish(long hash, int length) {
    long all = hash + length;
    return ((all ^ (all >>> (Long.SIZE / 2))) * SPREAD) | 1;
  }

  /** A character in lower case. */
  static char lower(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return Character.toLowerCase(c);
  }
}
