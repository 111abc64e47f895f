package dev.winnow.rules.match;

/** The edges of a trie while it grows: (node, word) to node. {@link EdgeTable} is for looking. */
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
    int slot = find(key);
    return keys[slot] == key ? targets[slot] : NONE;
  }

  /** Adds an edge. */
  void put(int node, long word, int target) {
    if (2 * size >= keys.length) {
      grow();
    }
    long key = key(node, word);
    int slot = find(key);
    size += keys[slot] == EMPTY ? 1 : 0;
    keys[slot] = key;
    targets[slot] = target;
  }

  /** The number of edges. */
  int size() {
    return size;
  }

  /** Receives the edges. */
  interface Receiver {
    void accept(long key, int target);
  }

  /** Hands over each edge by its {@link #key}. */
  void forEach(Receiver receiver) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != EMPTY) {
        receiver.accept(keys[i], targets[i]);
      }
    }
  }

  /** What stands for a word behind a node; never 0. */
  static long key(int node, long word) {
    long key = word ^ (node * NODE_FACTOR);
    return key == EMPTY ? 1 : key;
  }

  /** Where the search for a key begins; the low bits count. */
  static int slot(long key) {
    return (int) (key ^ (key >>> 32));
  }

  private int find(long key) {
    int mask = keys.length - 1;
    int slot = slot(key) & mask;
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
        int slot = find(oldKeys[i]);
        keys[slot] = oldKeys[i];
        targets[slot] = oldTargets[i];
      }
    }
  }
}
