package dev.winnow.core.score;

import dev.winnow.core.segment.NodeTree;
import java.util.Arrays;

/**
 * Which group of alike elements a block is in: cards of a listing, posts of a forum, rows, sections
 * of a page. Elements are alike that have the same parent, tag and first class. Described are the
 * nearest group whose members hold more than one block, and the largest.
 */
final class SiblingFeatures {

  /** Fewer elements are no group. */
  private static final int LEAST_ITEMS = 3;

  /** Blocks that a member holds at least, as a mean. */
  private static final double LEAST_BLOCKS = 2;

  private static final int MOST = 30;

  /** Columns of one group. */
  private static final int COLUMNS = 15;

  private final PageArrays page;
  private final NodeTree tree;
  private final TextFeatures text;

  /** By node: the first of its like, where sums over all of them are; -1 without text. */
  private final int[] leaders;

  private final int[] items;
  private final int[] positions;
  private final int[] words;
  private final int[] characters;
  private final int[] linked;
  private final int[] running;
  private final int[] headings;
  private final int[] blocks;
  private final int[] images;
  private final int[] prices;
  private final int[] dates;
  private final float[] writers;
  private final int[] pricesBelow;
  private final int[] datesBelow;
  private final float[] writersBelow;

  SiblingFeatures(PageArrays page, NodeKinds kinds, TextFeatures text) {
    this.page = page;
    this.text = text;
    tree = page.tree;
    int nodes = tree.size();
    items = new int[nodes];
    positions = new int[nodes];
    words = new int[nodes];
    characters = new int[nodes];
    linked = new int[nodes];
    running = new int[nodes];
    headings = new int[nodes];
    blocks = new int[nodes];
    images = new int[nodes];
    prices = new int[nodes];
    dates = new int[nodes];
    writers = new float[nodes];
    leaders = leaders(kinds.classHashes);
    int[] imagesBelow = imagesBelow();
    pricesBelow = new int[nodes];
    datesBelow = new int[nodes];
    writersBelow = new float[nodes];
    sumUp();
    for (int i = 1; i < nodes; i++) {
      int leader = leaders[i];
      if (leader >= 0) {
        positions[i] = items[leader]++;
        words[leader] += page.wordsBelow[i];
        characters[leader] += page.charactersBelow[i];
        linked[leader] += page.linkedBelow[i];
        running[leader] += page.runningBelow[i];
        headings[leader] += page.headingsBelow[i];
        blocks[leader] += page.blocksBelow[i];
        images[leader] += imagesBelow[i];
        prices[leader] += pricesBelow[i];
        dates[leader] += datesBelow[i];
        writers[leader] += writersBelow[i];
      }
    }
  }

  private int[] imagesBelow() {
    int[] below = new int[tree.size()];
    for (int i = tree.size() - 1; i > 0; i--) {
      below[i] += tree.tag(i).equals("img") ? 1 : 0;
      below[tree.parent(i)] += below[i];
    }
    return below;
  }

  private void sumUp() {
    for (int i = 0; i < page.size; i++) {
      pricesBelow[page.node[i]] += text.priced[i] ? 1 : 0;
      datesBelow[page.node[i]] += text.dated[i] ? 1 : 0;
      writersBelow[page.node[i]] += text.writers[i];
    }
    for (int i = tree.size() - 1; i > 0; i--) {
      int parent = tree.parent(i);
      pricesBelow[parent] += pricesBelow[i];
      datesBelow[parent] += datesBelow[i];
      writersBelow[parent] += writersBelow[i];
    }
  }

  /** Open addressing by parent, tag and class. */
  private int[] leaders(int[] kinds) {
    int nodes = tree.size();
    int size = Integer.highestOneBit(nodes) * 4;
    int[] slots = new int[size];
    Arrays.fill(slots, -1);
    int[] leaders = new int[nodes];
    Arrays.fill(leaders, -1);
    for (int i = 1; i < nodes; i++) {
      if (page.blocksBelow[i] > 0) {
        int parent = tree.parent(i);
        int kind = kinds[i];
        int slot = (((kind * 31 + parent) * 0x9E3779B1) >>> 5) & (size - 1);
        while (slots[slot] >= 0
            && (tree.parent(slots[slot]) != parent || kinds[slots[slot]] != kind)) {
          slot = (slot + 1) & (size - 1);
        }
        if (slots[slot] < 0) {
          slots[slot] = i;
        }
        leaders[i] = slots[slot];
      }
    }
    return leaders;
  }

  void write(FeatureSheet sheet) {
    for (int i = 0; i < page.size; i++) {
      int nearest = -1;
      int largest = -1;
      for (int node = page.node[i]; node > 0; node = tree.parent(node)) {
        int leader = leaders[node];
        if (leader >= 0
            && items[leader] >= LEAST_ITEMS
            && blocks[leader] >= LEAST_BLOCKS * items[leader]) {
          nearest = nearest < 0 ? node : nearest;
          largest = largest < 0 || words[leader] > 1.5 * words[leaders[largest]] ? node : largest;
        }
      }
      sheet.begin(i, FeatureCatalog.Group.SIBLINGS);
      write(sheet, i, nearest);
      write(sheet, i, largest);
      sheet.end(i, FeatureCatalog.Group.SIBLINGS);
    }
  }

  private void write(FeatureSheet sheet, int block, int item) {
    if (item < 0) {
      for (int i = 0; i < COLUMNS; i++) {
        sheet.put(-1);
      }
      return;
    }
    int leader = leaders[item];
    double count = items[leader];
    sheet.putLog(count);
    sheet.put(positions[item] / count);
    sheet.putLog(page.wordsBelow[item]);
    sheet.putLog(words[leader] / count);
    sheet.put(PageArrays.share(linked[leader], characters[leader]));
    sheet.put(page.shareOfPage(characters[leader]));
    sheet.put(PageArrays.share(running[leader], words[leader]));
    sheet.put(Math.min(MOST, headings[leader] / count));
    sheet.put(Math.min(MOST, images[leader] / count));
    sheet.put(Math.min(MOST, prices[leader] / count));
    sheet.put(Math.min(MOST, dates[leader] / count));
    sheet.put(PageArrays.share(writersBelow[item], page.wordsBelow[item]));
    sheet.put(PageArrays.share(writers[leader], words[leader]));
    sheet.put(Math.min(MOST, tree.depth(page.node[block]) - tree.depth(item)));
    sheet.put((double) (block - page.first[item]) / page.blocksBelow[item]);
  }
}
