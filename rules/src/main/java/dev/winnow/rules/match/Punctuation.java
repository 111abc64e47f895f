package dev.winnow.rules.match;

/** What the characters between words say. Stateless. */
public final class Punctuation {

  private Punctuation() {}

  /** Whether an apostrophe stands inside a word, which makes it no separator. */
  static boolean isInnerApostrophe(String text, int i) {
    char c = text.charAt(i);
    return (c == '\'' || c == '’' || c == 'ʼ')
        && i > 0
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLetter(text.charAt(i + 1));
  }

  /** Whether the character ends a sentence. */
  public static boolean endsSentence(char c) {
    return switch (c) {
      case '.', '!', '?', '…', '。', '！', '？', '।', '؟' -> true;
      default -> false;
    };
  }

  /** Whether the character may follow a sentence's end and belongs to it. */
  public static boolean closes(char c) {
    return switch (c) {
      case ')', ']', '"', '”', '’', '“', '»', '\'', '」', '』' -> true;
      default -> false;
    };
  }

  /** Whether the character is a colon in any width. */
  public static boolean isColon(char c) {
    return c == ':' || c == '：';
  }

  /**
   * Whether the character is a quotation mark, opening or closing, that no apostrophe looks like.
   */
  static boolean isQuote(char c) {
    return switch (c) {
      case '"', '“', '”', '„', '‟', '«', '»', '「', '」', '『', '』', '＂' -> true;
      default -> false;
    };
  }

  /**
   * Whether the quotation mark at {@code i} opens: which of the marks do depends on the language,
   * but those that open stand behind a space and before a letter. Where spaces are on both sides,
   * as in French, or on neither, the mark itself tells.
   */
  static boolean isOpeningQuote(String text, int i) {
    boolean blankBefore = i == 0 || " (\u00A0\u202F".indexOf(text.charAt(i - 1)) >= 0;
    boolean blankAfter = i + 1 >= text.length() || " \u00A0\u202F".indexOf(text.charAt(i + 1)) >= 0;
    return blankBefore == blankAfter ? "«„“「『".indexOf(text.charAt(i)) >= 0 : blankBefore;
  }

  /** Whether the character at {@code i} parts a text into pieces that can be read alone. */
  static boolean isBreak(String text, int i) {
    char c = text.charAt(i);
    return switch (c) {
      case '(', ')', '[', ']', '{', '}', ';', '|', '•', '·', '–', '—', '»', '«', '›' -> true;
      case '<', '>', '/', '\n', '→', '、', '，', '｜', '【', '】', '（', '）' -> true;
      case '"', '“', '”', '„', '「', '」', '『', '』' -> true;
      case '-' -> i > 0 && text.charAt(i - 1) == ' ';
      default -> isColon(c) || endsSentence(c);
    };
  }

  /** Whether a full stop in any script, and no ellipsis, is the last sign before {@code end}. */
  static boolean fullStopBefore(String text, int end) {
    int i = end - 1;
    while (i >= 0 && (Character.isWhitespace(text.charAt(i)) || closes(text.charAt(i)))) {
      i--;
    }
    return i >= 0
        && switch (text.charAt(i)) {
          case '.' -> i == 0 || text.charAt(i - 1) != '.';
          case '。', '।' -> true;
          default -> false;
        };
  }

  /** Whether the last character before {@code end} that is not white space ends a sentence. */
  public static boolean sentenceEndsBefore(String text, int end) {
    int i = end - 1;
    while (i >= 0 && (Character.isWhitespace(text.charAt(i)) || closes(text.charAt(i)))) {
      i--;
    }
    return i >= 0 && endsSentence(text.charAt(i));
  }
}
