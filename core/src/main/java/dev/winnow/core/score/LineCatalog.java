package dev.winnow.core.score;

import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.reason.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the learned model of lines knows of a line of plain text: every feature with its name, range
 * and meaning, as {@link FeatureCatalog} has them for the blocks of pages. No feature needs markup.
 *
 * <p>Ranges: {@code 0|1} is a flag; {@code 0..1} a share; {@code ln} the natural logarithm of one
 * more than a count; {@code ±ln} the same with the sign of the count. A line is <i>running text</i>
 * if it has twelve words or more and the end of a sentence.
 */
public final class LineCatalog {

  /** The kinds that rules and shapes claim lines for, in the order of their features. */
  static final List<BlockKind> CLAIMED_KINDS = claimedKinds();

  /** How far the windows around a line reach to each side. (Lines; a study on WCXB's pages.) */
  static final int[] WINDOWS = {2, 5, 12, 30};

  /** How far away the neighbours are that are described, before and behind. (Lines.) */
  static final int NEIGHBOURS = 3;

  /** Features that are computed together, and left out together in an ablation. */
  enum Group {
    TEXT(
        """
        characters | ln | characters that are no white space
        words | ln | words
        word-length | 0.. | characters a word
        sentences | ln | sentence ends
        sentence-length | 0.. | words a sentence end
        ends-sentence | 0/1 | the line ends as a sentence does, quotation marks aside
        ends-point | 0/1 | the last character is a full stop
        ends-colon | 0/1 | the last character is a colon
        ends-question | 0/1 | the last character is a question mark
        ends-ellipsis | 0/1 | the line breaks off in points
        ends-comma | 0/1 | the last character is a comma or semicolon
        commas | ln | commas
        comma-rate | 0..1 | commas a word
        digits | 0..1 | share of digits among the characters (first 400)
        letters | 0..1 | share of letters among the characters (first 400)
        capitals | 0..1 | share of capitals among the letters (first 400)
        capitalised | 0..1 | share of words with a capital first (first 60)
        starts-lower | 0/1 | the first character is a small letter
        starts-symbol | 0/1 | the first character is neither letter nor digit
        starts-digit | 0/1 | the first character is a digit
        quotation | 0/1 | the line begins or ends with a quotation mark
        prose-words | 0..1 | share of small words of prose (prose-words.tsv; first 60)
        prose-relative | 0..4 | the same by what the document's running text has
        own-words | 0..1 | share of words that the document's running text says again and again
        own-relative | 0..4 | the same by what the document's running text has
        currency | 0/1 | a currency sign
        year | 0/1 | a number from 1900 to 2099
        address | 0/1 | an at sign, a web address
        separators | 0..9 | bars, bullets and arrows
        item | 0/1 | the line begins as an item of a list
        continues | 0/1 | it stands behind another on the same line of the source
        """),
    NOTICE(WordTables.NOTICE.kinds(), "word | 0/1 | a word of the kind in notice-words.tsv"),
    CLAIM(
        """
        any | 0..1 | largest weight of a kind that leaves the text
        text | 0..1 | largest weight of a kind of the text
        shape | 0..1 | largest weight that a shape has for a kind that leaves the text
        repeat | 0/1 | the line is known to say what an earlier one says
        before | ln | lines before it with a claim
        behind | ln | lines behind it with a claim
        words-behind | ln | words of running text behind it that nothing claims
        from-last | ±ln | lines since the claim before it, -9 for none
        to-next | ±ln | lines to the claim behind it, 9 for none
        """),
    KIND(
        CLAIMED_KINDS.stream().map(BlockKind::label).toList(),
        "weight | 0..1 | largest weight of a rule or shape for the kind"),
    PLACE(
        """
        index | 0..1 | share of the lines before it
        before | ln | lines before it
        behind | ln | lines behind it
        words-before | 0..1 | share of the words before it
        words-behind | ln | words behind it
        running-before | 0..1 | share of the running text before it, its own included
        from-first-running | ±ln | lines behind the first running text, -9 for none
        from-last-running | ±ln | lines behind the last running text, -9 for none
        """),
    RUN(
        """
        inside | 0/1 | in the run of lines with the most running text
        from-start | ±ln | lines behind the run's first
        from-end | ±ln | lines behind the run's last
        sum-before | ln | largest sum of a run that ends here
        sum-behind | ln | largest sum of a run that begins here
        other-before | ln | running words before the run's first line
        other-behind | ln | running words behind the run's last line
        """),
    NEIGHBOUR(
        List.of("back-3", "back-2", "back-1", "next-1", "next-2", "next-3"),
        """
        words | ln | its words, -1 here and below at the ends of the text
        ends-sentence | 0/1 | whether it ends a sentence
        prose-words | 0..1 | its share of small words
        own-words | 0..1 | its share of words that the running text says again and again
        capitalised | 0..1 | its share of words with a capital first
        claim | 0..1 | its largest weight of a kind that leaves the text
        same-shape | 0/1 | it has the same shape
        """),
    WINDOW(
        List.of("2", "5", "12", "30"),
        """
        running | ln | words of running text in so many lines before and behind
        mean-words | ln | words a line there
        ends-sentence | 0..1 | share of lines there that end a sentence
        claims | 0..1 | share of lines there that something claims
        """),
    CORE(
        """
        shared | 0..1 | share of its rarer words that other lines of the run have, -1 without any
        names | 0..1 | the same for words with a capital inside of the line
        near | 0..1 | share of its rarer words that the five lines before it have
        everywhere | 0..1 | share of its rarer words that other lines have
        """),
    TITLE(
        """
        address-words | 0..1 | share of its words that the document's address has, -1 without one
        address-share | 0..1 | share of the address's words that it has
        title-words | 0..1 | share of its words that the likeliest headline has, -1 without one
        title-share | 0..1 | share of that headline's words that it has
        from-title | ±ln | lines behind that headline, -9 without one
        """),
    REPETITION(
        """
        lines | 0..9 | other lines that say the same
        earlier | 0/1 | an earlier line says the same
        same-start | 0..9 | other lines that begin with the same two words
        alike-run | ln | consecutive lines of its shape
        period | 0..1 | share of its shape's occurrences at the best distance of 2 to 6 lines
        """),
    DOCUMENT(
        """
        lines | ln | lines of the document
        words | ln | its words
        running | 0..1 | share of running text in its words
        run-share | 0..1 | share of the run in its words
        run-running | 0..1 | share of running text in the run's words
        mean-words | ln | words a line
        ends-sentence | 0..1 | share of lines that end a sentence
        short-lines | 0..1 | share of lines of fewer than four words
        outside-lines | ln | lines outside of the run
        outside-short | ln | lines outside of the run that end no sentence
        claims | ln | lines with a claim
        claimed-lines | 0..1 | share of lines with a claim
        claim-kinds | 0..22 | kinds claimed
        frame-kinds | 0..11 | of these, kinds that make up the frame of a page
        imprint | 0/1 | a line is claimed for an imprint
        first-running | ln | lines before the first running text
        behind-running | ln | lines behind the last running text
        prose-words | 0..1 | share of small words in its running text
        repeated | 0..1 | share of lines that say what an earlier one says
        prices | ln | lines with a currency sign
        years | 0..1 | share of lines with a year
        questions | ln | lines that end in a question mark
        reactions | ln | lines that speak of views, votes and the like
        replies | ln | lines that speak of comments and replies
        carts | ln | lines that speak of buying
        mores | ln | lines that invite to read on
        notices | 0..1 | share of short lines with a word of a notice
        address | 0/1 | the document's address is known
        continued | 0..1 | share of lines that stand behind another on the same line of the source
        """),
    ADDRESS(WordTables.ADDRESS.kinds(), "word | 0/1 | a word of the kind in address-words.tsv");

