package dev.winnow.rules.match;

import java.util.Arrays;

/**
 * The words of a piece of text as numbers ({@link WordHash}), with what stands between them. A
 * buffer to be filled again and again by one thread.
 */
public final class Tokens {

  /** Signs that shapes need; {@link #signs()} says which of them stand in the text. */
  static final int SLASH = 1;

  static final int PIPE = 1 << 1;
  static final int DIGIT = 1 << 2;
  static final int STEP = 1 << 3;

  private static final int INITIAL = 48;
  private static final byte BREAK = 1;
  private static final byte COLON = 2;

  private int wordLength;
  private long wordHash;
  private int wordStart;
  private boolean digitsOnly;
  private boolean broken;

  private int size;
  private int signs;
  private long[] ids = new long[INITIAL];
  private int[] starts = new int[INITIAL];
  private int[] ends = new int[INITIAL];
  private byte[] flags = new byte[INITIAL];

  /** An empty buffer. */
  public Tokens() {}

  /** The number of words read. */
  public int size() {
    return size;
  }

  /** Which signs stand between the words read. */
  int signs() {
    return signs;
  }

  /** The {@link WordHash} of a word. */
  public long id(int token) {
    return ids[token];
  }

  /** Index of the first character of a word. */
  public int start(int token) {
    return starts[token];
  }

  /** Index behind the last character of a word. */
  public int end(int token) {
    return ends[token];
  }

  /** Whether a new piece begins with this word: behind a full stop, a dash, a bracket. */
  boolean breakBefore(int token) {
    return token == 0 || token >= size || (flags[token] & BREAK) != 0;
  }

  /** Whether a colon follows this word. */
  boolean colonAfter(int token) {
    return (flags[token] & COLON) != 0;
  }

  boolean isNumber(int token) {
    return ids[token] == WordHash.NUMBER;
  }

  /**
   * Reads words.
   *
   * @param text the text
   * @param from index of the first character to read
   * @param to index behind the last character to read
   * @param limit most words to read
   */
  public void read(String text, int from, int to, int limit) {
    size = 0;
    signs = 0;
    wordLength = 0;
    broken = false;
    for (int i = from; i < to && size < limit; i++) {
      char c = text.charAt(i);
      char folded = Folding.fold(c);
      if (folded > Folding.IGNORED) {
        if (c >= 0x0E00 && Folding.isUnspaced(c)) {
          endWord(i);
          add(folded, i);
          endWord(i + 1);
        } else {
          addLetter(c, folded, i);
        }
      } else if (folded == Folding.SEPARATOR && !isInside(text, i, to)) {
        endWord(i);
        if (c != ' ') {
          note(text, i);
        }
      }
    }
    if (size < limit) {
      endWord(to);
    }
  }

  private void addLetter(char c, char folded, int at) {
    add(folded, at);
    if (c >= 0x80) {
      char second = Folding.second(c);
      if (second != 0) {
        add(second, at);
      }
    }
  }

  private void add(char folded, int at) {
    if (wordLength == 0) {
      wordStart = at;
      wordHash = 0;
      digitsOnly = true;
    }
    if (digitsOnly || folded <= '9') {
      boolean digit = folded <= '9' || (folded >= 0x80 && Character.isDigit(folded));
      boolean magnitude = (folded == 'k' || folded == 'm') && wordLength > 0;
      digitsOnly &= digit || magnitude;
      signs |= digit ? DIGIT : 0;
    }
    if (wordLength < WordHash.LONGEST_WORD) {
      wordLength++;
      wordHash = WordHash.next(wordHash, folded);
    }
  }

  /** Whether a character that is no letter joins what stands around it: don't, 1,200. */
  private boolean isInside(String text, int i, int to) {
    char c = text.charAt(i);
    if (c == ' ' || wordLength == 0 || i + 1 >= to) {
      return false;
    }
    if (c == '.' || c == ',') {
      return digitsOnly && Character.isDigit(text.charAt(i + 1));
    }
    return Punctuation.isInnerApostrophe(text, i);
  }

  private void note(String text, int i) {
    char c = text.charAt(i);
    if (Punctuation.isColon(c) && size > 0) {
      flags[size - 1] |= COLON;
    }
    broken |= Punctuation.isBreak(text, i);
    signs |=
        switch (c) {
          case '/' -> SLASH | STEP;
          case '|' -> PIPE | STEP;
          case '»', '›', '→', '＞', '>' -> STEP;
          default -> 0;
        };
  }

  private void endWord(int end) {
    if (wordLength == 0) {
      return;
    }
    if (size == ids.length) {
      grow();
    }
    ids[size] = digitsOnly ? WordHash.NUMBER : WordHash.finish(wordHash);
    starts[size] = wordStart;
    ends[size] = end;
    flags[size] = broken ? BREAK : 0;
    size++;
    wordLength = 0;
    broken = false;
  }

  private void grow() {
    ids = Arrays.copyOf(ids, 2 * size);
    starts = Arrays.copyOf(starts, 2 * size);
    ends = Arrays.copyOf(ends, 2 * size);
    flags = Arrays.copyOf(flags, 2 * size);
  }
}
