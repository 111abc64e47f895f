package dev.winnow.core.metadata;

import dev.winnow.core.metadata.BylineWords.Use;

/**
 * Takes the name out of bylines that Chinese, Japanese and Korean write without a space:
 * "\u8a18\u8005 \u738b\u5c0f\u660e" in one piece, "\u6587\u30fb\u5c71\u7530\u592a\u90ce". Stateless
 * and thread-safe.
 */
final class UnspacedBylines {

  /** Signs between what somebody did and the name. */
  private static final String SIGNS = "\u30fb\uff1d=\u00b7";

  /** Signs between a word for who writes and the name. */
  private static final String BYLINE_SIGNS = ":\uff1a/\uff0f\uff1d=\u30fb\u00b7\uff5c|";

  /** Characters of the longest word for who writes, and of the shortest name. */
  private static final int MAX_WORD = 4;

  private static final int MIN_NAME = 2;

  /** Characters of most names in Chinese: where a place stands right behind one. */
  private static final int CHINESE_NAME = 3;

  /** Words of a Korean line among which the reporter is. */
  private static final int MAX_KOREAN_WORDS = 4;

  private UnspacedBylines() {}

  /**
   * The name in a word; the word itself if it holds nothing else; empty if it holds no name.
   *
   * @param first whether no part of a name stands before it
   */
  static String name(String word, boolean first) {
    String rest = behindSigns(word);
    int start = behindLead(rest);
    String name = rest.substring(start);
    for (int length = Math.min(MAX_WORD, name.length()); length >= MIN_NAME; length--) {
      String role = name.substring(name.length() - length);
      if (BylineWords.is(Use.ROLE, Strings.key(role))) {
        return before(name.substring(0, name.length() - length), role, first, start > 0);
      }
    }
    return name;
  }

  private static String before(String name, String role, boolean first, boolean led) {
    if (led) {
      // Taiwan's reporters tell where they are: "reporter", the name, the place, "reports".
      return name.substring(0, Math.min(CHINESE_NAME, name.length()));
    }
    boolean reporter = isHangul(name) || isStrong(role);
    return first && reporter ? name : "";
  }

  /**
   * Whether a line that begins with such a character is a byline: it opens with a word for who
   * writes and a sign, or with "reporter", or a name in Hangul and "reporter" come first.
   */
  static boolean isByline(String line) {
    int end = endOfLetters(line, 0);
    String first = line.substring(0, end);
    boolean signed = end < line.length() - MIN_NAME && BYLINE_SIGNS.indexOf(line.charAt(end)) >= 0;
    if ((signed && isLead(first)) || behindLead(first) > 0 || isStrong(first)) {
      return true;
    }
    return isHangul(first) && hasKoreanReporter(line);
  }

  /** Whether a name and "reporter" are among the first words, behind a paper's or "text". */
  private static boolean hasKoreanReporter(String line) {
    String before = "";
    int start = 0;
    for (int i = 0; i < MAX_KOREAN_WORDS && start < line.length(); i++) {
      int end = endOfLetters(line, start);
      String word = line.substring(start, end);
      if (isKoreanName(before) && BylineWords.is(Use.ROLE, Strings.key(word))) {
        String next = end < line.length() ? line.substring(end + 1) : "";
        String behind = next.substring(0, endOfLetters(next, 0));
        return !isHangul(behind) || BylineWords.is(Use.END, Strings.key(behind));
      }
      before = word;
      start = end + 1;
    }
    return false;
  }

  /** Whether a word may be a Korean name: two to four syllables. */
  static boolean isKoreanName(String word) {
    return word.length() >= MIN_NAME && word.length() <= MAX_WORD && isHangul(word);
  }

  private static int endOfLetters(String line, int start) {
    int end = start;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isStrong(String word) {
    return BylineWords.is(Use.STRONG, Strings.key(word));
  }

  /**
   * What stands behind the words for what somebody did: "\u53d6\u6750\u30fb\u6587\uff1d" and the
   * name.
   */
  private static String behindSigns(String word) {
    String rest = word;
    int sign = firstSign(rest);
    while (sign > 0 && isLead(rest.substring(0, sign)) && sign + 1 < rest.length()) {
      rest = rest.substring(sign + 1);
      sign = firstSign(rest);
    }
    return rest;
  }

  private static int firstSign(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (SIGNS.indexOf(word.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** Where a name begins behind "reporter", which an agency's name may stand before; 0 if none. */
  private static int behindLead(String word) {
    for (int end = word.length() - MIN_NAME; end >= MIN_NAME; end--) {
      for (int length = MIN_NAME; length <= Math.min(MAX_WORD, end); length++) {
        String before = word.substring(0, end - length);
        boolean begins = before.isEmpty() || Agencies.isAgency(before);
        if (begins && isStrong(word.substring(end - length, end))) {
          return end;
        }
      }
    }
    return 0;
  }

  private static boolean isLead(String word) {
    return BylineWords.is(Use.LEAD, Strings.key(word));
  }

  private static boolean isHangul(String word) {
    return !word.isEmpty()
        && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HANGUL;
  }
}
