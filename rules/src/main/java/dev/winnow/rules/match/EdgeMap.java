package dev.winnow.rules.match;

import java.util.Arrays;

/** The edges of a trie: (node, word) to node, in one open-addressed table. */
final class EdgeMap {

  private static final int NONE = -1;
  private static final long EMPTY = -1L;
  // Fibonacci hashing (Knuth, TAOCP 3, 6.4): spreads neighbouring keys over the table.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] keys = filled(1 << 12);
  private int[] targets = new int[1 << 12];
  private int size;

  /** The node that a word leads to, or -1. */
  int get(int node, int word) {
    long key = key(node, word);
    int slot = slot(key);
    return keys[slot] == key ? targets[slot] : NONE;
  }

  /** Adds an edge. */
  void put(int node, int word, int target) {
    if (2 * size >= keys.length) {
      grow();
    }
    long key = key(node, word);
    int slot = slot(key);
    size += keys[slot] == EMPTY ? 1 : 0;
    keys[slot] = key;
    targets[slot] = target;
  }

  private static long key(int node, int word) {
    return ((long) node << 32) | word;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * SPREAD) >>> 40) & mask;
    while (keys[slot] != key && keys[slot] != EMPTY) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = filled(2 * oldKeys.length);
    targets = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        targets[slot] = oldTargets[i];
      }
    }
  }

  private static long[] filled(int length) {
    long[] keys = new long[length];
    Arrays.fill(keys, EMPTY);
    return keys;
  }
}
