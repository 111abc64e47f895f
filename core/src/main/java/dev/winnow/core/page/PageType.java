package dev.winnow.core.page;

import java.util.Locale;

/**
 * What a page is for. The types are those of the Web Content eXtraction Benchmark (Foley 2026),
 * which names the kinds of pages that extractors treat differently.
 */
public enum PageType {
  /** One text to read: news, a blog entry, an essay, a recipe. */
  ARTICLE,
  /** Posts of several people: a thread, questions and answers. */
  FORUM,
  /** One thing that is for sale. */
  PRODUCT,
  /** Entries that lead to other pages: search results, an archive, a home page of news. */
  LISTING,
  /** Things of one sort that are for sale or to choose from. */
  COLLECTION,
  /** How something is used: a manual, a reference. */
  DOCUMENTATION,
  /** What an organisation offers: a landing page, prices, "about us". */
  SERVICE;

  private static final PageType[] ALL = values();

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name used in records, lower case. */
  public String label() {
    return label;
  }

  /** The number of types. */
  static int count() {
    return ALL.length;
  }

  /** The type at a place in their order. */
  static PageType at(int index) {
    return ALL[index];
  }
}
