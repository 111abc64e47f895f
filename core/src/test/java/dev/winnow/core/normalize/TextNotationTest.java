package dev.winnow.core.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.source.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextNotationTest {

  private static final String MARKDOWN = "[a](/a) [b](/b) [c](/c)\n";
  private static final String ADDRESSES = "a [/a] b [/b] c [https://c.example] d [#d] e [/e]\n";
  private static final String NUMBERS =
      "[1]a [2]b [3]c [4]d [5]e\n\nReferences\n\n   1. https://a.example/\n";

  private static String tidy(String document, String block) {
    return TextNormalizer.forDocument(document + block, MediaType.TEXT)
        .normalize(block, false)
        .text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "See [the mill](https://example.org/mill_(old)) now.     ! See the mill now.",
        "See [the mill](/mill \"The mill (old)\") now.           ! See the mill now.",
        "See [the **old** mill](</mill>) now.                    ! See the old mill now.",
        "a **bold** and _soft_ and *soft* word                   ! a bold and soft and soft word",
        "5 * 3 and snake_case_name and 2*3                       ! 5 * 3 and snake_case_name and 2*3",
        "* an item with **weight**                               ! * an item with weight",
        "1\\. The _first_                                        ! 1. The first",
        "## The mill                                             ! The mill",
        "#tag is no heading                                      ! #tag is no heading",
        "[Ann] said [sic] so                                     ! [Ann] said [sic] so",
        "an open [bracket and (a note)                           ! an open [bracket and (a note)",
        "<p align=\"center\">The <b>old</b> mill<br>stands</p>    ! The old mill stands",
        "A <name> of List<String> at <https://a.example>        ! A <name> of List<String> at <https://a.example>",
        "Use `<b>` or ``a_`b`_c`` and [`*`](/x), not ` alone     ! Use <b> or a_`b`_c and *, not alone",
        "2 < 3 and 4 > 1                                         ! 2 < 3 and 4 > 1",
        "~~gone~~ [here]()                                       ! gone here"
      })
  void marksOfMarkdownGoAndItsWordsStay(String block, String expected) {
    assertThat(tidy(MARKDOWN, block)).isEqualTo(expected);
  }

  @Test
  void imagesAreNoText() {
    String linked = "[ ![A mill](//cdn.example/mill.jpg?w=1 \"Mill\") ](/mill)";
    assertThat(tidy(MARKDOWN, "![A mill](mill.jpg)")).isEmpty();
    assertThat(tidy(MARKDOWN, linked)).isEmpty();
    assertThat(tidy(MARKDOWN, "Stop! [Go](/go)")).isEqualTo("Stop! Go");
  }

  @Test
  void aLinkMayBeAroundSeveralBlocks() {
    assertThat(tidy(MARKDOWN, "[![A mill](mill.jpg)")).isEmpty();
    assertThat(tidy(MARKDOWN, "](https://example.org/mill)")).isEmpty();
    assertThat(tidy(MARKDOWN, "[The mill of Corley")).isEqualTo("The mill of Corley");
  }

  @Test
  void anAddressMayBeWrappedAtAHyphen() {
    assertThat(tidy(MARKDOWN, "See [the mill](https://example.org/the-\nold-mill) now."))
        .isEqualTo("See the mill now.");
  }

  @Test
  void anImageMayBeInItsAddress() {
    String image = "![A mill](data:image/png;base64," + "QUJD".repeat(50_000) + ")";
    assertThat(tidy(MARKDOWN, image + " The mill")).isEqualTo("The mill");
  }

  @Test
  void manyBracketsTakeNoLongerThanTheyAreMany() {
    String hostile = "[".repeat(100_000) + "](".repeat(100_000) + ")";
    assertThat(tidy(MARKDOWN, hostile)).hasSizeGreaterThan(200_000);
  }

  @Test
  void addressesBehindLinksGo() {
    assertThat(tidy(ADDRESSES, "See the mill [https://example.org/mill] [sic] now [/now]."))
        .isEqualTo("See the mill [sic] now.");
  }

  @Test
  void numbersOfLinksAndSignsOfButtonsGo() {
    assertThat(tidy(NUMBERS, "(BUTTON) Menu [20]Mill[21]House and [22]more [sic]"))
        .isEqualTo("Menu Mill House and more [sic]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A program.
        "x = a[i](y);\nz = b[j](y);\nc[k](1)\n# a comment\n# another\n** note\n",
        // Notes behind words, and what they refer to.
        "The mill[1] stood[2] still[3] for[4] nine[5] years[6] and[7] more[8].\n1. Ann, p. 3\n",
        // What people write among themselves.
        "_shrug_ ok [1] **no** way\n[2] it costs 5 * 3 * 2 = 30\n",
        "[Chorus]\nThe mill goes round\n[Verse 2]\nAnd round it goes\n"
      })
  void otherTextStaysAsItIs(String text) {
    assertThat(TextNotation.of(text)).isEmpty();
    assertThat(tidy("", text.strip())).isEqualTo(text.strip().replace('\n', ' '));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# The mill\n\nIt **never** stood [still](https://example.org/).\n",
        "# The mill\n\n## Its **stone**\n\nIt was **cracked** by then.\n"
      })
  void headingsAndEmphasisTellMarkdownToo(String text) {
    assertThat(TextNotation.of(text)).contains(TextNotation.MARKDOWN);
  }

  @Test
  void markupIsNotMarkdown() {
    assertThat(
            TextNormalizer.forDocument(MARKDOWN.repeat(3), MediaType.HTML)
                .normalize("a [b](/b)", false)
                .text())
        .isEqualTo("a [b](/b)");
  }

  @Test
  void preformattedTextKeepsItsMarks() {
    TextNormalizer normalizer = TextNormalizer.forDocument(MARKDOWN, MediaType.TEXT);
    assertThat(normalizer.normalize("a[i](/x)", true).text()).isEqualTo("a[i](/x)");
  }
}
