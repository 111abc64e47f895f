package dev.winnow.core.score;

/** How many blocks stand on the same path of elements, and what they are like together. */
final class PathFeatures {

  /** Elements of a path of tags, from the block's own upwards. */
  private static final int TAG_STEPS = 6;

  /** Elements of a path of tags and classes. */
  private static final int CLASS_STEPS = 4;

  /** Features of the text whose means over a path are taken. */
  static final int[] MEANS = {
    FeatureCatalog.index("text.ends-sentence"),
    FeatureCatalog.index("text.writer"),
    FeatureCatalog.index("text.reader"),
    FeatureCatalog.index("text.prose-words")
  };

  /** Features of one kind of path. */
  private static final int COLUMNS =
      (FeatureCatalog.end(FeatureCatalog.Group.PATHS)
              - FeatureCatalog.start(FeatureCatalog.Group.PATHS))
          / 2;

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
    writeGroups(sheet, byClass, first + COLUMNS);
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
    Leaders leaders = Leaders.of(paths);
    int[] blocks = new int[page.size];
    int[] words = new int[page.size];
    int[] characters = new int[page.size];
    int[] linked = new int[page.size];
    int[] running = new int[page.size];
    int[] last = new int[page.size];
    float[] sums = new float[page.size * MEANS.length];
    for (int i = 0; i < page.size; i++) {
      int leader = leaders.of(i);
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
      int leader = leaders.of(i);
      if (leader != i) {
        // All of it is the same for all blocks of a path.
        sheet.copy(leader, i, column, COLUMNS);
        continue;
      }
      double share = PageArrays.share(words[i], page.wordsBelow[0]);
      sheet.at(i, column);
      sheet.putLog(blocks[i]);
      sheet.put(share);
      sheet.putLog((double) words[i] / blocks[i]);
      sheet.put(PageArrays.share(linked[i], characters[i]));
      sheet.put(PageArrays.share(running[i], words[i]));
      for (int k = 0; k < MEANS.length; k++) {
        sheet.put(sums[i * MEANS.length + k] / blocks[i]);
      }
      sheet.put((double) i / page.size);
      sheet.put((double) (last[i] - i) / page.size);
      largest = Math.max(largest, blocks[i]);
      largestShare = Math.max(largestShare, share);
    }
  }
}
