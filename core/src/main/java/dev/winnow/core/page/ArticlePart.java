package dev.winnow.core.page;

import java.util.Optional;

/**
 * One of several articles on a page: a run of its blocks.
 *
 * @param first index of its first block
 * @param end index behind its last block
 * @param node the node of the page's tree that holds it; 0 in a plain text
 * @param headlineBlock index of the block that is its headline
 * @param headline what that says
 * @param address where its headline leads, as written; often the article's own page
 */
public record ArticlePart(
    int first, int end, int node, int headlineBlock, String headline, Optional<String> address) {

  /** Whether it is a part of a plain text, and was judged by itself. */
  public boolean isText() {
    return node == 0;
  }

  /** Whether a block belongs to it. */
  public boolean holds(int block) {
    return block >= first && block < end;
  }
}
