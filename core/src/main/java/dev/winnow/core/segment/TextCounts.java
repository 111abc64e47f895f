package dev.winnow.core.segment;

/**
 * The sizes of a block's text.
 *
 * @param characters UTF-16 units that are not white space
 * @param linkedCharacters those of them inside links
 * @param words words; where a script writes no spaces, words as ICU4J finds them
 * @param linkedWords words inside links, estimated from the characters
 * @param sentences sentence ends ({@code . ! ? …} and their relatives in other scripts)
 */
public record TextCounts(
    int characters, int linkedCharacters, int words, int linkedWords, int sentences) {

  /** Share of the characters that are inside links, 0 to 1; 0 for a block without characters. */
  public double linkDensity() {
    return characters == 0 ? 0 : (double) linkedCharacters / characters;
  }
}
