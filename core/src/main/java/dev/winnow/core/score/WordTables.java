package dev.winnow.core.score;

/** The words that features look at. */
final class WordTables {

  /** Words in class and id attributes. */
  static final WordTable CLASS = WordTable.load("class-kinds.tsv");

  /** Words of short notices around a text. */
  static final WordTable NOTICE = WordTable.load("notice-words.tsv");

  /** Small words of prose, by language. */
  static final WordTable PROSE = WordTable.load("prose-words.tsv");

  /** Words of a page's address. */
  static final WordTable ADDRESS = WordTable.load("address-words.tsv");

  private WordTables() {}
}
