package dev.winnow.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every rendering, checked on texts and pages made from seeds. */
class RenderersTest {

  private static final int SEEDS = 60;

  /** What {@link HtmlRenderer} promises to use. */
  static final Safelist ALLOWED =
      Safelist.none()
          .addTags("h2", "h3", "h4", "h5", "h6", "p", "br", "ul", "ol", "li", "dl", "dt", "dd")
          .addTags("blockquote", "pre", "figure", "figcaption", "table", "caption", "tr", "th")
          .addTags("td", "tbody", "div", "a", "strong", "em", "del", "code", "sub", "sup", "ruby")
          .addTags("rt", "rp")
          .addAttributes("a", "href")
          .addProtocols("a", "href", "http", "https", "mailto", "#")
          .addAttributes("li", "id", "value")
          .addAttributes("div", "id")
          .addAttributes("ol", "start")
          .addAttributes("td", "colspan", "rowspan")
          .addAttributes("th", "colspan", "rowspan")
          .addAttributes("code", "class");

  private static final String[] SIGNS = {
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
    "```",
    "灯台",
    "É",
    "[^1]:",
    "</p>"
  };

  private static final String[] WORDS = {
    "harbour",
    "Vell",
    "the",
    "naïve",
    "1,204",
    "灯台",
    "_tide_",
    "*",
    "a|b",
    "[x]",
    "<i>",
    "`",
    "3.",
    "&lt;",
    "co\u00ADop",
    "e\u0301tage",
    "\u00A0",
    "#",
    "don’t",
    "“quoted”",
    "(so)",
    "!"
  };

  private static final String[] INLINES = {
    "<b>|</b>",
    "<em>|</em>",
    "<a href='/x?a=1&copy=2'>|</a>",
    "<code>|</code>",
    "<del>|</del>",
    "<sub>|</sub>",
    "<span>|</span>",
    "<a href='javascript:alert(1)' onclick='x()'>|</a>",
    "|",
    "<a href='#top'>|</a>",
    "<a href='http://x.test/(a) \"b\" <c>|`d`'>|</a>",
    "<kbd>|</kbd>",
    "<ruby>|<rt>|</rt></ruby>",
    "|<wbr>|",
    "<b>|"
  };

  private static final String[] BLOCKS = {
    "<p>|</p>",
    "<ul><li>|</li><li>|</li></ul>",
    "<ol start=7><li>|<ul><li>|</li></ul><li>|</ol>",
    "<blockquote><p>|</p><ul><li>|</ul></blockquote>",
    "<h2>|</h2>",
    "<pre>|\n    |\n\n|</pre>",
    "<table><tr><th>|</th><td>|</td></tr><tr><td>|</td><td><p>|</p></td></tr></table>",
    "<p>|<br>|<br><br>|</p>",
    "<dl><dt>|</dt><dd>|</dd></dl>",
    "<ol><li><p>|</p><p>|</p></li></ol>",
    "<figure><figcaption>|</figcaption></figure>",
    "<div>|<p>|</p>|</div>",
    "<ul><ul><li>|</li></ul></ul>",
    "<li>|</li>",
    "<script>alert('|')</script>",
    "<p onclick='alert(1)' style='x' id='y'>|</p>",
    "<table><tr><td>|</td></tr></table>",
    "<ul><li><pre>|</pre></li><li><blockquote>|</blockquote></li></ul>"
  };

