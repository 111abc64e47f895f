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
import java.util.Locale;
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

  private final List<String> cues = new ArrayList<>();
  private final Map<String, Integer> masks = new HashMap<>();

  /** By first letter: the lengths of the words that begin with it, as bits. */
  private final int[] lengths = new int['z' + 1];

  private CueWords() {}

  /**
   * Reads a table of this package: {@code cue TAB words}, lines from {@code #} left out. A word may
   * be several cues.
   *
   * @throws IllegalStateException if the table is missing or names too many cues: a broken build
   */
  static CueWords load(String resource) {
    CueWords words = new CueWords();
    try (InputStream in =
            Objects.requireNonNull(CueWords.class.getResourceAsStream(resource), resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          words.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (words.cues.size() >= Integer.SIZE) {
      throw new IllegalStateException(resource + ": too many cues");
    }
    return words;
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    int mask = 1 << cues.size();
    cues.add(line.substring(0, tab));
    for (String word : line.substring(tab + 1).split(" ", -1)) {
      masks.merge(word, mask, (a, b) -> a | b);
      lengths[word.charAt(0)] |= 1 << word.length();
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
    int length = Math.min(name.length(), MAX_NAME);
    for (int i = 0; i <= length; i++) {
      boolean letter = i < length && isLetter(name.charAt(i));
      boolean hump = letter && i > start && isUpper(name.charAt(i)) && !isUpper(name.charAt(i - 1));
      if (letter && !hump) {
        continue;
      }
      if (i > start && i - start <= MAX_WORD && mayBeCue(name.charAt(start), i - start)) {
        found |= masks.getOrDefault(name.substring(start, i).toLowerCase(Locale.ROOT), 0);
      }
      start = hump ? i : i + 1;
    }
    return found;
  }

  /** Tells of most words, without making a string of them, that they are none. */
  private boolean mayBeCue(char first, int length) {
    int lower = isUpper(first) ? first + ('a' - 'A') : first;
    return (lengths[lower] >> length & 1) == 1;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || isUpper(c);
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
