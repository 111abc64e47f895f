package dev.winnow.core.score;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.document.TextDocument;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import de.l3s.boilerpipe.filters.english.NumWordsRulesClassifier;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.segment.TextCounts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * boilerpipe's opinion on our blocks (Kohlschütter, Fankhauser, Nejdl: Boilerplate Detection using
 * Shallow Text Features, WSDM 2010). Its parser is not used: its blocks are made from ours.
 */
final class Boilerpipe {

  /** The line width by which boilerpipe measures text density. (Characters; the paper.) */
  private static final int LINE_WIDTH = 80;

  /** Nobody changes it. */
  private static final BitSet NONE = new BitSet();

  private final SegmentedPage page;
  private final List<de.l3s.boilerpipe.document.TextBlock> byWords;
  private @Nullable BitSet asArticle;

  private Boilerpipe(SegmentedPage page) {
    this.page = page;
    byWords = judge(convert(page, false), NumWordsRulesClassifier.INSTANCE::process);
  }

  /** What boilerpipe says of a page; for one thread. */
  static Boilerpipe of(SegmentedPage page) {
    return new Boilerpipe(page);
  }

  /** Whether the rules on word counts and link density take the block for content. */
  boolean byWords(int block) {
    // These rules join no blocks.
    return block < byWords.size() && byWords.get(block).isContent();
  }

  /** Whether the article extractor keeps the block; it is run when first asked. */
  boolean asArticle(int block) {
    BitSet kept = asArticle;
    if (kept == null) {
      kept = new BitSet();
      for (de.l3s.boilerpipe.document.TextBlock joined :
          judge(convert(page, true), ArticleExtractor.INSTANCE::process)) {
        if (joined.isContent()) {
          kept.or(joined.getContainedTextElements());
        }
      }
      asArticle = kept;
    }
    return kept.get(block);
  }

  /** A filter of boilerpipe's, which marks the blocks of a document in place. */
  private interface Filter {
    boolean process(TextDocument document) throws BoilerpipeProcessingException;
  }

  /**
   * Our blocks as boilerpipe's.
   *
   * @param joins whether to tell each which of ours it is, for filters that join blocks
   */
  private static List<de.l3s.boilerpipe.document.TextBlock> convert(
      SegmentedPage page, boolean joins) {
    List<de.l3s.boilerpipe.document.TextBlock> theirs = new ArrayList<>(page.blocks().size());
    for (TextBlock block : page.blocks()) {
      theirs.add(convert(block, joins));
    }
    return theirs;
  }

  private static List<de.l3s.boilerpipe.document.TextBlock> judge(
      List<de.l3s.boilerpipe.document.TextBlock> blocks, Filter filter) {
    TextDocument document = new TextDocument("", blocks);
    try {
      filter.process(document);
    } catch (BoilerpipeProcessingException e) {
      // It could not make up its mind; an opinion less.
      return List.of();
    }
    return document.getTextBlocks();
  }

  private static de.l3s.boilerpipe.document.TextBlock convert(TextBlock block, boolean joins) {
    TextCounts counts = block.counts();
    BitSet contained = NONE;
    if (joins) {
      contained = new BitSet();
      contained.set(block.index());
    }
    int lines = block.text().length() / LINE_WIDTH;
    // The last line is not full: its words do not count, unless it is the only one.
    int wrapped =
        lines == 0 ? counts.words() : counts.words() * lines * LINE_WIDTH / block.text().length();
    return new de.l3s.boilerpipe.document.TextBlock(
        block.text(),
        contained,
        counts.words(),
        counts.linkedWords(),
        wrapped,
        Math.max(1, lines),
        block.index());
  }
}
