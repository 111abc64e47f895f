package dev.winnow.core.score;

import java.util.List;
import java.util.Locale;

/**
 * What the learned model knows of a block: every feature with its name, range and meaning. This is
 * the order of the columns in training and at run time; a model names the features that it was
 * trained on and is refused where they differ.
 *
 * <p>Ranges: {@code 0|1} is a flag; {@code 0..1} a share; {@code ln} the natural logarithm of one
 * more than a count; {@code hops} the number of steps up the tree from the block's own element to
 * the nearest such element, 0 to 11, and 12 where there is none.
 */
public final class FeatureCatalog {

  /** Hops to what is not there. */
  static final int NO_HOPS = 12;

  /** How many containers of a block are described. */
  static final int CONTAINERS = 5;

  /**
   * A feature.
   *
   * @param group the group that computes it, lower case
   * @param name unique name, {@code group.feature}
   * @param range what values it has
   * @param meaning what it says
   */
  public record Feature(String group, String name, String range, String meaning) {}

  /** Features that are computed together, and left out together in an ablation. */
  enum Group {
    TEXT(
        """
        characters | ln | characters that are no white space
        words | ln | words
        word-length | 0.. | characters a word
        sentences | ln | sentence ends
        sentence-length | 0.. | words a sentence end
        ends-sentence | 0/1 | the last character ends a sentence, or closes a quotation
        ends-point | 0/1 | the last character is a full stop
        ends-colon | 0/1 | the last character is a colon
        ends-question | 0/1 | the last character is a question mark
        ends-ellipsis | 0/1 | the text breaks off in points
        commas | ln | commas
        comma-rate | 0..1 | commas a word
        link-density | 0..1 | share of the characters inside links
        digits | 0..1 | share of digits among the characters (first 400)
        letters | 0..1 | share of letters among the characters (first 400)
        capitals | 0..1 | share of capitals among the letters (first 400)
        capitalised | 0..1 | share of words with a capital first (first 60)
        starts-lower | 0/1 | the first character is a small letter
        starts-symbol | 0/1 | the first character is neither letter nor digit
        prose-words | 0..1 | share of small words of prose (prose-words.tsv; first 60)
        writer | 0..1 | share of words that speak of the writer (person-words.tsv; first 60)
        reader | 0..1 | share of words that speak to the reader
        repeats | 1..9 | blocks of the page with the same text
        currency | 0/1 | a currency sign
        year | 0/1 | a number from 1900 to 2099
        address | 0/1 | an at sign, a web address
        separators | 0..9 | bars, bullets and arrows
        hidden | 0/1 | the markup hides it
        heading-level | 0..6 | level of the heading, 0 for none
        list-depth | 0.. | depth of the list, 0 for none
        quote | 0/1 | its role is a quotation
        cell | 0/1 | its role is a cell of a table
        code | 0/1 | its role is code
        caption | 0/1 | its role is a caption
        control | 0/1 | its role is a button, a label
        """),
    NOTICE(WordTables.NOTICE.kinds(), "word | 0/1 | a word of the kind in notice-words.tsv"),
    PLACE(
        """
        index | 0..1 | share of the blocks before it
        before | ln | blocks before it
        behind | ln | blocks behind it
        characters-before | 0..1 | share of the page's characters before it
        characters-behind | ln | characters behind it, its own included
        running-before | 0..1 | share of the running text before it, its own included
        from-first-long | -50..200 | blocks behind the first running text, -99 for none
        from-last-long | -200..50 | blocks behind the last running text, -999 for none
        heading-blocks | ln | blocks since the last heading
        heading-words | ln | words since the last heading
        heading-before | 0..6 | level of the last heading, 0 for none
        title-words | 0..1 | share of its words that are in the page's titles
        title-share | 0..1 | share of the titles' words that are in it
        from-title | -50..200 | blocks behind the likeliest headline, -99 for none
        depth | 0.. | elements above its own
        """),
    MAIN(
        List.of("half", "three-quarters", "nine-tenths", "readability"),
        """
        inside | 0/1 | below the node
        hops | 0..30 | steps up to the common ancestor with the node and down to it
        down | 0..30 | steps down of these
        share | 0..1 | share of the page's characters below the node
        """),
    HOLDERS(
        List.of("1", "2", "3", "4", "5"),
        """
        words | ln | words in it, -1 here and below if there is no such container
        link-density | 0..1 | share of its characters inside links
        blocks | ln | blocks in it
        share | 0..1 | share of the page's characters
        running | 0..1 | share of running text in its words
        running-share | 0..1 | share of the page's running text in it
        density | ln | characters an element
        headings | 0..1 | headings a block
        position | 0..1 | share of its blocks before this one
        """),
    TAGS(ElementKinds.TAGS, "hops | hops | to the nearest such element"),
    NAMES(
        WordTables.CLASS.kinds(),
        "hops | hops | to the nearest element named so (class-kinds.tsv)"),
    PATHS(
        List.of("tags", "classes"),
        """
        blocks | ln | blocks with the same path of elements
        share | 0..1 | share of the page's words in them
        mean-words | ln | words of one of them
        link-density | 0..1 | share of their characters inside links
        running | 0..1 | share of running text in their words
        ends-sentence | 0..1 | share of them that end a sentence
        writer | 0..1 | mean share of words that speak of the writer
        reader | 0..1 | mean share of words that speak to the reader
        prose-words | 0..1 | mean share of small words
        first | 0..1 | share of the page's blocks before the first of them
        span | 0..1 | share of the page's blocks from the first to the last of them
        """),
    NEIGHBOURS(
        List.of("back-2", "back-1", "next-1", "next-2"),
        """
        words | ln | its words, -1 here and below at the ends of the page
        link-density | 0..1 | its link density
        ends-sentence | 0/1 | whether it ends a sentence
        prose-words | 0..1 | its share of small words
        capitalised | 0..1 | its share of words with a capital first
        heading-level | 0..6 | its level as a heading
        paragraph | hops | its hops to a paragraph
        item | hops | its hops to a list item
        same-path | 0/1 | it has the same path of elements and classes
        depth | -30..30 | how much deeper it stands
        """),
    WINDOWS(
        List.of("3", "8"),
        """
        running | ln | words of running text in so many blocks before and behind
        link-density | 0..1 | share of characters inside links there
        """),
    SECTIONS(
        WordTables.SECTION.kinds(),
        "inside | 0/1 | below a heading with a word of the kind (section-words.tsv)"),
    SIBLINGS(
        List.of("nearest", "largest"),
        """
        items | ln | members of the group, -1 here and below if there is no such group
        position | 0..1 | share of the members before the block's own
        item-words | ln | words of the block's own member
        mean-words | ln | words of a member
        link-density | 0..1 | share of the group's characters inside links
        share | 0..1 | share of the page's characters
        running | 0..1 | share of running text in the group's words
        headings | 0..30 | headings a member
        images | 0..30 | images a member
        prices | 0..30 | blocks with a currency sign a member
        dates | 0..30 | blocks with a time or a year a member
        writer | 0..1 | share of the member's words that speak of the writer
        writers | 0..1 | share of the group's words that speak of the writer
        hops | 0..30 | steps up to the member
        place | 0..1 | share of the member's blocks before this one
        """),
    DATA(
        """
        body-share | -1..1 | share of its word pairs in the text of the structured data; -1 without one
        review-share | -1..1 | the same for the reviews there
        description-share | -1..1 | the same for the descriptions there and in the head
        body-words | ln | words of the text of the structured data
        description-words | ln | words of the descriptions
        """),
    TYPES(
        WordTables.TYPES.kinds(),
        "type | 0/1 | the structured data has a type of the kind (data-types.tsv)"),
    PAGE(
        """
        blocks | ln | blocks of the page
        words | ln | words of the page
        link-density | 0..1 | share of its characters inside links
        running-blocks | ln | blocks of running text
        running | 0..1 | share of running text in its words
        headings | ln | headings
        first-headings | 0..9 | headings of the first level
        articles | ln | article elements
        mains | 0..9 | main elements
        forms | ln | form elements
        tables | ln | table elements
        code | ln | pre and code elements
        type-article | 0/1 | Open Graph says article
        type-product | 0/1 | Open Graph says product
        type-website | 0/1 | Open Graph says website
        type-any | 0/1 | Open Graph says something
        facts-article | 0/1 | article: properties in the head
        facts-product | 0/1 | product: properties in the head
        path-depth | 0..20 | segments of the address's path
        path-date | 0/1 | a year and a month in the address
        path-words | 0..30 | hyphens in the last segment
        path-digits | 0..30 | digits in the path
        query | 0/1 | the address has a query
        half-share | 0..1 | share of the characters below the node that holds half of the running text
        nine-tenths-share | 0..1 | the same for nine tenths
        best-share | 0..1 | the same for Readability's node
        largest-path | ln | blocks of the most frequent path
        largest-path-share | 0..1 | largest share of words in the blocks of one path
        prices | ln | blocks with a currency sign
        years | 0..1 | share of blocks with a year
        reactions | ln | blocks that speak of views, votes and the like
        replies | ln | blocks that speak of comments and replies
        carts | ln | blocks that speak of buying
        mores | ln | blocks that invite to read on
        questions | ln | blocks that end in a question mark
        """),
    ADDRESS(WordTables.ADDRESS.kinds(), "word | 0/1 | a word of the kind in address-words.tsv"),
    BOILERPIPE(
        """
        words | 0/1 | the rules on word counts take it for content
        article | 0/1 | the article extractor keeps it
        """);

    /** Lines of {@code name | range | meaning}, a feature each. */
    private final String table;

    Group(String table) {
      this.table = table;
    }

    /** The table once for each member of a family. */
    Group(List<String> family, String table) {
      this(FeatureTable.family(family, table));
    }

    private List<Feature> features() {
      return FeatureTable.read(label(), table);
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final FeatureTable<Group> TABLE = new FeatureTable<>(Group.class, Group::features);

  private static final List<String> NAMES = TABLE.features().stream().map(Feature::name).toList();

  private FeatureCatalog() {}

  /** All features, in the order of the columns. */
  public static List<Feature> features() {
    return TABLE.features();
  }

  /** The names of all features, in the order of the columns. */
  public static List<String> names() {
    return NAMES;
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
