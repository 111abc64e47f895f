package dev.winnow.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Extraction;
import dev.winnow.core.article.ArticleRecord;
import dev.winnow.core.article.Caption;
import dev.winnow.core.article.Provenance;
import dev.winnow.core.article.Quality;
import dev.winnow.core.article.Removal;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.metadata.Candidate;
import dev.winnow.core.metadata.Metadata;
import dev.winnow.core.metadata.MetadataField;
import dev.winnow.core.normalize.RepairStep;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.Placement;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.SourceSpan;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.segment.TextCounts;
import dev.winnow.core.source.MediaType;
import dev.winnow.core.source.RawDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordWriterTest {

  /** Each emoji is two UTF-16 units and one code point. */
  private static final String SOURCE = "\uD83D\uDE00 Log in\n\nThe \uD83D\uDE00 ferry left.";

  private static Extraction.Extracted article() {
    TextBlock prompt = block(0, new SourceSpan(0, 9));
    TextBlock body = block(1, new SourceSpan(11, SOURCE.length()));
    Evidence evidence = new Evidence.Score("test", 0.5, "");
    List<Decision> decisions =
        List.of(
            new Decision(
                prompt, BlockKind.PAYWALL, Fate.REMOVED, 0.98765, evidence, List.of(evidence)),
            new Decision(body, BlockKind.BODY, Fate.TEXT, 1, evidence, List.of(evidence)));
    SegmentedPage page =
        new SegmentedPage(MediaType.TEXT, SOURCE, List.of(prompt, body), NodeTree.FLAT);
    ArticleRecord record =
        new ArticleRecord(
            "7",
            Optional.of("https://example.org/7"),
            metadata(),
            body.text(),
            4,
            true,
            List.of(
                new Caption(Optional.of("The quay"), Optional.of("A. Ferro")),
                new Caption(Optional.empty(), Optional.of("B. Ferro"))),
            List.of("It left at one, not at noon."),
            List.of(),
            new Quality(0.91234567, 1, 1, 3, 0),
            List.of(
                new Removal(
                    BlockKind.PAYWALL, "core/log-in", 0.98765, prompt.span(), prompt.text())),
            List.of(RepairStep.CHARACTER_REFERENCES),
            Map.of("crawl", 3),
            new Provenance("1", "none", "tree-1", Optional.empty()));
    return new Extraction.Extracted(RawDocument.text("7", SOURCE), record, page, decisions);
  }

  private static TextBlock block(int index, SourceSpan span) {
    return new TextBlock(
        index,
        span,
        span.of(SOURCE),
        Placement.line(BlockRole.PARAGRAPH, 0),
        new TextCounts(10, 0, 3, 0, 1),
        Set.of());
  }

  private static Metadata metadata() {
    return new Metadata(
        Map.of(
            MetadataField.HEADLINE, List.of(new Candidate("Ferry *leaves*", "text", "block 0", 1)),
            MetadataField.AUTHORS,
                List.of(new Candidate("C. Ferro", "byline", 1), new Candidate("D. F", "byline", 1)),
            MetadataField.DATE_PUBLISHED, List.of(new Candidate("2031-04-05", "text", 1))),
        Optional.of(false),
        List.of());
  }

  private static String write(RecordFormat format, boolean trace) {
    return new String(format.writer(trace).write(article()), StandardCharsets.UTF_8);
  }

  @Test
  void aRecordIsOneLineWithAllItsFieldsInOrder() {
    assertThat(write(RecordFormat.JSONL, true))
        .isEqualTo(
            """
            {"id":"7","url":"https://example.org/7","headline":"Ferry *leaves*",\
            "authors":["C. Ferro","D. F"],"agencies":[],"organizations":[],"datePublished":"2031-04-05",\
            "keywords":[],"isAccessibleForFree":false,"truncated":true,\
            "text":"The \uD83D\uDE00 ferry left.","wordCount":4,\
            "captions":[{"text":"The quay","credit":"A. Ferro"},{"credit":"B. Ferro"}],\
            "corrections":["It left at one, not at noon."],"comments":[],\
            "quality":{"confidence":0.9123,"blocksKept":1,"blocksRemoved":1,"wordsRemoved":3},\
            "removed":[{"kind":"paywall","rule":"core/log-in","score":0.9877,"start":0,"end":8,\
            "text":"\uD83D\uDE00 Log in"}],"repairs":["character-references"],\
            "found":[{"field":"headline","source":"text","place":"block 0","confidence":1},\
            {"field":"authors","source":"byline","confidence":1},\
            {"field":"authors","source":"byline","confidence":1},\
            {"field":"datePublished","source":"text","confidence":1}],\
            "source":{"crawl":3},"winnow":{"version":"1","rules":"none","model":"tree-1"}}
            """);
  }

  @Test
  void withoutTraceOnlyTheTraceIsMissing() {
    String traced = write(RecordFormat.JSONL, true);
    int start = traced.indexOf("\"removed\":");
    int end = traced.indexOf("\"source\":{");

    assertThat(write(RecordFormat.JSONL, false))
        .isEqualTo(traced.substring(0, start) + traced.substring(end));
  }

  @Test
  void textIsHeadlineAndBody() {
    assertThat(write(RecordFormat.TEXT, true))
        .isEqualTo("Ferry *leaves*\n\nThe \uD83D\uDE00 ferry left.\n");
  }

  @Test
  void aHeadlineIsNotSaidTwice() {
    assertThat(Headline.notAgain("The ferry", "The ferry\n\nIt left.")).isEqualTo("It left.");
    assertThat(Headline.notAgain("The *ferry*", "# The ferry\nIt left.")).isEqualTo("It left.");
    assertThat(Headline.notAgain("The ferry", "The ferry left.\n")).isEqualTo("The ferry left.\n");
    assertThat(Headline.notAgain("The ferry", "The ferry")).isEqualTo("The ferry");
    assertThat(Headline.notAgain("", "It left.\nLate.")).isEqualTo("It left.\nLate.");
  }

  @Test
  void markdownEscapesWhatIsNoMarkup() {
    assertThat(write(RecordFormat.MARKDOWN, true))
        .startsWith("# Ferry \\*leaves\\*\n\n*C. Ferro, D. F · 2031-04-05*\n\n")
        .endsWith("ferry left.\n");
  }

  @Test
  void htmlIsAPageOfItsOwn() {
    assertThat(write(RecordFormat.HTML, true))
        .startsWith("<!DOCTYPE html>\n<html")
        .contains("<meta charset=\"utf-8\">\n<title>Ferry *leaves*</title>")
        .contains("<h1>Ferry *leaves*</h1>\n<p>C. Ferro, D. F · 2031-04-05</p>\n<p>")
        .endsWith("ferry left.</p>\n</article>\n</body>\n</html>\n");
  }

  @Test
  void theSameArticleGivesTheSameBytes() {
    assertThat(write(RecordFormat.JSONL, true)).isEqualTo(write(RecordFormat.JSONL, true));
  }
}
