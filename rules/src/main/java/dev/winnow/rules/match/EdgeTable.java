package dev.winnow.rules.match;

/**
 * The edges of a trie, to be looked at only. An entry is a single number, so that a look at an edge
 * is a look at one place of memory: 40 bits of the edge's hash, beside those that its place tells,
 * and 24 of the node that it leads to. Immutable and thread-safe.
 */
final class EdgeTable {

  private static final int NONE = -1;
  private static final long EMPTY = 0;
  private static final int TARGET_BITS = 24;
  private static final int TARGET_MASK = (1 << TARGET_BITS) - 1;

  private final long[] entries;

  /**
   * The edges of a map, none of which may lead to node 0.
   *
   * @throws IllegalArgumentException if there are more than 2^24 nodes
   */
  EdgeTable(EdgeMap map) {
    // At most half full: most words lead nowhere, and a look for these ends at an empty place.
    int length = Integer.highestOneBit(Math.max(1, map.size())) << 2;
    entries = new long[length];
    map.forEach(
        (key, target) -> {
          if (target < 1 || target > TARGET_MASK) {
            throw new IllegalArgumentException("no node of a trie: " + target);
          }
          int slot = EdgeMap.slot(key) & (length - 1);
          while (entries[slot] != EMPTY) {
            slot = (slot + 1) & (length - 1);
          }
          entries[slot] = key >>> TARGET_BITS << TARGET_BITS | target;
        });
  }

  /** The node that a word leads to, or -1. */
  int get(int node, long word) {
    long key = EdgeMap.key(node, word);
    int mask = entries.length - 1;
    for (int slot = EdgeMap.slot(key) & mask; ; slot = (slot + 1) & mask) {
      long entry = entries[slot];
      if (entry == EMPTY) {
        return NONE;
      }
      if ((entry ^ key) >>> TARGET_BITS == 0) {
        return (int) entry & TARGET_MASK;
      }
    }
  }
}
