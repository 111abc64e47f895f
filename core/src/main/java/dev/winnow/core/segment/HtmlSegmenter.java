package dev.winnow.core.segment;

import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.parse.NodeWalk;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.MediaType;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Cuts a tree of markup into blocks: the runs of text between block-level tags and {@code <br>}.
 * Cells, buttons and labels are blocks of their own; text that the markup hides stays, with a flag.
 * Thread-safe: each call has a state of its own.
 */
public final class HtmlSegmenter {

  /**
   * Fewer visible characters than this, and {@code <noscript>} is looked at too: forums such as
   * Discourse and Flarum put their posts there. (Characters; from a study on WCXB.)
   */
  private static final int FEW_CHARACTERS = 1_200;

  /** What {@code <noscript>} must give to be taken: this many times the visible text, … */
  private static final double NOSCRIPT_GAIN = 1.5;

  /** … and this many characters more. */
  private static final int NOSCRIPT_MORE = 200;

  private final Limits limits;
  private final BlockCutter cutter;

  /**
   * A segmenter.
   *
   * @param limits bound on the number of blocks
   * @param cutter where blocks are cut that hold two things
   */
  public HtmlSegmenter(Limits limits, BlockCutter cutter) {
    this.limits = limits;
    this.cutter = cutter;
  }

  /** The blocks of a page. A page without visible text has none. */
  public SegmentedPage segment(Document document, TextNormalizer normalizer) {
    SegmentedPage page = walk(document.body(), normalizer, false);
    int visible = characters(page.blocks());
    if (visible < FEW_CHARACTERS && document.body().selectFirst("noscript") != null) {
      SegmentedPage more = walk(document.body(), normalizer, true);
      if (characters(more.blocks()) > NOSCRIPT_GAIN * visible + NOSCRIPT_MORE) {
        return more;
      }
    }
    return page;
  }

  private SegmentedPage walk(Element body, TextNormalizer normalizer, boolean noscript) {
    BlockAssembler assembler = new BlockAssembler(normalizer, cutter);
    TreeWalk walk = new TreeWalk(assembler, limits.maxBlocks(), noscript);
    NodeWalk.through(body, walk);
    NodeTree tree = walk.finish();
    List<TextBlock> blocks = LayoutTables.resolve(assembler.blocks(), tree);
    return new SegmentedPage(MediaType.HTML, walk.source(), blocks, tree);
  }

  private static int characters(List<TextBlock> blocks) {
    int sum = 0;
    for (TextBlock block : blocks) {
      sum += block.counts().characters();
    }
    return sum;
  }
}
