package dev.winnow.core.metadata;

/** The facts that a record may hold about its article, under their schema.org names. */
public enum MetadataField {
  CANONICAL_URL("canonicalUrl", false),
  SITE("site", false),
  TYPE("type", false),
  HEADLINE("headline", false),
  ALTERNATIVE_HEADLINE("alternativeHeadline", false),
  DESCRIPTION("description", false),
  AUTHORS("authors", true),
  AGENCIES("agencies", true),
  ORGANIZATIONS("organizations", true),
  DATE_PUBLISHED("datePublished", false),
  DATE_MODIFIED("dateModified", false),
  DATE_PUBLISHED_RAW("datePublishedRaw", false),
  IN_LANGUAGE("inLanguage", false),
  SECTION("section", false),
  KEYWORDS("keywords", true),
  IMAGE("image", false),
  LICENSE("license", false);

  private final String jsonName;
  private final boolean list;

  MetadataField(String jsonName, boolean list) {
    this.jsonName = jsonName;
    this.list = list;
  }

  /** The name in the record. */
  public String jsonName() {
    return jsonName;
  }

  /** Whether it holds any number of values rather than at most one. */
  public boolean isList() {
    return list;
  }
}
