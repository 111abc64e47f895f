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
 * @param wordsKept words in the article's text
 * @param wordsRemoved words that left the text, for a field of their own or for good, by kind
 */
public record Counts(long bytes, long wordsKept, Map<BlockKind, Long> wordsRemoved) {

  /** The sizes of a document that gave no article. */
  public static Counts ofRejected(long bytes) {
    return new Counts(bytes, 0, Map.of());
  }

  /** The sizes of an article. */
  public static Counts ofArticle(long bytes, List<Decision> decisions) {
    long kept = 0;
    Map<BlockKind, Long> removed = new EnumMap<>(BlockKind.class);
    for (Decision decision : decisions) {
      if (decision.kept()) {
        kept += decision.block().words();
      } else {
        removed.merge(decision.kind(), (long) decision.block().words(), Long::sum);
      }
    }
    return new Counts(bytes, kept, removed);
  }
}
