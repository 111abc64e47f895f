package dev.winnow.core;

import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.parse.HtmlPage;
import dev.winnow.core.parse.PageParser;
import dev.winnow.core.parse.SourcePage;
import dev.winnow.core.parse.TextPage;
import dev.winnow.core.segment.BlockCutter;
import dev.winnow.core.segment.HtmlSegmenter;
import dev.winnow.core.segment.LineSegmenter;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Segmented pages for tests, made as the front door makes them. */
public final class TestPages {

  private TestPages() {}

  /** A page with markup, without an address. */
  public static PageContext html(String html) {
    return context(html, MediaType.HTML);
  }

  /** A plain text of these lines. */
  public static PageContext text(String... lines) {
    return context(String.join("\n", lines), MediaType.TEXT);
  }

  private static PageContext context(String content, MediaType type) {
    SourcePage source = PageParser.parse(content, type, "");
    TextNormalizer normalizer = TextNormalizer.forDocument(content, type);
    return PageContext.of(source, segment(source, normalizer), Optional.empty());
  }

  private static SegmentedPage segment(SourcePage source, TextNormalizer normalizer) {
    return source instanceof HtmlPage html
        ? new HtmlSegmenter(Limits.DEFAULT, BlockCutter.NONE).segment(html.document(), normalizer)
        : new LineSegmenter(Limits.DEFAULT, BlockCutter.NONE)
            .segment(((TextPage) source).text(), normalizer);
  }

  /** The texts of the blocks of which somebody said anything, in order. */
  public static List<String> textsWith(PageContext page, Consumer<PageEvidence.Builder> somebody) {
    PageEvidence.Builder builder = PageEvidence.builder(page.page().blocks().size());
    somebody.accept(builder);
    PageEvidence evidence = builder.build();
    return page.page().blocks().stream()
        .filter(block -> !evidence.of(block.index()).isEmpty())
        .map(TextBlock::text)
        .toList();
  }

  /** A sentence of so many words, at least 2, each sentence with a number of its own. */
  public static String sentence(int number, int words) {
    return "Ferry" + number + " sailed".repeat(words - 1) + ".";
  }
}