  static Stream<Long> seeds() {
    Stream<Long> fixed = IntStream.range(0, SEEDS).mapToObj(i -> 6151L * i + 3);
    return Stream.concat(fixed, Stream.ofNullable(Long.getLong("winnow.seed")));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void markdownHasTheWordsOfTheText(long seed) {
    RenderedPage page = RenderedPage.of(page(new Random(seed)));
    // The reader knows no strikethrough.
    String read = page.readMarkdown().html().replace("~~", "");
    assertThat(words(spaced(read))).isEqualTo(words(page.text()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void htmlHasTheWordsOfTheTextAndOnlySafeMarkup(long seed) {
    RenderedPage page = RenderedPage.of(page(new Random(seed)));
    assertThat(words(spaced(page.html()))).isEqualTo(words(page.text()));
    assertThat(Jsoup.isValid(page.html(), ALLOWED)).as(page.html()).isTrue();
    assertThat(Jsoup.parse(page.html()).select("[href^=javascript]")).isEmpty();
  }

  /** A space at the ends of blocks and lines, where there is none in the characters. */
  static String spaced(String html) {
    String spaced = html.replaceAll("<(/?(p|li|t[dh]|tr|h\\d|d[td]|pre|rt)|br)\\b", " $0");
    return Jsoup.parse(spaced).text();
  }

  static List<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{N}\\p{M}]+", -1))
        .filter(w -> !w.isEmpty())
        .toList();
  }

  static String page(Random random) {
    StringBuilder html = new StringBuilder();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      html.append(filled(BLOCKS[random.nextInt(BLOCKS.length)], random));
    }
    return html.toString();
  }

  private static String filled(String block, Random random) {
    StringBuilder out = new StringBuilder();
    for (String piece : block.split("(?=\\|)|(?<=\\|)", -1)) {
      out.append(piece.equals("|") ? inline(random, 2) : piece);
    }
    return out.toString();
  }

  private static String inline(Random random, int depth) {
    StringBuilder out = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      String inside =
          random.nextInt(3) > 0 || depth == 0 ? text(random) : inline(random, depth - 1);
      String markup = INLINES[random.nextInt(INLINES.length)];
      int at = markup.lastIndexOf('|');
      String filled = markup.substring(0, at) + inside + markup.substring(at + 1);
      boolean link = filled.startsWith("<a href='http:");
      out.append(link ? filled : filled.replaceFirst(">\\|<", ">" + "sea" + "<"));
      out.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return out.toString();
  }

  private static String text(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      words.add(Entities.escape(WORDS[random.nextInt(WORDS.length)]));
    }
    return String.join(random.nextInt(5) == 0 ? "" : " ", words).replace("|", "&vert;");
  }

  @Test
  void markdownReadsBackAsTheSameText() {
    long seed = 20260103L;
    Random random = new Random(seed);
    String[] frames = {
      "<p>|</p>",
      "<h1>|</h1>",
      "<ul><li>|</ul>",
      "<blockquote>|</blockquote>",
      "<pre>|</pre>",
      "<table><tr><td>|</td><td></td></tr><tr><td></td><td>other</td></tr></table>",
      "<ol><li>|</ol>"
    };
    String[] marks = {"", "b", "em", "code", "del", "a href='/u'", "sub", "a href='/u'><b"};
    for (int round = 0; round < 20_000; round++) {
      StringBuilder raw = new StringBuilder();
      for (int i = random.nextInt(6); i >= 0; i--) {
        String sign = Entities.escape(SIGNS[random.nextInt(SIGNS.length)]);
        String mark = round % 2 == 0 ? "" : marks[random.nextInt(marks.length)];
        String close = mark.contains("><") ? "</b></a>" : "</" + mark.split(" ", -1)[0] + ">";
        raw.append(mark.isEmpty() ? sign : "<" + mark + ">" + sign + close);
      }
      String frame = frames[random.nextInt(frames.length)];
      String html = frame.replace("|", raw.toString());
      RenderedPage page = RenderedPage.of(html);
      if (page.page().blocks().isEmpty()) {
        continue;
      }
      String text = page.page().blocks().get(0).text();
      if (text.equals("other")) {
        continue;
      }
      String read = page.readMarkdown().body().wholeText().strip();
      String first = frame.contains("td") ? read.replaceAll("\\s*other$", "") : read;
      assertThat(first.replaceAll("\\s+", " ").replaceAll("~~", ""))
          .as("round %d: %s%n%s", round, html, page.markdown())
          .isEqualTo(text.strip().replaceAll("\\s+", " ").replaceAll("~~", ""));
    }
  }

  @Test
  void writesNothingForNothing() {
    for (String html : new String[] {"", "<p>gone</p>", "<ul><li>gone</li></ul>"}) {
      RenderedPage page = RenderedPage.of(html);
      assertThat(page.text()).isEmpty();
      assertThat(page.markdown()).isEmpty();
      assertThat(page.html()).isEmpty();
    }
  }

  @Test
  void keepsThePlainTextsSeparation() {
    RenderedPage page = RenderedPage.ofText("Title\none\n\ngone\ntwo\n- item");
    assertThat(page.text()).isEqualTo("Title\none\n\ntwo\n- item");
    assertThat(page.markdown()).isEqualTo("Title\n\none\n\ntwo\n\n\\- item");
  }

  @Test
  void doesNotEscapeWhatNeedsNoEscape() {
    for (String text :
        new String[] {"5 < 6 & 7 - 8 + 9.", "snake_case #tag 1.5 -x a|b c\\d", "R&D"}) {
      assertThat(RenderedPage.ofText(text).markdown()).isEqualTo(text);
    }
  }
}
