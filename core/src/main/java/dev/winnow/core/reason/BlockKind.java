package dev.winnow.core.reason;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a block of a page is. A kind says what the block is; options say what becomes of it, and
 * {@link #fate()} is what becomes of it without any.
 */
public enum BlockKind {
  /** Running text of the article. */
  BODY(Fate.TEXT),
  /** A heading inside the article. */
  HEADING(Fate.TEXT),
  /** An item of a list that belongs to the article. */
  LIST_ITEM(Fate.TEXT),
  /** A quotation set apart. */
  QUOTE(Fate.TEXT),
  /** A cell of a table that belongs to the article. */
  TABLE(Fate.TEXT),
  /** Preformatted code or verse; its line breaks and indentation matter. */
  CODE(Fate.TEXT),

  /** The article's headline. */
  TITLE(Fate.FIELD),
  /** The deck or summary that stands above the article. */
  SUMMARY(Fate.FIELD),
  /** Who wrote it. */
  BYLINE(Fate.FIELD),
  /** When, or where and when, it was written. */
  DATELINE(Fate.FIELD),
  /** What a picture shows. */
  CAPTION(Fate.FIELD),
  /** Who took or owns a picture. */
  CREDIT(Fate.FIELD),
  /** The wire service that supplied or contributed to the text. */
  AGENCY(Fate.FIELD),
  /** A correction, clarification or editor's note. */
  CORRECTION(Fate.FIELD),
  /** Keywords that the page puts on the article. */
  TAGS(Fate.FIELD),
  /** A reader's comment. */
  COMMENT(Fate.FIELD),

  /** A subscription or log-in prompt that keeps the rest of the text back. */
  PAYWALL(Fate.REMOVED),
  /** An invitation to a newsletter. */
  NEWSLETTER(Fate.REMOVED),
  /** Links to or excerpts of other articles. */
  RELATED(Fate.REMOVED),
  /** Share and print buttons, "follow us". */
  SHARE(Fate.REMOVED),
  /** The form for writing a comment, and its notices. */
  COMMENT_FORM(Fate.REMOVED),
  /** Menus, page numbers, skip links, search boxes. */
  NAVIGATION(Fate.REMOVED),
  /** The path from the home page to this one. */
  BREADCRUMB(Fate.REMOVED),
  /** Cookie and consent notices. */
  COOKIE_NOTICE(Fate.REMOVED),
  /** Advertisements and the labels that announce them. */
  ADVERTISEMENT(Fate.REMOVED),
  /** "Get the app", "open in app". */
  APP_PROMPT(Fate.REMOVED),
  /** A note about the author. */
  AUTHOR_BIO(Fate.REMOVED),
  /** A bare link or pointer to where the text was taken from. */
  SOURCE_LINK(Fate.REMOVED),
  /** Copyright lines, imprints, terms, disclaimers. */
  LEGAL(Fate.REMOVED),
  /** Part of another article on the same page. */
  OTHER_ARTICLE(Fate.REMOVED),
  /** Says again what another block said. */
  DUPLICATE(Fate.REMOVED),
  /** Boilerplate of no kind of its own. */
  OTHER(Fate.REMOVED);

  private static final Map<String, BlockKind> BY_LABEL = new HashMap<>();

  static {
    for (BlockKind kind : values()) {
      BY_LABEL.put(kind.label, kind);
    }
  }

  private final Fate fate;
  private final String label;

  BlockKind(Fate fate) {
    this.fate = fate;
    this.label = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What becomes of a block of this kind unless an option says otherwise. */
  public Fate fate() {
    return fate;
  }

  /** The name used in records, rules and reports: lower case with hyphens, {@code comment-form}. */
  public String label() {
    return label;
  }

  /** The kind with this {@link #label()}, or empty if there is none. */
  public static Optional<BlockKind> ofLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }
}
