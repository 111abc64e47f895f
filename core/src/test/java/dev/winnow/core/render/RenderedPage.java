package dev.winnow.core.render;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.segment.BlockCutter;
import dev.winnow.core.segment.HtmlSegmenter;
import dev.winnow.core.segment.LineSegmenter;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page of which everything is kept but the blocks that say "gone". */
record RenderedPage(SegmentedPage page, List<Decision> decisions) {

  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

  static RenderedPage of(String html) {
    return of(html, "https://vell.test/notes/1");
  }

  static RenderedPage of(String html, String url) {
    return of(
        new HtmlSegmenter(Limits.DEFAULT, BlockCutter.NONE)
            .segment(Jsoup.parse(html, url), TextNormalizer.forDocument(html, MediaType.HTML)));
  }

  static RenderedPage ofText(String text) {
    return of(
        new LineSegmenter(Limits.DEFAULT, BlockCutter.NONE)
            .segment(text, TextNormalizer.forDocument(text, MediaType.TEXT)));
  }

  private static RenderedPage of(SegmentedPage page) {
    Evidence score = new Evidence.Score("test", 0.5, "");
    List<Decision> decisions = new ArrayList<>();
    for (TextBlock block : page.blocks()) {
      Fate fate = block.text().startsWith("gone") ? Fate.REMOVED : Fate.TEXT;
      decisions.add(new Decision(block, BlockKind.BODY, fate, 0.5, score, List.of(score)));
    }
    return new RenderedPage(page, decisions);
  }

  String text() {
    return TextRenderer.render(page, decisions);
  }

  String markdown() {
    return MarkdownRenderer.render(page, decisions);
  }

  String html() {
    return HtmlRenderer.render(page, decisions);
  }

  /** What a reader of Markdown makes of it. */
  Document readMarkdown() {
    String html =
        org.commonmark.renderer.html.HtmlRenderer.builder()
            .extensions(TABLES)
            .build()
            .render(PARSER.parse(markdown()));
    return Jsoup.parse(html);
  }
}
