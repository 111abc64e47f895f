package dev.winnow.core.score;

import dev.winnow.core.segment.SentenceMarks;
import dev.winnow.core.segment.TextBlock;

/** What the shape of a line of plain text tells. */
final class LineShape {

  /** Words from which a sentence is running text for sure. (Words.) */
  static final int PROSE_WORDS = 20;

  /** Words up to which a line without the end of a sentence may be a heading. (Words.) */
  static final int HEADING_WORDS = 14;

  /** A line as long as this is a sentence where sentences have no marks. (UTF-16 units.) */
  private static final int LONG = 60;

  private static final String CLOSING = "\"'\u2019\u201D\u201C\u00BB)]*\u300D\u300F\uFF09\uFF63";

  private LineShape() {}

  /** Whether the text ends as a sentence does, quotation marks and brackets aside. */
  static boolean endsSentence(String text) {
    int end = text.length() - 1;
    // French sets a space before its closing quotation mark.
    while (end > 0 && (CLOSING.indexOf(text.charAt(end)) >= 0 || isSpace(text.charAt(end)))) {
      end--;
    }
    char last = text.charAt(end);
    return SentenceMarks.ends(last)
        || isSpeech(text)
        || (end >= LONG && SentenceMarks.hasNone(last));
  }

  /** Whether all is said by somebody: Japanese sets no full stop before the closing bracket. */
  private static boolean isSpeech(String text) {
    int opening = "\u300C\uFF62".indexOf(text.charAt(0));
    return opening >= 0 && text.charAt(text.length() - 1) == "\u300D\uFF63".charAt(opening);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
  }

  /** Whether the text breaks off with an ellipsis: {@code …}, {@code [...]}. */
  static boolean breaksOff(String text) {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    end -= end > 0 && (text.charAt(end - 1) == ']' || text.charAt(end - 1) == ')') ? 1 : 0;
    return end > 0
        && (text.charAt(end - 1) == '\u2026'
            || (text.charAt(end - 1) == '.' && end > 2 && text.startsWith("...", end - 3)));
  }

  /** Whether a block is running text: a sentence of some length. */
  static boolean isProse(TextBlock block) {
    return block.words() >= PROSE_WORDS && block.counts().sentences() > 0;
  }

  /** Whether a line could be a heading: short, without the end of a sentence or a clause. */
  static boolean isHeadingLike(TextBlock block) {
    String text = block.text();
    char last = text.charAt(text.length() - 1);
    return block.words() > 0
        && block.words() <= HEADING_WORDS
        && last != '.'
        && last != ','
        && last != ';'
        && last != ':'
        && !isListItem(text);
  }

  /** Whether a line begins as an item of a list: a bullet, a number and a point. */
  static boolean isListItem(String text) {
    char first = text.charAt(0);
    if ("-*\u2022\u2023\u25AA\u25CF\u2013\u2014\u00B7".indexOf(first) >= 0) {
      return text.length() > 2 && text.charAt(1) == ' ';
    }
    int digits = 0;
    while (digits < text.length() && digits < 3 && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits > 0
        && digits + 1 < text.length()
        && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
        && text.charAt(digits + 1) == ' ';
  }
}
