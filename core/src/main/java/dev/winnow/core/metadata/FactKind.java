package dev.winnow.core.metadata;

import java.util.HashMap;
import java.util.Map;

/** What a statement found on a page is about, before anything is decided. */
enum FactKind {
  HEADLINE("headline"),
  ALTERNATIVE_HEADLINE("alternativeHeadline"),
  DESCRIPTION("description"),
  AUTHOR("author"),
  PUBLISHED("published"),
  MODIFIED("modified"),
  SECTION("section"),
  KEYWORDS("keywords"),
  SITE("site"),
  IMAGE("image"),
  CANONICAL_URL("canonicalUrl"),
  LANGUAGE("inLanguage"),
  TYPE("type"),
  LICENSE("license"),
  FREE("free"),
  AGENCY("agency"),
  ORGANIZATION("organization");

  private static final Map<String, FactKind> BY_LABEL = new HashMap<>();

  static {
    for (FactKind kind : values()) {
      BY_LABEL.put(kind.label, kind);
    }
  }

  private final String label;

  FactKind(String label) {
    this.label = label;
  }

  /** The name in the tables and in notices. */
  String label() {
    return label;
  }

  /** The kind with this name in the tables. */
  static FactKind ofLabel(String label) {
    FactKind kind = BY_LABEL.get(label);
    if (kind == null) {
      throw new IllegalStateException("no such kind of fact: " + label);
    }
    return kind;
  }
}
