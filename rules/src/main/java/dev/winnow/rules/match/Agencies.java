package dev.winnow.rules.match;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names of news and picture agencies. Immutable and thread-safe.
 *
 * @param keys the names as {@link Folding#key(String)} writes them, in the order of the list
 */
public record Agencies(Set<String> keys) {

  private static final Agencies BUNDLED = new Agencies(WordList.read("agencies.txt"));

  // "Getty Images News" or "AP Photo": a few words around the name of the agency.
  private static final int MOST_WORDS = 6;

  /** Keeps the order of the list, which the digest of the rules depends on. */
  public Agencies {
    keys = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(keys));
  }

  /** The list that comes with the rules. */
  public static Agencies bundled() {
    return BUNDLED;
  }

  /** Whether a part of a text is the name of an agency and nothing else. */
  boolean isAgency(String text, int from, int to) {
    return keys.contains(Folding.key(text, from, to));
  }

  /** Whether a part of a text, of a few words, begins or ends with the name of an agency. */
  boolean names(String text, int from, int to) {
    String key = Folding.key(text, from, to);
    if (keys.contains(key)) {
      return true;
    }
    int words = 0;
    for (int i = key.indexOf(' '); i >= 0 && words < MOST_WORDS; i = key.indexOf(' ', i + 1)) {
      if (keys.contains(key.substring(0, i)) || keys.contains(key.substring(i + 1))) {
        return true;
      }
      words++;
    }
    return false;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d agencies", keys.size());
  }
}
