package dev.winnow.rules;

import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.parse.TextPage;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.source.MediaType;
import java.util.List;
import java.util.Optional;

/** Addresses without their pages. Stateless. */
final class Addresses {

  private Addresses() {}

  /** An empty page at an address: what host and path it has is read as for any page. */
  static PageContext context(String url) {
    SegmentedPage nothing = new SegmentedPage(MediaType.TEXT, "", List.of(), NodeTree.FLAT);
    return PageContext.of(new TextPage(""), nothing, Optional.of(url));
  }
}
