package dev.winnow.core.evidence;

import java.util.List;
import java.util.Optional;

/**
 * What the knowledge of a site found on one of its pages, as the page writes it. It goes before
 * everything that is found without knowing the site.
 *
 * @param source who says so, such as the id of a rule
 * @param headline the headline, if it was found
 * @param authors the authors; empty if none was found
 * @param date the publication date, if it was found
 */
public record SiteFacts(
    String source, Optional<String> headline, List<String> authors, Optional<String> date) {

  /** Nothing is known of the site. */
  public static final SiteFacts NONE =
      new SiteFacts("", Optional.empty(), List.of(), Optional.empty());

  /** Copies the list. */
  public SiteFacts {
    authors = List.copyOf(authors);
  }

  /** Whether anything was found. */
  public boolean isEmpty() {
    return headline.isEmpty() && authors.isEmpty() && date.isEmpty();
  }
}
