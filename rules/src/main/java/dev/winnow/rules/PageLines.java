package dev.winnow.rules;

import dev.winnow.core.decode.CharsetDetector;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.parse.HtmlPage;
import dev.winnow.core.parse.PageParser;
import dev.winnow.core.parse.SourcePage;
import dev.winnow.core.segment.BlockCutter;
import dev.winnow.core.segment.HtmlSegmenter;
import dev.winnow.core.segment.LineSegmenter;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.RawDocument;
import java.util.ArrayList;
import java.util.List;

/**
 * A document as the lines that its readers see, for learning.
 *
 * @param host the host of its address without {@code www.}; empty if it has none
 * @param id its name
 * @param lines the texts of its blocks, in order
 */
public record PageLines(String host, String id, List<String> lines) {

  private static final HtmlSegmenter HTML = new HtmlSegmenter(Limits.DEFAULT, BlockCutter.NONE);
  private static final LineSegmenter TEXT = new LineSegmenter(Limits.DEFAULT, BlockCutter.NONE);

  /** Copies the list. */
  public PageLines {
    lines = List.copyOf(lines);
  }

  /** The lines of a document. */
  public static PageLines of(RawDocument document) {
    String text =
        document.content() instanceof RawDocument.Content.Bytes bytes
            ? CharsetDetector.decode(bytes.bytes(), document.mediaType(), document.charset()).text()
            : ((RawDocument.Content.Text) document.content()).text();
    TextNormalizer normalizer = TextNormalizer.forDocument(text, document.mediaType());
    SourcePage page = PageParser.parse(text, document.mediaType(), document.url().orElse(""));
    SegmentedPage blocks =
        page instanceof HtmlPage html
            ? HTML.segment(html.document(), normalizer)
            : TEXT.segment(text, normalizer);
    List<String> lines = new ArrayList<>();
    for (TextBlock block : blocks.blocks()) {
      lines.add(block.text());
    }
    String host = document.url().map(Addresses::context).flatMap(PageContext::host).orElse("");
    return new PageLines(host, document.id(), lines);
  }
}
