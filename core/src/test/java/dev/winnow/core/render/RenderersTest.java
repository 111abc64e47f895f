package dev.winnow.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.decide.Decision;
import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.NodeTree;
import dev.winnow.core.segment.Placement;
import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.SourceSpan;
import dev.winnow.core.segment.TestTrees;
import dev.winnow.core.segment.TextBlock;
import dev.winnow.core.segment.TextCounts;
import dev.winnow.core.source.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class RenderersTest {

  private final List<Decision> decisions = new ArrayList<>();
  private final StringBuilder source = new StringBuilder();

  private void add(String text, BlockRole role, int level, int node, int blankLines, Fate fate) {
    Evidence score = new Evidence.Score("test", 0.5, "");
    TextBlock block =
        new TextBlock(
            decisions.size(),
            new SourceSpan(source.length(), source.length() + text.length()),
            text,
            new Placement(node, role, level, false, blankLines),
            new TextCounts(1, 0, 1, 0, 1),
            Set.of());
    source.append(text).append('\n');
    decisions.add(new Decision(block, BlockKind.BODY, fate, 0.5, score, List.of(score)));
  }

  private void add(String text, BlockRole role, int level) {
    add(text, role, level, 0, 0, Fate.TEXT);
  }

  private SegmentedPage page(String html) {
    NodeTree tree = html.isEmpty() ? NodeTree.FLAT : TestTrees.of(Jsoup.parse(html));
    List<TextBlock> blocks = decisions.stream().map(Decision::block).toList();
    MediaType type = html.isEmpty() ? MediaType.TEXT : MediaType.HTML;
    return new SegmentedPage(type, source.toString(), blocks, tree);
  }

  private SegmentedPage mixedPage() {
    String html = "<table><tr><td>a</td><td>b|<p>c</p></td></tr><tr><td>d</td></tr></table>";
    // Nodes: 0 body, 1 table, 2 tbody, 3 tr, 4 td, 5 td, 6 p, 7 tr, 8 td.
    add("Bridge & road", BlockRole.HEADING, 1);
    add("It opens.", BlockRole.PARAGRAPH, 0);
    add("gone", BlockRole.PARAGRAPH, 0, 0, 0, Fate.REMOVED);
    add("one", BlockRole.LIST_ITEM, 1);
    add("deep", BlockRole.LIST_ITEM, 2);
    add("two", BlockRole.LIST_ITEM, 1);
    add("said", BlockRole.QUOTE, 0);
    add("again", BlockRole.QUOTE, 0);
    add("a", BlockRole.TABLE_CELL, 0, 4, 0, Fate.TEXT);
    add("b|", BlockRole.TABLE_CELL, 0, 5, 0, Fate.TEXT);
    add("c", BlockRole.TABLE_CELL, 0, 6, 0, Fate.TEXT);
    add("d", BlockRole.TABLE_CELL, 0, 8, 0, Fate.TEXT);
    add("x < 1;\n  ```", BlockRole.CODE, 0);
    return page(html);
  }

  @Test
  void writesText() {
    assertThat(TextRenderer.render(mixedPage(), decisions))
        .isEqualTo(
            "Bridge & road\n\nIt opens.\n\n- one\n- deep\n- two\n\nsaid\n\nagain\n\n"
                + "a | b| c\nd\n\nx < 1;\n  ```");
  }

  @Test
  void writesMarkdown() {
    assertThat(MarkdownRenderer.render(mixedPage(), decisions))
        .isEqualTo(
            "# Bridge & road\n\nIt opens.\n\n- one\n  - deep\n- two\n\n> said\n>\n> again\n\n"
                + "| a | b\\| c |\n| --- | --- |\n| d |\n\n````\nx < 1;\n  ```\n````");
  }

  @Test
  void writesHtml() {
    assertThat(HtmlRenderer.render(mixedPage(), decisions))
        .isEqualTo(
            "<h2>Bridge &amp; road</h2>\n<p>It opens.</p>\n<ul>\n<li>one<ul>\n<li>deep</li></ul>"
                + "</li>\n<li>two</li>\n</ul>\n<blockquote><p>said</p></blockquote>\n"
                + "<blockquote><p>again</p></blockquote>\n<table>\n<tr><td>a</td><td>b| c</td></tr>"
                + "\n<tr><td>d</td></tr>\n</table>\n<pre><code>x &lt; 1;\n  ```</code></pre>");
  }

  @Test
  void keepsThePlainTextsSeparation() {
    add("Title", BlockRole.HEADING, 1, 0, 2, Fate.TEXT);
    add("one", BlockRole.PARAGRAPH, 0, 0, 0, Fate.TEXT);
    add("ad", BlockRole.PARAGRAPH, 0, 0, 1, Fate.REMOVED);
    add("two", BlockRole.PARAGRAPH, 0, 0, 0, Fate.TEXT);
    add("- item", BlockRole.LIST_ITEM, 1, 0, 0, Fate.TEXT);
    assertThat(TextRenderer.render(page(""), decisions)).isEqualTo("Title\none\n\ntwo\n- item");
  }

  @Test
  void whatStoodOnOneLineStaysOnIt() {
    addOnLine("The well is dry. ", Fate.TEXT);
    addOnLine("Read more ", Fate.REMOVED);
    addOnLine("It was full on Sunday.", Fate.TEXT);
    addOnLine("井戸は", Fate.TEXT);
    addOnLine("深い。", Fate.TEXT);
    assertThat(TextRenderer.render(page(""), decisions))
        .isEqualTo("The well is dry. It was full on Sunday.井戸は深い。");
  }

  /** Adds a block without the white space behind it, and no line break. */
  private void addOnLine(String raw, Fate fate) {
    add(raw.strip(), BlockRole.PARAGRAPH, 0, 0, 0, fate);
    source.setLength(source.length() - 1);
    source.append(raw.substring(raw.strip().length()));
  }

  @Test
  void writesNothingForNothing() {
    add("gone", BlockRole.PARAGRAPH, 0, 0, 0, Fate.REMOVED);
    assertThat(TextRenderer.render(page(""), decisions)).isEmpty();
    assertThat(MarkdownRenderer.render(page("<p>x"), decisions)).isEmpty();
    assertThat(HtmlRenderer.render(page("<p>x"), decisions)).isEmpty();
  }

  @Test
  void doesNotEscapeWhatNeedsNoEscape() {
    for (String text :
        new String[] {"5 < 6 & 7 - 8 + 9.", "snake_case #tag 1.5 -x a|b c\\d", "R&D"}) {
      decisions.clear();
      add(text, BlockRole.PARAGRAPH, 0);
      assertThat(MarkdownRenderer.render(page("<p>x"), decisions)).isEqualTo(text);
    }
  }

  @Test
  void markdownReadsBackAsTheSameText() {
    long seed = 20260103L;
    Random random = new Random(seed);
    String[] parts = {
      "#",
      "-",
      "+",
      ">",
      "1.",
      "12)",
      "*",
      "_",
      "`",
      "[",
      "]",
      "(",
      ")",
      "<",
      "|",
      "\\",
      "&amp;",
      "&",
      "!",
      "~",
      "=",
      "---",
      "a",
      "b c",
      " ",
      ":",
      "<b>",
      "http://x.test",
      "\"",
      "**",
      "```"
    };
    BlockRole[] roles = {
      BlockRole.PARAGRAPH,
      BlockRole.HEADING,
      BlockRole.LIST_ITEM,
      BlockRole.QUOTE,
      BlockRole.TABLE_CELL,
      BlockRole.CODE
    };
    for (int round = 0; round < 20_000; round++) {
      StringBuilder raw = new StringBuilder();
      for (int i = random.nextInt(6); i >= 0; i--) {
        raw.append(parts[random.nextInt(parts.length)]);
      }
      String text = raw.toString().strip().replaceAll(" +", " ");
      if (text.isEmpty()) {
        continue;
      }
      decisions.clear();
      BlockRole role = roles[random.nextInt(roles.length)];
      add(text, role, 1);
      String markdown = MarkdownRenderer.render(page("<p>x"), decisions);
      assertThat(Jsoup.parse(toHtml(markdown)).wholeText().strip())
          .as("%s, seed %d, round %d: %s", role, seed, round, markdown)
          .isEqualTo(text);
      decisions.clear();
    }
  }

  private static String toHtml(String markdown) {
    List<org.commonmark.Extension> tables = List.of(TablesExtension.create());
    Parser parser = Parser.builder().extensions(tables).build();
    return org.commonmark.renderer.html.HtmlRenderer.builder()
        .extensions(tables)
        .build()
        .render(parser.parse(markdown));
  }
}
