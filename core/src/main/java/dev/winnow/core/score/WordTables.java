package dev.winnow.core.score;

/** The words that features look at. */
final class WordTables {

  /** Words in class and id attributes. */
  static final WordTable CLASS = WordTable.load("class-kinds.tsv");

  /** Words of short notices around a text. */
  static final WordTable NOTICE = WordTable.load("notice-words.tsv");

  /** The same kinds, and small words of prose behind them: one search for both. */
  static final WordTable TEXT =
      WordTable.load("notice-words.tsv", "prose-words.tsv", "person-words.tsv");

  /** The kinds of {@link #TEXT} that speak of the writer, or to the reader. */
  static final long WRITER = TEXT.bit("writer");

  static final long READER = TEXT.bit("reader");

  /** Kinds of {@link #TEXT} that tell a time. */
  static final long TIMES = TEXT.bit("minutes") | TEXT.bit("month");

  /** The kind of {@link #TEXT} that is prose. */
  static final long PROSE = TEXT.bit("prose");

  /** Kinds of {@link #TEXT} that the page is described by. */
  static final long REACTIONS = TEXT.bit("reactions");

  static final long REPLIES = TEXT.bit("comment");
  static final long CARTS = TEXT.bit("cart");
  static final long INVITATIONS = TEXT.bit("more");

  /** Words of a page's address. */
  static final WordTable ADDRESS = WordTable.load("address-words.tsv");

  /** Words of headings. */
  static final WordTable SECTION = WordTable.load("section-words.tsv");

  /** Types of structured data. */
  static final WordTable TYPES = WordTable.load("data-types.tsv");

  private WordTables() {}
}
