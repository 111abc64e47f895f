package dev.winnow.core.render;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.segment.SegmentedPage;
import java.util.List;

/** The kept blocks as Markdown (CommonMark, tables as in GitHub's). Stateless. */
public final class MarkdownRenderer {

  private MarkdownRenderer() {}

  /** The Markdown, without the headline. */
  public static String render(SegmentedPage page, List<Decision> decisions) {
    return TextRenderer.render(page, decisions);
  }
}
