package dev.winnow.rules.match;

import java.util.Collections;
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

  // Names up to this length are words elsewhere; they count in capitals only, but for these.
  private static final int SHORT = 3;
  private static final Set<String> LOWER_CASE = Set.of("dpa", "epd", "ddp");

  /** Keeps the order of the list, which the digest of the rules depends on. */
  public Agencies {
    keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
  }

  /** The list that comes with the rules. */
  public static Agencies bundled() {
    return BUNDLED;
  }

  /** Whether a part of a text is the name of an agency and nothing else. */
  boolean isAgency(String text, int from, int to) {
    return keys.contains(Folding.key(text, from, to)) && !isOrdinaryWord(text, from, to);
  }

  /** Whether a short name is written as no agency writes it, such as the "Pa" of pascal. */
  private static boolean isOrdinaryWord(String text, int from, int to) {
    int letters = 0;
    int capitals = 0;
    for (int i = from; i < to; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    String name = text.substring(from, to).strip();
    return letters <= SHORT && capitals < letters && !LOWER_CASE.contains(name);
  }

  /** Whether a part of a text, of a few words, begins or ends with the name of an agency. */
  boolean names(String text, int from, int to) {
    String key = Folding.key(text, from, to);
    if (keys.contains(key)) {
      return !isOrdinaryWord(text, from, to);
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
