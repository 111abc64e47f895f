package dev.winnow.core.metadata;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds news agencies in bylines, datelines and notes. */
final class Agencies {

  /** Names up to this length must be written in capitals to count ("AP", not "ap"). */
  private static final int SHORT = 4;

  /** Words of the longest name. */
  private static final int MAX_WORDS = 4;

  private static final Map<String, String> BY_NAME = new HashMap<>();
  private static final Set<String> OWN_WRITING = Set.of("dpa", "epd");

  static {
    for (String[] row : Resources.rows("agencies.tsv", 2)) {
      for (int i = 1; i < row.length; i++) {
        BY_NAME.put(row[i], row[0]);
      }
    }
  }

  private Agencies() {}

  /** Whether a name is that of an agency. */
  static boolean isAgency(String name) {
    return BY_NAME.containsKey(Strings.key(name));
  }

  /** The agencies named in a line, in order, under the names used in records. */
  static Set<String> in(String line) {
    Set<String> found = new LinkedHashSet<>();
    List<String> words = Strings.words(line);
    for (int i = 0; i < words.size(); i++) {
      StringBuilder name = new StringBuilder();
      for (int n = 0; n < MAX_WORDS && i + n < words.size(); n++) {
        name.append(n == 0 ? "" : " ").append(words.get(i + n));
        String agency = BY_NAME.get(name.toString());
        if (agency != null && isWrittenAsName(line, name.toString())) {
          found.add(agency);
        }
      }
    }
    return found;
  }

  private static boolean isWrittenAsName(String line, String name) {
    return name.length() > SHORT
        || line.contains(name.toUpperCase(java.util.Locale.ROOT))
        || (OWN_WRITING.contains(name) && line.contains(name));
  }
}
