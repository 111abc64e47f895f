package dev.winnow.core.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Words of class names and addresses and the cues that they are, as bits. A name is cut where its
 * letters end and before a capital that follows a small letter, so that {@code postBody} and {@code
 * post-body} hold {@code post}, and {@code composter} does not. Immutable.
 */
final class CueWords {

  /** Longest name that is looked at. (Characters.) */
  private static final int MAX_NAME = 400;

  private static final int MAX_WORD = 20;

  /** The prime of the hash FNV-1a for 64 bits; of a million words, hardly two have the same. */
  private static final long MULTIPLIER = 0x100000001B3L;

  /** The bit that small letters of ASCII have and capitals have not. */
  private static final int CASE = 0x20;

  private final List<String> cues;

  // Hashes of the words and the cues that they are. Open addressing, half of it free.
  private final long[] hashes;
  private final int[] masks;

  private CueWords(List<String> cues, Map<String, Integer> words) {
    this.cues = List.copyOf(cues);
    hashes = new long[Integer.highestOneBit(Math.max(1, words.size())) * 4];
    masks = new int[hashes.length];
    words.forEach(this::insert);
  }

  private void insert(String word, int mask) {
    long hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = step(hash, word.charAt(i));
    }
    int slot = slot(hash);
    hashes[slot] = hash;
    masks[slot] = mask;
  }

  /** Takes one more letter into the hash of a word, the same for both cases. */
  private static long step(long hash, char letter) {
    return (hash ^ (letter | CASE)) * MULTIPLIER;
  }

  /** Where a word is, or would be. */
  private int slot(long hash) {
    int slot = (int) (hash ^ (hash >>> Integer.SIZE)) & (hashes.length - 1);
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  /**
   * Reads a table of this package: {@code cue TAB words}, lines from {@code #} left out. A word may
   * be several cues.
   *
   * @throws IllegalStateException if the table is missing or names too many cues: a broken build
   */
  static CueWords load(String resource) {
    List<String> cues = new ArrayList<>();
    Map<String, Integer> masks = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(CueWords.class.getResourceAsStream(resource), resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          add(line, cues, masks);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (cues.size() >= Integer.SIZE) {
      throw new IllegalStateException(resource + ": too many cues");
    }
    return new CueWords(cues, masks);
  }

  private static void add(String line, List<String> cues, Map<String, Integer> masks) {
    int tab = line.indexOf('\t');
    int mask = 1 << cues.size();
    cues.add(line.substring(0, tab));
    for (String word : line.substring(tab + 1).split(" ", -1)) {
      masks.merge(word, mask, (a, b) -> a | b);
    }
  }

  /** The names of the cues; cue {@code i} is bit {@code i}. */
  List<String> cues() {
    return cues;
  }

  /** The bit of a cue. */
  int bit(String cue) {
    int index = cues.indexOf(cue);
    if (index < 0) {
      throw new IllegalArgumentException("no such cue: " + cue);
    }
    return 1 << index;
  }

  /** The cues that the words of a name are. */
  int in(String name) {
    int found = 0;
    int start = 0;
    long hash = 0;
    int length = Math.min(name.length(), MAX_NAME);
    for (int i = 0; i <= length; i++) {
      char c = i < length ? name.charAt(i) : ' ';
      boolean letter = isLetter(c);
      boolean hump = letter && i > start && isUpper(c) && !isUpper(name.charAt(i - 1));
      if (!letter || hump) {
        if (i > start && i - start <= MAX_WORD) {
          found |= masks[slot(hash)];
        }
        start = hump ? i : i + 1;
        hash = 0;
      }
      hash = letter ? step(hash, c) : 0;
    }
    return found;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || isUpper(c);
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
