package dev.winnow.core.score;

import dev.winnow.core.segment.NodeTree;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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

  /** By node: the number of its group; -1 without text. */
  private final int[] groupOf;

  /** By node: how many members of its group stand before it. */
  private final int[] positions;

  // Sums over the members of a group, by its number.
  private final int[] items;
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

  private final float[] writersBelow;

  /** By group: what holds of it whatever the member, as far as it has been asked for. */
  private final float[] @Nullable [] described;

  SiblingFeatures(PageArrays page, NodeKinds kinds, TextFeatures text) {
    this.page = page;
    this.text = text;
    tree = page.tree;
    int nodes = tree.size();
    groupOf = new int[nodes];
    int groups = group(kinds.classHashes);
    positions = new int[nodes];
    items = new int[groups];
    words = new int[groups];
    characters = new int[groups];
    linked = new int[groups];
    running = new int[groups];
    headings = new int[groups];
    blocks = new int[groups];
    images = new int[groups];
    prices = new int[groups];
    dates = new int[groups];
    writers = new float[groups];
    described = new float[groups][];
    int[] imagesBelow = imagesBelow();
    int[] pricesBelow = new int[nodes];
    int[] datesBelow = new int[nodes];
    writersBelow = new float[nodes];
    sumUp(pricesBelow, datesBelow);
    for (int i = 1; i < nodes; i++) {
      int group = groupOf[i];
      if (group >= 0) {
        positions[i] = items[group]++;
        words[group] += page.wordsBelow[i];
        characters[group] += page.charactersBelow[i];
        linked[group] += page.linkedBelow[i];
        running[group] += page.runningBelow[i];
        headings[group] += page.headingsBelow[i];
        blocks[group] += page.blocksBelow[i];
        images[group] += imagesBelow[i];
        prices[group] += pricesBelow[i];
        dates[group] += datesBelow[i];
        writers[group] += writersBelow[i];
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

  private void sumUp(int[] pricesBelow, int[] datesBelow) {
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

  /** Numbers the groups and returns how many there are: open addressing by parent, tag, class. */
  private int group(int[] kinds) {
    int nodes = tree.size();
    int[] slots = new int[Integer.highestOneBit(nodes) * 4];
    Arrays.fill(slots, -1);
    Arrays.fill(groupOf, -1);
    int groups = 0;
    for (int i = 1; i < nodes; i++) {
      if (page.blocksBelow[i] > 0) {
        int parent = tree.parent(i);
        int kind = kinds[i];
        int slot = (((kind * 31 + parent) * 0x9E3779B1) >>> 5) & (slots.length - 1);
        while (slots[slot] >= 0
            && (tree.parent(slots[slot]) != parent || kinds[slots[slot]] != kind)) {
          slot = (slot + 1) & (slots.length - 1);
        }
        if (slots[slot] < 0) {
          slots[slot] = i;
          groupOf[i] = groups++;
        } else {
          groupOf[i] = groupOf[slots[slot]];
        }
      }
    }
    return groups;
  }

  void write(FeatureSheet sheet) {
    for (int i = 0; i < page.size; i++) {
      int nearest = -1;
      int largest = -1;
      for (int node = page.node[i]; node > 0; node = tree.parent(node)) {
        int group = groupOf[node];
        if (group >= 0
            && items[group] >= LEAST_ITEMS
            && blocks[group] >= LEAST_BLOCKS * items[group]) {
          nearest = nearest < 0 ? node : nearest;
          largest = largest < 0 || words[group] > 1.5 * words[groupOf[largest]] ? node : largest;
        }
      }
      sheet.begin(i, FeatureCatalog.Group.SIBLINGS);
      write(sheet, i, nearest);
      write(sheet, i, largest);
      sheet.end(FeatureCatalog.Group.SIBLINGS);
    }
  }

  private void write(FeatureSheet sheet, int block, int item) {
    if (item < 0) {
      for (int i = 0; i < COLUMNS; i++) {
        sheet.put(-1);
      }
      return;
    }
    int group = groupOf[item];
    float[] known = described[group];
    if (known == null) {
      known = describe(group);
      described[group] = known;
    }
    int next = 0;
    sheet.put(known[next++]);
    sheet.put((double) positions[item] / items[group]);
    sheet.putLog(page.wordsBelow[item]);
    while (next < known.length - 1) {
      sheet.put(known[next++]);
    }
    sheet.put(PageArrays.share(writersBelow[item], page.wordsBelow[item]));
    sheet.put(known[next]);
    sheet.put(Math.min(MOST, tree.depth(page.node[block]) - tree.depth(item)));
    sheet.put((double) (block - page.first[item]) / page.blocksBelow[item]);
  }

  /** The features of a group that are the same for all members, in the order of the columns. */
  private float[] describe(int group) {
    double count = items[group];
    return new float[] {
      FeatureSheet.log(items[group]),
      FeatureSheet.log(words[group] / count),
      (float) PageArrays.share(linked[group], characters[group]),
      (float) page.shareOfPage(characters[group]),
      (float) PageArrays.share(running[group], words[group]),
      (float) Math.min(MOST, headings[group] / count),
      (float) Math.min(MOST, images[group] / count),
      (float) Math.min(MOST, prices[group] / count),
      (float) Math.min(MOST, dates[group] / count),
      (float) PageArrays.share(writers[group], words[group])
    };
  }
}
