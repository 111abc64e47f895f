package dev.winnow.core.reason;

import java.util.Locale;

/**
 * Why a document gave no article.
 *
 * @param stage the step that refused it
 * @param reason the kind of refusal, for scripts
 * @param detail one sentence for people
 */
public record Rejection(Stage stage, Reason reason, String detail) {

  /** The kinds of refusal. */
  public enum Reason {
    /** The line or file of the dump could not be read as a document. */
    MALFORMED,
    /** The file that a record points to is missing or unreadable. */
    UNREADABLE,
    /** There is nothing in it. */
    EMPTY,
    /** It is larger than the limits allow. */
    TOO_LARGE,
    /** It is not text: an image, an archive, an office document. */
    BINARY,
    /** The page shows no text. */
    NO_TEXT,
    /** The page shows text, but none of it is an article's. */
    NO_ARTICLE,
    /** The page is an error message ("not found", "internal server error"). */
    ERROR_PAGE,
    /** The page turns its visitor away: access denied, a check for robots, scripts wanted. */
    BLOCKED_PAGE,
    /** The page is nothing but a form to log in with. */
    LOGIN_PAGE,
    /** The page stands in for a domain that is not in use or for sale. */
    PARKED_PAGE,
    /** The page is nothing but a consent dialog. */
    CONSENT_PAGE,
    /** A fault of this program; the detail names it. */
    INTERNAL;

    /** The name used in records and reports: lower case with hyphens. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