    private final String table;

    Group(String table) {
      this.table = table;
    }

    /** The table once for each member of a family. */
    Group(List<String> family, String table) {
      this(FeatureTable.family(family, table));
    }

    private List<FeatureCatalog.Feature> features() {
      return FeatureTable.read(label(), table);
    }

    private String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final FeatureTable<Group> TABLE = new FeatureTable<>(Group.class, Group::features);

  private LineCatalog() {}

  private static List<BlockKind> claimedKinds() {
    List<BlockKind> kinds = new ArrayList<>();
    for (BlockKind kind : BlockKind.values()) {
      // Rules do not claim the last two: what repeats is found by comparing.
      if (kind.fate() != Fate.TEXT && kind != BlockKind.DUPLICATE && kind != BlockKind.OTHER) {
        kinds.add(kind);
      }
    }
    return List.copyOf(kinds);
  }

  /** All features, in the order of the columns. */
  public static List<FeatureCatalog.Feature> features() {
    return TABLE.features();
  }

  /** The number of features. */
  public static int size() {
    return TABLE.size();
  }

  /**
   * The column of a feature.
   *
   * @throws IllegalArgumentException if there is no such feature
   */
  static int index(String name) {
    return TABLE.index(name);
  }

  /** The first column of a group. */
  static int start(Group group) {
    return TABLE.start(group);
  }

  /** The column behind the last one of a group. */
  static int end(Group group) {
    return TABLE.end(group);
  }
}
