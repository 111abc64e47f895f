package dev.winnow.core.segment;

import dev.winnow.core.source.MediaType;
import java.util.ArrayList;
import java.util.List;

/**
 * A page cut into blocks. The blocks stand in the order of the source, do not overlap, and leave
 * nothing but white space between them: joined, they are the source's visible text.
 *
 * @param mediaType what the page was cut from
 * @param source the visible text; spans point into it
 * @param blocks the blocks, {@code blocks.get(i).index() == i}
 * @param tree the elements that own the blocks
 */
public record SegmentedPage(
    MediaType mediaType, String source, List<TextBlock> blocks, NodeTree tree) {

  /** Copies the list of blocks. */
  public SegmentedPage {
    blocks = List.copyOf(blocks);
  }

  /**
   * A run of the blocks as a page of its own: they are counted anew, their spans point into the
   * same source.
   *
   * @param first index of the first block
   * @param end index behind the last one
   */
  public SegmentedPage part(int first, int end) {
    List<TextBlock> part = new ArrayList<>(end - first);
    for (TextBlock block : blocks.subList(first, end)) {
      part.add(block.at(part.size()));
    }
    return new SegmentedPage(mediaType, source, part, tree);
  }

  /** Whether there is markup to go by. */
  public boolean hasMarkup() {
    return tree.hasMarkup();
  }
}
