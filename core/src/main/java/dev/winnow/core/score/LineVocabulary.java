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

  /** A word's places in the table: itself, lines with it, lines of the run with it, last line. */
  private static final int ENTRY = 4;

  private static final int LINES = 1;
  private static final int RUN_LINES = 2;
  private static final int LAST_SEEN = 3;

  /** A line before all that are near any. */
  private static final int NEVER = Integer.MIN_VALUE / 2;

  /** One entry behind the other, so that what is known of a word is read at once. */
  private int[] table = {};

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
    boolean tells = scan.wordLength >= WORD_LENGTH || scan.wordIsIdeograph;
    if (!tells || scan.wordIsProse) {
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
    table = new int[ENTRY * 2 * Math.max(32, Integer.highestOneBit(Math.max(1, size)))];
    for (int i = 0; i < starts.length - 1; i++) {
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        int slot = slot(slots[k]);
        slots[k] = slot;
        // Lines are counted from 1 here: 0 is none.
        if (table[slot + LAST_SEEN] != i + 1) {
          table[slot + LAST_SEEN] = i + 1;
          table[slot + LINES]++;
          table[slot + RUN_LINES] += run.contains(i) ? 1 : 0;
        }
      }
    }
    for (int slot = 0; slot < table.length; slot += ENTRY) {
      table[slot + LAST_SEEN] = NEVER;
    }
  }

  /** Where the entry of a word begins. */
  private int slot(int word) {
    int key = word == 0 ? 1 : word;
    int mask = table.length - 1;
    int slot = ((key * 0x9E3779B9) >>> 8) * ENTRY & mask;
    while (table[slot] != 0 && table[slot] != key) {
      slot = (slot + ENTRY) & mask;
    }
    if (table[slot] == 0) {
      table[slot] = key;
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
      int lastSeen = table[slot + LAST_SEEN];
      boolean inCore = table[slot + RUN_LINES] > own;
      shared += inCore ? 1 : 0;
      named += names[k] ? 1 : 0;
      sharedNames += names[k] && inCore ? 1 : 0;
      near += lastSeen < row && lastSeen >= row - NEAR ? 1 : 0;
      everywhere += table[slot + LINES] > 1 ? 1 : 0;
    }
    for (int k = starts[row]; k < starts[row + 1]; k++) {
      table[slots[k] + LAST_SEEN] = row;
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
