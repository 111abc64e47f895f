package dev.winnow.rules.match;

/** The edges of a trie: (node, word) to node, in one open-addressed table. */
final class EdgeMap {

  private static final int NONE = -1;
  private static final long EMPTY = 0;
  // Odd, and far from the factor of WordHash, so that node and word do not cancel out.
  private static final long NODE_FACTOR = 0xD6E8FEB86659FD93L;

  private long[] keys = new long[1 << 12];
  private int[] targets = new int[1 << 12];
  private int size;

  /** The node that a word leads to, or -1. */
  int get(int node, long word) {
    long key = key(node, word);
    int slot = slot(key);
    return keys[slot] == key ? targets[slot] : NONE;
  }

  /** Adds an edge. */
  void put(int node, long word, int target) {
    if (2 * size >= keys.length) {
      grow();
    }
    long key = key(node, word);
    int slot = slot(key);
    size += keys[slot] == EMPTY ? 1 : 0;
    keys[slot] = key;
    targets[slot] = target;
  }

  private static long key(int node, long word) {
    long key = word ^ (node * NODE_FACTOR);
    return key == EMPTY ? 1 : key;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (keys[slot] != key && keys[slot] != EMPTY) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[4 * oldKeys.length];
    targets = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        targets[slot] = oldTargets[i];
      }
    }
  }
}
