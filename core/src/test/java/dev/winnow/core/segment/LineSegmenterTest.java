package dev.winnow.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.core.normalize.TextNormalizer;
import dev.winnow.core.source.Limits;
import dev.winnow.core.source.MediaType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSegmenterTest {

  private static SegmentedPage page(String text, Limits limits, BlockCutter cutter) {
    return new LineSegmenter(limits, cutter)
        .segment(text, TextNormalizer.forDocument(text, MediaType.TEXT));
  }

  private static SegmentedPage page(String text) {
    return page(text, Limits.DEFAULT, BlockCutter.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\f", "\u000B", "\u0085", "\u2028", "\u2029"})
  void everyMandatoryBreakEndsALine(String end) {
    SegmentedPage page = page("one" + end + "two" + end);
    assertThat(page.blocks()).extracting(TextBlock::text).containsExactly("one", "two");
    assertThat(page.blocks()).extracting(b -> b.placement().blankLinesBefore()).containsOnly(0);
  }

  @Test
  void tabsAndNoBreakSpacesEndNoLine() {
    assertThat(page("one\ttwo\u00a0three").blocks()).hasSize(1);
  }

  @Test
  void countsTheBlankLinesAbove() {
    assertThat(page("\none\n\n \t \ntwo\nthree\r\n\r\nfour").blocks())
        .extracting(TextBlock::text, block -> block.placement().blankLinesBefore())
        .containsExactly(tuple("one", 1), tuple("two", 2), tuple("three", 0), tuple("four", 1));
  }

  @Test
  void aLineOfNothingVisibleIsABlankLine() {
    assertThat(page("one\n\u200B\ntwo").blocks())
        .extracting(TextBlock::text, block -> block.placement().blankLinesBefore())
        .containsExactly(tuple("one", 0), tuple("two", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", " \t\r\n", "\u200B"})
  void aBlankTextHasNoBlocks(String text) {
    assertThat(page(text).blocks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"  return x;", "\tThe tide, the tide", "    a b c d e f g h i j k"})
  void indentedLinesThatAreNoProseArePreformatted(String line) {
    assertThat(page(line).blocks().get(0).role()).isEqualTo(BlockRole.CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return x;",
        " One space is no indentation",
        "    The ferry left at noon and nobody on the quay waved."
      })
  void otherLinesAreParagraphs(String line) {
    assertThat(page(line).blocks().get(0).role()).isEqualTo(BlockRole.PARAGRAPH);
  }

  @Test
  void theTextBehindTheLastAllowedBlockGoesIntoIt() {
    SegmentedPage page = page("one\ntwo\nthree\nfour", new Limits(99, 3, 99), BlockCutter.NONE);
    assertThat(page.blocks())
        .extracting(TextBlock::text)
        .containsExactly("one", "two", "three four");
  }

  @Test
  void spansPointAtTheLinesOfTheSource() {
    SegmentedPage page = page("one \r\n\n two");
    assertThat(page.source()).isEqualTo("one \r\n\n two");
    assertThat(page.blocks())
        .extracting(block -> block.span().of(page.source()))
        .containsExactly("one ", " two");
    assertThat(page.hasMarkup()).isFalse();
  }

  @Test
  void aCutLineGivesBlocksWithoutBlankLinesBetween() {
    BlockCutter atBracket = (text, role) -> List.of(text.indexOf('('));
    SegmentedPage page = page("\nA gull (Ada Quill)", Limits.DEFAULT, atBracket);
    assertThat(page.blocks())
        .extracting(TextBlock::text, block -> block.placement().blankLinesBefore())
        .containsExactly(tuple("A gull", 1), tuple("(Ada Quill)", 0));
  }

  private static final String WRAPPED =
      """
      The lighthouse keeper of Brannoch counted the boats each evening, and each
      evening there was one fewer than there had been in the morning. He wrote the
      number down in the blue book that hung beside the door, and nobody who read
      it afterwards could say where they had gone.

      On the fourth day of the count he took the small boat himself, rowed out as
      far as the bell buoy and waited for the fog to lift. It did not lift, and in
      the end he rowed back, with the lantern on his knees.
      """;

  @Test
  void linesWrappedAtAWidthAreOneParagraph() {
    assertThat(page(WRAPPED).blocks())
        .hasSize(2)
        .allSatisfy(block -> assertThat(block.role()).isEqualTo(BlockRole.PARAGRAPH));
    assertThat(page(WRAPPED).blocks().get(1).text())
        .startsWith("On the fourth day")
        .contains("rowed out as\nfar as the bell")
        .endsWith("on his knees.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Verse breaks its lines where it wants to.
        "The tide came in\nand took the sand\nthe castle and\nthe flag with it\nand left a shell\n"
            + "that hums of land\nto whoever will\ntake time to sit",
        // A menu.
        "Home\nNews\nSport\nWeather\nContact us\nAbout the paper\nSubscribe\nLog in",
        // A chat.
        "Ann: are you there?\nBo: just a moment, the kettle is on\nAnn: no hurry\nBo: back\n"
            + "Ann: did you read what they wrote about the old mill?\nBo: yes. all of it wrong"
      })
  void linesThatEndWhereTheyLikeStayApart(String text) {
    assertThat(page(text).blocks()).hasSize((int) text.lines().count());
  }

  @Test
  void longParagraphsOfALineEachStayApart() {
    String paragraph =
        "The ferry waited for the tide, as it had done for a hundred years. ".repeat(4);
    assertThat(page((paragraph + "\n").repeat(6)).blocks()).hasSize(6);
  }

  @Test
  void anItemOfAListBeginsABlockInWrappedText() {
    String text = WRAPPED.strip() + "\n- one boat too few\n- one boat too many\n";
    assertThat(page(text).blocks()).extracting(TextBlock::text).contains("- one boat too many");
  }

  @Test
  void aTextOnOneLineIsCutIntoItsSentences() {
    String text =
        "The mill at Corley stood still for nine years. Then, in March, Dr. Ames bought it for a"
            + " crown! “What will you grind?” asked the council. He said that he would grind"
            + " nothing at all, since the stone was cracked and the river ran elsewhere now."
            + " Version 2.4 of the plan said otherwise. Some of the papers that were found in the"
            + " loft in the U.S. archive are older than the mill itself, or so people say there.";
    assertThat(page(text).blocks())
        .extracting(TextBlock::text)
        .startsWith(
            "The mill at Corley stood still for nine years.",
            "Then, in March, Dr. Ames bought it for a crown!",
            "“What will you grind?” asked the council.")
        .hasSize(6);
    assertThat(page(text).blocks())
        .allSatisfy(block -> assertThat(block.placement().blankLinesBefore()).isZero());
  }

  @Test
  void aTextWithoutSpacesIsCutBehindItsFullStops() {
    String text = "港の灯台は九年間も止まったままだった。しかし春になると、町の人々がそれを買い取った。".repeat(12);
    assertThat(page(text).blocks()).hasSize(24);
  }

  @Test
  void aShortTextOnOneLineStaysWhole() {
    assertThat(page("The well is dry. Nobody knows why. It was full on Sunday.").blocks())
        .hasSize(1);
  }

  @Test
  void aLongParagraphAmongOthersStaysWhole() {
    String sentence = "The ferry waited for the tide, as it had done for a hundred years. ";
    String text = sentence.repeat(10) + "\n" + sentence.repeat(12) + "\n" + sentence.repeat(11);
    assertThat(page(text).blocks()).hasSize(3);
  }

  private static List<String> texts(String text) {
    return page(text).blocks().stream().map(TextBlock::text).toList();
  }

  @Test
  void aTextBrowsersMarginIsNoCodeAndItsParagraphsAreWhole() {
    String text =
        """
           News
           Sport
           Weather

        The boats of Brannoch

           The lighthouse keeper of Brannoch counted the boats each evening, and
           each evening there was one fewer than there had been in the morning.
           He wrote the number down in the blue book that hung beside the door,
           and nobody who read it afterwards could say where they had gone.

           On the fourth day of the count he took the small boat himself, rowed
           out as far as the bell buoy and waited for the fog to lift.
             * The lantern was found in spring, rusted shut, and nobody could say
               whose it was.
             * The boat was not.
        """;
    assertThat(texts(text))
        .hasSize(8)
        .startsWith("News", "Sport", "Weather", "The boats of Brannoch")
        .endsWith(
            "* The lantern was found in spring, rusted shut, and nobody could say whose it was.",
            "* The boat was not.");
    assertThat(page(text).blocks()).extracting(TextBlock::role).containsOnly(BlockRole.PARAGRAPH);
    assertThat(texts(text).get(4))
        .contains("evening, and each evening")
        .contains("beside the door");
  }

  @Test
  void menusAndTablesAmongWrappedLinesDoNotHideTheWidth() {
    String menu = "Home\nNews\nSport\nContact\n".repeat(6);
    String table = "A row of a table that is as wide as it likes to be ".repeat(4).strip() + "\n";
    assertThat(texts(menu + "\n" + WRAPPED + "\n" + table)).hasSize(24 + 2 + 1);
  }

  @Test
  void aBooksParagraphsBeginIndentedWithoutBlankLines() {
    String text =
        """
            The lighthouse keeper of Brannoch counted the boats each evening, and
        each evening there was one fewer than there had been in the morning. He
        wrote the number down in the blue book that hung beside the door, and so
        it stood there when they came to look for him, and no word else besides.
            On the fourth day of the count he took the small boat himself, rowed
        out as far as the bell buoy and waited for the fog to lift, which it did
        not do before the evening of the next.
        """;
    assertThat(texts(text))
        .hasSize(2)
        .allSatisfy(paragraph -> assertThat(paragraph).contains("\n"));
  }

  @Test
  void aSentenceGoesOnWhereTheNextLineBeginsSmall() {
    String text =
        """
        About the mill
        The mill at Corley stood still for nine years, until
        the council
        sold it for a crown to a man who would not
        grind.
        What the river said when it was asked to turn the
        wheel again, nobody has written down.
        """;
    assertThat(texts(text))
        .containsExactly(
            "About the mill",
            "The mill at Corley stood still for nine years, until\nthe council\n"
                + "sold it for a crown to a man who would not\ngrind.",
            "What the river said when it was asked to turn the\n"
                + "wheel again, nobody has written down.");
  }

  @Test
  void aBylineBelowAHeadlineMayBeginSmall() {
    String text = "La biblioteca di Olmeto riapre dopo l’alluvione\ndi Giulia De Santis\n";
    assertThat(texts(text)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Nothing says that it goes on.
        "The mill at Corley stood still for nine years.\nthe council sold it",
        "The mill at Corley stood still for nine years\nThe council sold it",
        // Too short for a line that was broken.
        "home\nnews and weather\nsport",
        "Ann is here\nbo is not"
      })
  void otherLinesDoNotGoOn(String text) {
    assertThat(texts(text)).containsExactlyElementsOf(text.lines().toList());
  }

  @Test
  void aPageOnOneLineHasItsMenusApart() {
    String text =
        "Home News Sport Weather Contact About Us The mill at Corley stood still for nine years,"
            + " and nobody in the town could say why. In the spring the council of New York City"
            + " sold it for a crown to a man who would not grind. What he found there The stone was"
            + " cracked and the river ran elsewhere now, which the town had known all the while."
            + " Related Stories Another Mill Burns Down Imprint The council meets on Monday, and"
            + " the town will be there to hear what it says.A city needs no mill.";
    assertThat(texts(text))
        .containsExactly(
            "Home News Sport Weather Contact About Us",
            "The mill at Corley stood still for nine years, and nobody in the town could say why.",
            "In the spring the council of New York City sold it for a crown to a man who would not"
                + " grind.",
            "What he found there",
            "The stone was cracked and the river ran elsewhere now, which the town had known all"
                + " the while.",
            "Related Stories Another Mill Burns Down Imprint",
            "The council meets on Monday, and the town will be there to hear what it says.",
            "A city needs no mill.");
  }

  @Test
  void markdownHasItsHeadingsAndItsCode() {
    String text =
        """
        [Home](/) | [News](/news) | [Sport](/sport)

        ## The mill of *Corley*

        The mill stood still for [nine years](/years), and nobody could say why.

        ```sh
        mill --start [now](/x)
        ```
        """;
    assertThat(page(text).blocks())
        .extracting(TextBlock::text, TextBlock::role, block -> block.placement().level())
        .containsExactly(
            tuple("Home | News | Sport", BlockRole.PARAGRAPH, 0),
            tuple("The mill of Corley", BlockRole.HEADING, 2),
            tuple(
                "The mill stood still for nine years, and nobody could say why.",
                BlockRole.PARAGRAPH,
                0),
            tuple("```sh\nmill --start [now](/x)\n```", BlockRole.CODE, 0));
  }
}
