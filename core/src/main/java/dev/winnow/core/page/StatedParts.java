package dev.winnow.core.page;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the parts of a text that the page's structured data list one by one, such as the
 * ingredients of a recipe: short lines among buttons and checkboxes, which look like a menu to
 * everything else. Amounts, units and names may stand in blocks of their own. For one page and one
 * thread.
 */
public final class StatedParts {

  /** Parts that are looked at, and words of all of them together; what comes later is left out. */
  private static final int MOST_PARTS = 500;

  private static final int MOST_WORDS = 10_000;

  /** Places of one word that are compared: a word that stands everywhere tells no place. */
  private static final int MOST_PLACES = 100;

  /** First words of a block from which its place in a part is looked for. (Words.) */
  private static final int ANCHORS = 6;

  /** A run of words that is no accident, so that a block needs no company. (Words.) */
  private static final int LONG_RUN = 8;

  /** How far away the next stated part may be of a short one. (Blocks.) */
  private static final int COMPANY = 8;

  /** How far from a part its amount or unit may stand. (Blocks.) */
  private static final int PIECES = 3;

  /** How sure it is: the page says so itself. */
  private static final double WEIGHT = 0.97;

  /** The same of what stands in an element that microdata mark: it may hold an advertisement. */
  private static final double ITEM_WEIGHT = 0.9;

  /** Properties of schema.org/Recipe, the second in its spelling of before 2013. */
  private static final Set<String> ITEMS =
      Set.of("recipeIngredient", "ingredients", "recipeInstructions");

  private static final int NONE = -1;

  private final List<String[]> parts = new ArrayList<>();
  private final Map<String, List<Place>> places = new HashMap<>();

  /** A word of a part. */
  private record Place(int part, int word) {}

  private StatedParts(List<String> stated) {
    int words = 0;
    for (String text : stated) {
      String[] part = words(text);
      words += part.length;
      if (parts.size() == MOST_PARTS || words > MOST_WORDS) {
        break;
      }
      for (int i = 0; i < part.length; i++) {
        List<Place> known = places.computeIfAbsent(part[i], word -> new ArrayList<>(1));
        if (known.size() < MOST_PLACES) {
          known.add(new Place(parts.size(), i));
        }
      }
      parts.add(part);
    }
  }

  /**
   * Says of each visible block that is one of the parts, a piece of one, or the heading above one,
   * that it is content; and of what microdata mark as such parts.
   *
   * @param stated the texts of the parts that linked data list
   */
  public static void mark(List<String> stated, SegmentedPage page, PageEvidence.Builder evidence) {
    if (!stated.isEmpty()) {
      new StatedParts(stated).mark(page.blocks(), evidence);
    }
    if (page.hasMarkup()) {
      markItems(page, evidence);
    }
  }

  private static void markItems(SegmentedPage page, PageEvidence.Builder evidence) {
    NodeTree tree = page.tree();
    BitSet items = new BitSet();
    for (int node = 1; node < tree.size(); node++) {
      boolean item =
          tree.hasOtherAttributes(node) && ITEMS.contains(tree.attribute(node, "itemprop"));
      if (item || items.get(tree.parent(node))) {
        items.set(node);
      }
    }
    if (!items.isEmpty()) {
      for (TextBlock block : page.blocks()) {
        if (items.get(block.placement().node()) && !block.placement().hidden()) {
          evidence.add(block.index(), new Evidence.Stated("microdata/recipe", ITEM_WEIGHT));
        }
      }
    }
  }

  private void mark(List<TextBlock> blocks, PageEvidence.Builder evidence) {
    int[] whole = new int[blocks.size()];
    boolean[] piece = new boolean[blocks.size()];
    boolean[] sure = new boolean[blocks.size()];
    for (TextBlock block : blocks) {
      int at = block.index();
      whole[at] = NONE;
      if (!block.placement().hidden()) {
        Match match = match(words(block.text()));
        piece[at] = match.within;
        sure[at] = match.length >= LONG_RUN && match.most;
        whole[at] = match.half ? match.part : NONE;
      }
    }
    for (int i = 0; i < whole.length; i++) {
      sure[i] |= whole[i] != NONE && hasCompany(whole, i);
    }
    for (int i = 0; i < whole.length; i++) {
      if (sure[i] || (piece[i] && isNear(sure, i)) || isHeading(blocks.get(i), sure)) {
        evidence.add(i, new Evidence.Stated("json-ld/recipe", WEIGHT));
      }
    }
  }

  /** Whether a block is the heading of a part. */
  private static boolean isHeading(TextBlock block, boolean[] sure) {
    int next = block.index() + 1;
    return block.role() == BlockRole.HEADING
        && !block.placement().hidden()
        && next < sure.length
        && sure[next];
  }

  private static boolean hasCompany(int[] whole, int at) {
    for (int i = Math.max(0, at - COMPANY); i < Math.min(whole.length, at + COMPANY + 1); i++) {
      if (whole[i] != NONE && whole[i] != whole[at]) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(boolean[] sure, int at) {
    for (int i = Math.max(0, at - PIECES); i < Math.min(sure.length, at + PIECES + 1); i++) {
      if (sure[i]) {
        return true;
      }
    }
    return false;
  }

  /**
   * The longest run of words that a block shares with a part.
   *
   * @param most whether it is half of the block or more
   * @param half whether it is half of the block and half of the part, or more
   * @param within whether it is the whole block
   */
  private record Match(int part, int length, boolean most, boolean half, boolean within) {}

  private Match match(String[] block) {
    Match best = new Match(NONE, 0, false, false, false);
    for (int anchor = 0; anchor < Math.min(ANCHORS, block.length); anchor++) {
      for (Place place : places.getOrDefault(block[anchor], List.of())) {
        String[] part = parts.get(place.part());
        int length = 0;
        while (anchor + length < block.length
            && place.word() + length < part.length
            && block[anchor + length].equals(part[place.word() + length])) {
          length++;
        }
        if (length > best.length()) {
          boolean most = length * 2 >= block.length;
          boolean half = most && length * 2 >= part.length;
          best = new Match(place.part(), length, most, half, length == block.length);
        }
      }
    }
    return best;
  }

  /** The words of a text without case, numbers apart from the units glued to them. */
  private static String[] words(String text) {
    List<String> words = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = 0;
    int before = 0;
    for (int i = 0; i <= lower.length(); i++) {
      int kind = i == lower.length() ? 0 : kind(lower.charAt(i));
      if (kind != before) {
        if (before != 0) {
          words.add(lower.substring(start, i));
        }
        start = i;
      }
      before = kind;
    }
    return words.toArray(String[]::new);
  }

  private static int kind(char c) {
    if (Character.isDigit(c)) {
      return 2;
    }
    return Character.isLetter(c) || Character.isSurrogate(c) ? 1 : 0;
  }
}
