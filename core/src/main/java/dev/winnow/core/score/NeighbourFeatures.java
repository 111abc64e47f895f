package dev.winnow.core.score;

/** What stands around a block: the two blocks before and behind it, and wider windows. */
final class NeighbourFeatures {

  private static final int[] OFFSETS = {-2, -1, 1, 2};
  private static final int[] WINDOWS = {3, 8};
  private static final int MAX_DEPTH = 30;

  /** Features of the neighbour that are taken over. */
  static final int[] TAKEN = {
    FeatureCatalog.index("text.words"),
    FeatureCatalog.index("text.link-density"),
    FeatureCatalog.index("text.ends-sentence"),
    FeatureCatalog.index("text.prose-words"),
    FeatureCatalog.index("text.capitalised"),
    FeatureCatalog.index("text.heading-level"),
    FeatureCatalog.index("tags.p.hops"),
    FeatureCatalog.index("tags.li.hops")
  };

  /** Features of one neighbour. */
  private static final int COLUMNS = TAKEN.length + 2;

  private final PageArrays page;
  private final PathFeatures paths;

  NeighbourFeatures(PageArrays page, PathFeatures paths) {
    this.page = page;
    this.paths = paths;
  }

  void write(FeatureSheet sheet) {
    double[] running = new double[page.size + 1];
    double[] characters = new double[page.size + 1];
    double[] linked = new double[page.size + 1];
    for (int i = 0; i < page.size; i++) {
      running[i + 1] = running[i] + (page.running[i] ? page.words[i] : 0);
      characters[i + 1] = characters[i] + page.characters[i];
      linked[i + 1] = linked[i] + page.linked[i];
    }
    boolean[] held = held(sheet);
    for (int i = 0; i < page.size; i++) {
      sheet.begin(i, FeatureCatalog.Group.NEIGHBOURS);
      for (int k = 0; k < OFFSETS.length; k++) {
        if (held[k]) {
          writeNeighbour(sheet, i, i + OFFSETS[k]);
        } else {
          sheet.skip(COLUMNS);
        }
      }
      sheet.end(FeatureCatalog.Group.NEIGHBOURS);
      sheet.begin(i, FeatureCatalog.Group.WINDOWS);
      for (int window : WINDOWS) {
        int from = Math.max(0, i - window);
        int to = Math.min(page.size, i + window + 1);
        sheet.putLog(running[to] - running[from]);
        sheet.put(PageArrays.share(linked[to] - linked[from], characters[to] - characters[from]));
      }
      sheet.end(FeatureCatalog.Group.WINDOWS);
    }
  }

  /** By neighbour: whether anybody looks at any of its features. */
  private static boolean[] held(FeatureSheet sheet) {
    boolean[] held = new boolean[OFFSETS.length];
    int first = FeatureCatalog.start(FeatureCatalog.Group.NEIGHBOURS);
    for (int i = 0; i < OFFSETS.length * COLUMNS; i++) {
      held[i / COLUMNS] |= sheet.holds(first + i);
    }
    return held;
  }

  private void writeNeighbour(FeatureSheet sheet, int block, int neighbour) {
    if (neighbour < 0 || neighbour >= page.size) {
      for (int i = 0; i < COLUMNS; i++) {
        sheet.put(-1);
      }
      return;
    }
    for (int column : TAKEN) {
      sheet.put(sheet.get(neighbour, column));
    }
    sheet.put(paths.byClass[block] == paths.byClass[neighbour]);
    int deeper = page.tree.depth(page.node[neighbour]) - page.tree.depth(page.node[block]);
    sheet.put(Math.max(-MAX_DEPTH, Math.min(MAX_DEPTH, deeper)));
  }
}
