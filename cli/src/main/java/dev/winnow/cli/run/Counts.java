package dev.winnow.cli.run;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.reason.BlockKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The sizes of one document.
 *
 * @param bytes bytes read for it, unpacked
 * @param articles records made of it
 * @param wordsKept words in the articles' texts
 * @param wordsRemoved words that are in no article's text, by kind
 */
public record Counts(long bytes, long articles, long wordsKept, Map<BlockKind, Long> wordsRemoved) {

  /** The sizes of a document that gave no article. */
  public static Counts ofRejected(long bytes) {
    return new Counts(bytes, 0, 0, Map.of());
  }

  /**
   * The sizes of a document's articles.
   *
   * @param articles for each article the decisions on all blocks of the document; at least one
   */
  public static Counts ofArticles(long bytes, List<List<Decision>> articles) {
    long kept = 0;
    Map<BlockKind, Long> removed = new EnumMap<>(BlockKind.class);
    for (int i = 0; i < articles.get(0).size(); i++) {
      Decision first = articles.get(0).get(i);
      if (isKept(i, articles)) {
        kept += first.block().words();
      } else {
        removed.merge(first.kind(), (long) first.block().words(), Long::sum);
      }
    }
    return new Counts(bytes, articles.size(), kept, removed);
  }

  private static boolean isKept(int block, List<List<Decision>> articles) {
    for (List<Decision> decisions : articles) {
      if (decisions.get(block).kept()) {
        return true;
      }
    }
    return false;
  }
}
