package dev.winnow.core.metadata;

import java.util.HashMap;
import java.util.Map;

/** Page types by the names that pages give them; names of {@code PageType}, and {@link #PART}. */
final class DeclaredTypes {

  /** Marks names of what may stand on any page. */
  static final String PART = "part";

  private static final Map<String, String> BY_NAME = new HashMap<>();

  static {
    Resources.rows("page-types.tsv", 2).forEach(row -> BY_NAME.put(row[0], row[1]));
  }

  private DeclaredTypes() {}

  /** The page type, {@link #PART}, or an empty string for a name that is not known. */
  static String ofName(String name) {
    return BY_NAME.getOrDefault(Strings.lower(name), "");
  }
}
