package dev.winnow.core.segment;

import java.util.List;

/**
 * Says where a block holds two things run together, such as a caption and its credit. Thread-safe
 * and stateless.
 */
@FunctionalInterface
public interface BlockCutter {

  /** A cutter that never cuts. */
  BlockCutter NONE = (text, role) -> List.of();

  /**
   * The places to cut a block.
   *
   * @param text the block's normalised text
   * @param role what the block is by its markup or shape
   * @return indices into {@code text}, rising, each the first character of a new block and neither
   *     the first nor behind the last character of the text; empty for a block of one piece
   */
  List<Integer> cuts(String text, BlockRole role);
}
