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

  /** Whether the character at {@code i} parts a text into pieces that can be read alone. */
  static boolean isBreak(String text, int i) {
    char c = text.charAt(i);
    return switch (c) {
      case '(', ')', '[', ']', '{', '}', ';', '|', '•', '·', '–', '—', '»', '«', '›' -> true;
      case '<', '>', '/', '\n', '→', '、', '，', '｜', '【', '】', '（', '）', '"', '“', '”' -> true;
      case '-' -> i > 0 && text.charAt(i - 1) == ' ';
      default -> isColon(c) || endsSentence(c);
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
