package dev.winnow.core.metadata;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the names in {@code meta}, {@code itemprop} and {@code property} state. */
final class StatementNames {

  /** Longest name looked at, in characters. */
  private static final int MAX_LENGTH = 80;

  /** Trust in a name that is not known but says in words that it is that of a date. */
  private static final double SPOKEN = 0.78;

  /** Words of which a name must have one of each: that of what was done, that of a time. */
  private static final Set<String> PUBLISHED =
      Set.of("publish", "published", "publication", "publishing", "pub", "issued", "posted");

  private static final Set<String> MODIFIED =
      Set.of("modified", "modification", "updated", "update", "revised");

  private static final Set<String> TIME =
      Set.of("date", "time", "datetime", "timestamp", "at", "on", "day");

  /** Names with one of these speak of something else: who published, when it expires. */
  private static final Set<String> OTHER =
      Set.of("expiration", "expires", "unpublish", "unpublished", "end", "by", "site");

  /**
   * What a name states.
   *
   * @param kind the field
   * @param confidence how far to trust it
   */
  record Name(FactKind kind, double confidence) {}

  private static final Map<String, Name> NAMES = new HashMap<>();

  static {
    for (String[] row : Resources.rows("meta-names.tsv", 3)) {
      NAMES.put(row[0], new Name(FactKind.ofLabel(row[1]), Double.parseDouble(row[2])));
    }
  }

  private StatementNames() {}

  /** What a name states, or null for one that is not known. */
  static @Nullable Name of(String name) {
    if (name.isEmpty() || name.length() > MAX_LENGTH) {
      return null;
    }
    Name known = NAMES.get(Strings.lower(name.strip()));
    return known == null ? spoken(name) : known;
  }

  /** "article-publish-date", "contentPublishedAt": vendors' names for dates. */
  private static @Nullable Name spoken(String name) {
    Set<String> words = words(name);
    if (words.size() < 2 || !meet(words, TIME) || meet(words, OTHER)) {
      return null;
    }
    if (meet(words, PUBLISHED)) {
      return new Name(FactKind.PUBLISHED, SPOKEN);
    }
    return meet(words, MODIFIED) ? new Name(FactKind.MODIFIED, SPOKEN) : null;
  }

  private static boolean meet(Set<String> words, Set<String> wanted) {
    for (String word : words) {
      if (wanted.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** The words of a name, cut at signs and where a capital follows a small letter. */
  private static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean end = i == name.length() || !Character.isLetter(name.charAt(i));
      boolean hump =
          !end
              && i > start
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (end || hump) {
        if (i > start) {
          words.add(Strings.lower(name.substring(start, i)));
        }
        start = end ? i + 1 : i;
      }
    }
    return words;
  }
}
