package dev.winnow.core.render;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.segment.SegmentedPage;
import java.util.List;

/** The kept blocks as Markdown (CommonMark; tables and footnotes as in GitHub's). Stateless. */
public final class MarkdownRenderer {

  private MarkdownRenderer() {}

  /**
   * The Markdown, without the headline, in linear time: headings, paragraphs with their line
   * breaks, lists with their numbers, quotations, code as it was written, tables, footnotes, links
   * to http, https and mailto addresses, emphasis and inline code. The first row of a table is its
   * head, as GitHub's tables must have one. Blocks of a plain text are paragraphs, its list items
   * with their own marker.
   *
   * @return without line breaks at the ends; empty if nothing is kept
   */
  public static String render(SegmentedPage page, List<Decision> decisions) {
    Rendering rendering = Rendering.of(page, decisions);
    return new MarkdownWriter(rendering).write();
  }
}
