package dev.winnow.core.score;

import java.util.Arrays;

/** How many blocks stand on the same path of elements, and what they are like together. */
final class PathFeatures {

  /** Elements of a path of tags, from the block's own upwards. */
  private static final int TAG_STEPS = 6;

  /** Elements of a path of tags and classes. */
  private static final int CLASS_STEPS = 4;

  /** Columns of the text whose means over a path are taken. */
  private static final int[] MEANS = {
    FeatureCatalog.index("text.ends-sentence"),
    FeatureCatalog.index("text.writer"),
    FeatureCatalog.index("text.reader"),
    FeatureCatalog.index("text.prose-words")
  };

  private final PageArrays page;
  private final int[] tagHashes;
  private final int[] classHashes;

  /** By block: a hash of its path of tags and classes. */
  final long[] byClass;

  int largest;
  double largestShare;

  PathFeatures(PageArrays page, NodeKinds kinds) {
    this.page = page;
    tagHashes = kinds.tagHashes;
    classHashes = kinds.classHashes;
    byClass = new long[page.size];
  }

  void write(FeatureSheet sheet) {
    long[] byTag = new long[page.size];
    for (int i = 0; i < page.size; i++) {
      byTag[i] = path(page.node[i], tagHashes, TAG_STEPS);
      byClass[i] = path(page.node[i], classHashes, CLASS_STEPS);
    }
    int first = FeatureCatalog.start(FeatureCatalog.Group.PATHS);
    writeGroups(sheet, byTag, first);
    int half = (FeatureCatalog.end(FeatureCatalog.Group.PATHS) - first) / 2;
    writeGroups(sheet, byClass, first + half);
  }

  private long path(int node, int[] hashes, int steps) {
    long hash = 1;
    for (int i = 0; i < steps && node > 0; i++) {
      hash = hash * 1_000_003L + hashes[node];
      node = page.tree.parent(node);
    }
    return hash;
  }

  /** Sums over the blocks of equal path; the sums of a path are kept at its first block. */
  private void writeGroups(FeatureSheet sheet, long[] paths, int column) {
    int[] leaders = leaders(paths);
    int[] blocks = new int[page.size];
    int[] words = new int[page.size];
    int[] characters = new int[page.size];
    int[] linked = new int[page.size];
    int[] running = new int[page.size];
    int[] last = new int[page.size];
    float[] sums = new float[page.size * MEANS.length];
    for (int i = 0; i < page.size; i++) {
      int leader = leaders[i];
      blocks[leader]++;
      words[leader] += page.words[i];
      characters[leader] += page.characters[i];
      linked[leader] += page.linked[i];
      running[leader] += page.running[i] ? page.words[i] : 0;
      last[leader] = i;
      for (int k = 0; k < MEANS.length; k++) {
        sums[leader * MEANS.length + k] += sheet.get(i, MEANS[k]);
      }
    }
    largest = 0;
    largestShare = 0;
    for (int i = 0; i < page.size; i++) {
      int leader = leaders[i];
      double share = PageArrays.share(words[leader], page.wordsBelow[0]);
      sheet.at(i, column);
      sheet.putLog(blocks[leader]);
      sheet.put(share);
      sheet.putLog((double) words[leader] / blocks[leader]);
      sheet.put(PageArrays.share(linked[leader], characters[leader]));
      sheet.put(PageArrays.share(running[leader], words[leader]));
      for (int k = 0; k < MEANS.length; k++) {
        sheet.put(sums[leader * MEANS.length + k] / blocks[leader]);
      }
      sheet.put((double) leader / page.size);
      sheet.put((double) (last[leader] - leader) / page.size);
      largest = Math.max(largest, blocks[leader]);
      largestShare = Math.max(largestShare, share);
    }
  }

  /** By block: the first block of the same path. Open addressing. */
  private static int[] leaders(long[] paths) {
    int size = Integer.highestOneBit(Math.max(1, paths.length)) * 4;
    int[] slots = new int[size];
    Arrays.fill(slots, -1);
    int[] leaders = new int[paths.length];
    for (int i = 0; i < paths.length; i++) {
      int slot = Long.hashCode(paths[i] * 0x9E3779B97F4A7C15L) & (size - 1);
      while (slots[slot] >= 0 && paths[slots[slot]] != paths[i]) {
        slot = (slot + 1) & (size - 1);
      }
      if (slots[slot] < 0) {
        slots[slot] = i;
      }
      leaders[i] = slots[slot];
    }
    return leaders;
  }
}
