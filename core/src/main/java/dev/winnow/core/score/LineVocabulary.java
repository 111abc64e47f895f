package dev.winnow.core.score;

import java.util.Arrays;

/**
 * The rarer words of a text's lines, as numbers: which lines share them. Small words of prose and
 * words of fewer than four characters are left out. Filled line by line; for one text and one
 * thread.
 */
final class LineVocabulary implements TextScan.WordVisitor {

  /** Shortest word that tells anything. (UTF-16 units.) */
  private static final int WORD_LENGTH = 4;

  /** How many lines before a line are near it. (Lines.) */
  private static final int NEAR = 5;

  private final TextScan scan;

  /** The slots of all lines' words, line behind line, and where each line begins. */
  private int[] slots = new int[256];

  private final int[] starts;
  private boolean[] names = new boolean[256];
  private int size;
  private int line = -1;
  private boolean first;

  // By slot: the word, whether it is in use, lines with it, lines of the run with it, last line.
  private int[] words = new int[512];
  private int[] lines = new int[512];
  private int[] runLines = new int[512];
  private int[] lastSeen = new int[512];
  private int used;

  LineVocabulary(int count, TextScan scan) {
    this.scan = scan;
    starts = new int[count + 1];
  }

  /** Begins the next line. */
  void begin() {
    line++;
    starts[line] = size;
    starts[line + 1] = size;
    first = true;
  }

  @Override
  public void visit(int hash) {
    boolean head = first;
    first = false;
    if (scan.wordLength < WORD_LENGTH || scan.wordIsProse) {
      return;
    }
    if (size == slots.length) {
      slots = Arrays.copyOf(slots, size * 2);
      names = Arrays.copyOf(names, size * 2);
    }
    names[size] = scan.wordIsCapitalised && !head;
    slots[size++] = hash;
    starts[line + 1] = size;
  }

  /**
   * Counts, when all lines are there.
   *
   * @param run the run of running text
   */
  void count(LineRun run) {
    int table = Math.max(64, Integer.highestOneBit(Math.max(1, size)) * 4);
    words = new int[table];
    lines = new int[table];
    runLines = new int[table];
    lastSeen = new int[table];
    Arrays.fill(lastSeen, -1);
    for (int i = 0; i < starts.length - 1; i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        int slot = slot(slots[k]);
        slots[k] = slot;
        if (lastSeen[slot] != i) {
          lastSeen[slot] = i;
          lines[slot]++;
          runLines[slot] += run.contains(i) ? 1 : 0;
        }
      }
    }
    Arrays.fill(lastSeen, Integer.MIN_VALUE / 2);
  }

  private int slot(int word) {
    int key = word == 0 ? 1 : word;
    int mask = words.length - 1;
    int slot = (key * 0x9E3779B9) >>> 8 & mask;
    while (words[slot] != 0 && words[slot] != key) {
      slot = (slot + 1) & mask;
    }
    if (words[slot] == 0) {
      words[slot] = key;
      used++;
    }
    return slot;
  }

  /** The number of different words. */
  int size() {
    return used;
  }

  /** Fills the group of a line; called once for each line in their order. */
  void write(LineSheet sheet, int row, boolean inRun) {
    int own = inRun ? 1 : 0;
    int all = starts[row + 1] - starts[row];
    int shared = 0;
    int named = 0;
    int sharedNames = 0;
    int near = 0;
    int everywhere = 0;
    for (int k = starts[row]; k < starts[row + 1]; k++) {
      int slot = slots[k];
      boolean inCore = runLines[slot] > own;
      shared += inCore ? 1 : 0;
      named += names[k] ? 1 : 0;
      sharedNames += names[k] && inCore ? 1 : 0;
      near += lastSeen[slot] < row && lastSeen[slot] >= row - NEAR ? 1 : 0;
      everywhere += lines[slot] > 1 ? 1 : 0;
    }
    for (int k = starts[row]; k < starts[row + 1]; k++) {
      lastSeen[slots[k]] = row;
    }
    sheet.put(share(shared, all));
    sheet.put(share(sharedNames, named));
    sheet.put(share(near, all));
    sheet.put(share(everywhere, all));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? -1 : (double) part / whole;
  }
}
