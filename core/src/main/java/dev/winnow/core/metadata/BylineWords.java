package dev.winnow.core.metadata;

import java.util.BitSet;
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
    WEAK,
    JOINER,
    STOP,
    ROLE,
    END,
    CREDENTIAL,
    ORGANISATION,
    DESK,
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

  /** First characters of the words that lead to a name, as bits by code. */
  private static final BitSet LEAD_STARTS = new BitSet();

  static {
    for (String lead : WORDS.getOrDefault(Use.LEAD, Set.of())) {
      LEAD_STARTS.set(lead.charAt(0));
      LEAD_STARTS.set(Character.toUpperCase(lead.charAt(0)));
    }
  }

  private BylineWords() {}

  /** Whether some word that leads to a name begins with a character: a first, cheap look. */
  static boolean mayLead(char first) {
    return LEAD_STARTS.get(first);
  }

  /** Whether a word ends the name before it: a stop or a role. */
  static boolean isStop(String key) {
    return is(Use.STOP, key) || is(Use.ROLE, key);
  }

  /** Whether a word does something. */
  static boolean is(Use use, String key) {
    return WORDS.getOrDefault(use, Set.of()).contains(key);
  }
}
