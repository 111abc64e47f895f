package dev.winnow.core.segment;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds where a line broke in a text that has lost its line breaks: "Home News Sport The mill stood
 * still for years". A sentence that begins behind no full stop is told by its first word, which the
 * text elsewhere writes small, or by the small words behind a row of capitals. What words a text
 * writes small it says itself, so that no list of words is needed; in scripts without capitals
 * nothing is found. Not thread-safe.
 */
final class LostBreaks {

  /** Words that are looked at behind one that could begin a line. */
  private static final int AHEAD = 3;

  /** How many of these must begin with a small letter. */
  private static final int SMALL_AHEAD = 2;

  /** How often a text writes a word small that is no name. */
  private static final int ORDINARY = 2;

  /** How often a word that ends no line must occur for that to say something. */
  private static final int OFTEN = 3;

  /** The same where only a word can begin a sentence that is small as a rule. */
  private static final int SHORT_ROW = 4;

  private static final double SHORT_ROW_SHARE = 0.5;

  /** Fewest words in front of a sentence that are a row of capitals and figures, as menus are. */
  private static final int ROW = 6;

  /** Share of these that must not begin with a small letter. */
  private static final double ROW_SHARE = 0.8;

  /**
   * Words from which such a row is cut wherever a capital stands: nobody knows where its entries
   * end, but it must not look like a paragraph.
   */
  private static final int LONG_ROW = 8;

  /** Share of these that must not begin with a small letter. */
  private static final double LONG_ROW_SHARE = 0.6;

  private final String text;
  private final Map<String, Use> uses = new HashMap<>();

  /** How a text uses a word that it writes small. */
  private static final class Use {
    private int small;
    private int beforeMark;
  }

  /**
   * Looks at a line.
   *
   * @param start where it begins
   * @param end where it ends
   */
  LostBreaks(String text, int start, int end) {
    this.text = text;
    for (int word = word(start, end); word < end; word = word(wordEnd(word, end), end)) {
      int behind = wordEnd(word, end);
      if (isSmall(word, behind)) {
        Use use = uses.computeIfAbsent(key(word, behind), k -> new Use());
        use.small++;
        use.beforeMark += Character.isLetterOrDigit(text.charAt(behind - 1)) ? 0 : 1;
      }
    }
  }

  /**
   * Where a new line begins inside of a sentence, or what looks like one.
   *
   * @param start where the sentence begins
   * @param end where it ends
   * @return the first place, a word's first character; {@code end} if there is none
   */
  int next(int start, int end) {
    int words = 0;
    int notSmall = 0;
    int last = start;
    for (int word = word(start, end); word < end; word = word(wordEnd(word, end), end)) {
      int behind = wordEnd(word, end);
      boolean small = isSmall(word, behind);
      if (words > 0
          && isCapital(word, behind)
          && !leadsOn(last, wordEnd(last, word))
          && (isLongRow(words, notSmall) || begins(word, behind, end, last, words, notSmall))) {
        return word;
      }
      words++;
      notSmall += small ? 0 : 1;
      last = word;
    }
    return end;
  }

  private static boolean isLongRow(int words, int notSmall) {
    return words >= LONG_ROW && notSmall >= LONG_ROW_SHARE * words;
  }

  private boolean begins(int word, int behind, int end, int last, int words, int notSmall) {
    if (smallAhead(behind, end) < SMALL_AHEAD) {
      return false;
    }
    if (words >= ROW && notSmall >= ROW_SHARE * words && isNextSmall(behind, end)) {
      return true;
    }
    Use use = uses.get(key(word, behind));
    if (use == null || use.small < ORDINARY) {
      return false;
    }
    // Behind a capital a word may belong to a name ("New York City"), but hardly in a menu.
    return isSmall(last, wordEnd(last, word))
        || (use.small >= OFTEN && words >= SHORT_ROW && notSmall >= SHORT_ROW_SHARE * words);
  }

  /** Whether a word cannot be a line's last: a mark holds it to the next, or it never ends one. */
  private boolean leadsOn(int word, int behind) {
    if (!Character.isLetterOrDigit(text.charAt(behind - 1))) {
      return "])\u00BB\u201D\"'\u2019\u2026".indexOf(text.charAt(behind - 1)) < 0;
    }
    Use use = isSmall(word, behind) ? uses.get(key(word, behind)) : null;
    return use != null && use.small >= OFTEN && use.beforeMark == 0;
  }

  private int smallAhead(int from, int end) {
    int small = 0;
    int word = word(from, end);
    for (int i = 0; i < AHEAD && word < end; i++) {
      int behind = wordEnd(word, end);
      small += isSmall(word, behind) ? 1 : 0;
      word = word(behind, end);
    }
    return small;
  }

  private boolean isNextSmall(int from, int end) {
    int word = word(from, end);
    return word < end && isSmall(word, wordEnd(word, end));
  }

  private boolean isSmall(int word, int end) {
    int first = firstLetter(word, end);
    return first < end && Character.isLowerCase(text.charAt(first));
  }

  private boolean isCapital(int word, int end) {
    int first = firstLetter(word, end);
    return first < end && Character.isUpperCase(text.charAt(first));
  }

  /** The first character that is no opening mark. */
  private int firstLetter(int word, int end) {
    int first = word;
    while (first < end && !Character.isLetterOrDigit(text.charAt(first))) {
      first++;
    }
    return first;
  }

  private String key(int word, int end) {
    int first = firstLetter(word, end);
    int last = end;
    while (last > first && !Character.isLetterOrDigit(text.charAt(last - 1))) {
      last--;
    }
    return text.substring(first, last).toLowerCase(Locale.ROOT);
  }

  private int word(int from, int end) {
    int word = from;
    while (word < end && Character.isWhitespace(text.charAt(word))) {
      word++;
    }
    return word;
  }

  private int wordEnd(int word, int end) {
    int behind = word;
    while (behind < end && !Character.isWhitespace(text.charAt(behind))) {
      behind++;
    }
    return behind;
  }
}
