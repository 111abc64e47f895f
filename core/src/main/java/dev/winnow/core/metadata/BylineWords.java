package dev.winnow.core.metadata;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What single words do in a byline, in the form of {@link Strings#key}. */
final class BylineWords {

  /** What a word does. The table explains each. */
  enum Use {
    LEAD,
    STRONG,
    JOINER,
    STOP,
    END,
    CREDENTIAL,
    ORGANISATION,
    PARTICLE,
    NOBODY
  }

  private static final Map<Use, Set<String>> WORDS = new EnumMap<>(Use.class);

  static {
    for (String[] row : Resources.rows("byline-words.tsv", 2)) {
      Use use = Use.valueOf(row[0].toUpperCase(Locale.ROOT));
      WORDS.computeIfAbsent(use, unused -> new HashSet<>()).add(row[1]);
    }
  }

  private BylineWords() {}

  /** Whether a word does something. */
  static boolean is(Use use, String key) {
    return WORDS.getOrDefault(use, Set.of()).contains(key);
  }
}
