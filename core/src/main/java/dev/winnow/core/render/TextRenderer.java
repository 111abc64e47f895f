package dev.winnow.core.render;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.segment.SegmentedPage;
import java.util.List;

/** The kept blocks as plain text. Stateless. */
public final class TextRenderer {

  private TextRenderer() {}

  /** The text: paragraphs separated by a blank line. */
  public static String render(SegmentedPage page, List<Decision> decisions) {
    StringBuilder out = new StringBuilder();
    for (Decision decision : decisions) {
      if (decision.kept()) {
        out.append(out.isEmpty() ? "" : "\n\n").append(decision.block().text());
      }
    }
    return out.toString();
  }
}
