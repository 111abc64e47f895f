package dev.winnow.core.page;

import dev.winnow.core.segment.TextBlock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How much of their vocabulary the parts of a text have in common. Parts of one text speak of the
 * same people, places and things; articles that were only put one behind the other do not (after M.
 * Hearst, TextTiling, 1997, which compares the words on both sides of each gap). Stateless.
 */
final class SharedWords {

  /** Shorter words are mostly the small ones that all texts share. (UTF-16 units.) */
  private static final int LEAST_LENGTH = 5;

  private SharedWords() {}

  /**
   * Whether no two neighbours have many words in common.
   *
   * @param alike share of the smaller part's different words that are many
   */
  static boolean areStrangers(List<ArticlePart> parts, List<TextBlock> blocks, double alike) {
    Set<String> before = Set.of();
    for (ArticlePart part : parts) {
      Set<String> words = words(part, blocks);
      if (share(before, words) >= alike) {
        return false;
      }
      before = words;
    }
    return true;
  }

  /** The share of the smaller set that the larger one has, too; 0 if one is empty. */
  static double share(Set<String> some, Set<String> others) {
    Set<String> smaller = some.size() <= others.size() ? some : others;
    Set<String> larger = smaller == some ? others : some;
    int common = 0;
    for (String word : smaller) {
      common += larger.contains(word) ? 1 : 0;
    }
    return smaller.isEmpty() ? 0 : (double) common / smaller.size();
  }

  private static Set<String> words(ArticlePart part, List<TextBlock> blocks) {
    Set<String> words = new HashSet<>();
    for (int i = part.first(); i < part.end(); i++) {
      if (PageNodes.isRunning(blocks.get(i))) {
        add(blocks.get(i).text(), words);
      }
    }
    return words;
  }

  /** Adds the longer words of a text, without case; where no spaces are written, pairs of signs. */
  static void add(String text, Set<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      if (Character.isIdeographic(c)) {
        if (i + 1 < lower.length() && Character.isIdeographic(lower.charAt(i + 1))) {
          words.add(lower.substring(i, i + 2));
        }
        start = i + 1;
      } else if (!Character.isLetter(c)) {
        if (i - start >= LEAST_LENGTH) {
          words.add(lower.substring(start, i));
        }
        start = i + 1;
      }
    }
  }
}
