package dev.winnow.core.evidence;

import dev.winnow.core.segment.SegmentedPage;
import java.util.List;
import java.util.Optional;

/**
 * A segmented page and what is known of it as a whole before any block is judged.
 *
 * @param page the blocks
 * @param url the address, as given
 * @param host the host of the address, lower case, without {@code www.}; empty if there is none
 * @param language the language that the page declares, as a lower-case ISO 639 code
 * @param titles what the page calls itself (Open Graph, first-level headings, HTML title), most
 *     telling first; empty for a plain text
 */
public record PageContext(
    SegmentedPage page,
    Optional<String> url,
    Optional<String> host,
    Optional<String> language,
    List<String> titles) {

  /** Copies the list of titles. */
  public PageContext {
    titles = List.copyOf(titles);
  }
}
