package dev.winnow.core.render;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.render.Part.Box;
import dev.winnow.core.segment.InlineMarkup;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.List;

/**
 * What formats with markup are made from.
 *
 * @param page the page
 * @param document the structure of what is kept
 * @param markup the page's inline markup
 * @param notes the footnotes among what is kept
 */
record Rendering(SegmentedPage page, Box document, InlineMarkup markup, Footnotes notes) {

  /** Of the kept blocks of a page. */
  static Rendering of(SegmentedPage page, List<Decision> decisions) {
    InlineMarkup markup = InlineMarkup.of(page);
    Footnotes notes = Footnotes.of(page, decisions, markup);
    Box document = Structure.of(page, decisions, notes.byNode());
    return new Rendering(page, document, markup, notes);
  }

  NodeTree tree() {
    return page.tree();
  }

  /** A block's text with its inline markup. */
  RichText rich(TextBlock block) {
    return RichText.of(block, markup, page.source());
  }
}
