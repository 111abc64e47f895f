package dev.winnow.core.score;

import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.TextBlock;
import java.util.Arrays;

/**
 * Which sections a block is in, by the words of their headings. A section ends with the next
 * heading of its level or above, and with the part of the page that its heading stands in.
 */
final class SectionFeatures {

  /** A part of the page is more than its heading and a link beside it. (Blocks behind.) */
  private static final int LEAST_BLOCKS = 3;

  /** Longest heading that names a section. (Characters.) */
  private static final int MAX_HEADING = 80;

  /** Deepest nesting of sections; deeper ones replace the innermost. */
  private static final int MAX_OPEN = 16;

  private final PageArrays page;

  // The open sections, outermost first.
  private final long[] kinds = new long[MAX_OPEN];
  private final int[] levels = new int[MAX_OPEN];
  private final int[] ends = new int[MAX_OPEN];
  private int open;

  SectionFeatures(PageArrays page) {
    this.page = page;
  }

  void write(FeatureSheet sheet) {
    if (!sheet.holds(FeatureCatalog.Group.SECTIONS)) {
      return;
    }
    int count = WordTables.SECTION.kinds().size();
    open = 0;
    Arrays.fill(kinds, 0);
    for (int i = 0; i < page.size; i++) {
      while (open > 0 && ends[open - 1] <= i) {
        open--;
      }
      TextBlock block = page.block(i);
      if (block.role() == BlockRole.HEADING) {
        begin(i, block);
      }
      sheet.begin(i, FeatureCatalog.Group.SECTIONS);
      long inside = open == 0 ? 0 : kinds[open - 1];
      for (int kind = 0; kind < count; kind++) {
        sheet.put((inside >>> kind & 1) == 1);
      }
      sheet.end(FeatureCatalog.Group.SECTIONS);
    }
  }

  private void begin(int index, TextBlock heading) {
    int level = heading.placement().level();
    while (open > 0 && levels[open - 1] >= level) {
      open--;
    }
    int slot = Math.min(open, MAX_OPEN - 1);
    long outer = slot == 0 ? 0 : kinds[slot - 1];
    kinds[slot] = outer | words(heading.text());
    levels[slot] = level;
    ends[slot] = end(index);
    open = slot + 1;
  }

  /** The end of the part of the page that a heading stands in. */
  private int end(int heading) {
    int node = page.node[heading];
    while (node > 0 && page.first[node] + page.blocksBelow[node] - heading <= LEAST_BLOCKS) {
      node = page.tree.parent(node);
    }
    return page.first[node] + page.blocksBelow[node];
  }

  private static long words(String text) {
    long kinds = 0;
    if (text.length() > MAX_HEADING) {
      return kinds;
    }
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && TextScan.isWordPart(text.charAt(i))) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        kinds |= WordTables.SECTION.of(text, start, i);
        start = -1;
      }
    }
    return kinds;
  }
}
