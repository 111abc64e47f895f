package dev.winnow.core.render;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.normalize.RepairStep;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.List;

/** The kept blocks as Markdown (CommonMark; tables and footnotes as in GitHub's). Stateless. */
public final class MarkdownRenderer {

  private MarkdownRenderer() {}

  /**
   * The Markdown, without the headline, in linear time: headings, paragraphs with their line
   * breaks, lists with their numbers, quotations, code as it was written, tables, footnotes, links
   * to http, https and mailto addresses, emphasis and inline code. The first row of a table is its
   * head, as GitHub's tables must have one. Blocks of a plain text are paragraphs, its list items
   * with their own marker. Text that is Markdown already stays as it was written.
   *
   * @return without line breaks at the ends; empty if nothing is kept
   */
  public static String render(SegmentedPage page, List<Decision> decisions) {
    if (isMarkdown(decisions)) {
      return TextRenderer.renderLines(page, decisions, block -> asWritten(block, page.source()));
    }
    Rendering rendering = Rendering.of(page, decisions);
    return new MarkdownWriter(rendering).write();
  }

  private static boolean isMarkdown(List<Decision> decisions) {
    return decisions.stream()
        .anyMatch(decision -> decision.block().repairs().contains(RepairStep.MARKDOWN));
  }

  /** A block of Markdown with its marks and line breaks, but all other repairs made. */
  private static String asWritten(TextBlock block, String source) {
    List<RepairStep> repairs =
        block.repairs().stream().filter(step -> step != RepairStep.MARKDOWN).toList();
    return TextNormalizer.apply(repairs, block.span().of(source), true);
  }
}
