package dev.winnow.core.metadata;

import java.util.Set;

/**
 * Reads the beginning of agency copy: "MANILA, March 28 (AP) — ", "(Reuters) - ", "BERLIN (dpa) –",
 * "(서울=연합뉴스) 홍길동 기자 = ", "新华社北京3月28日电".
 */
final class Datelines {

  /** Characters before the bracket that names the agency: a place and a date. */
  private static final int MAX_PLACE = 50;

  /** Characters in the bracket. */
  private static final int MAX_SOURCE = 40;

  /** Characters between the bracket and the dash: the name of a reporter at most. */
  private static final int MAX_GAP = 24;

  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015=:";
  private static final String OPEN = "([\u3010\uff08\uff3b";
  private static final String CLOSE = ")]\u3011\uff09\uff3d";

  /** "Wires": what Chinese agencies end their datelines with. */
  private static final char WIRES = '\u7535';

  private Datelines() {}

  /** The part of a paragraph's beginning that names an agency, or an empty string. */
  static String source(String paragraph) {
    int open = 0;
    while (open < paragraph.length()
        && open <= MAX_PLACE
        && OPEN.indexOf(paragraph.charAt(open)) < 0) {
      open++;
    }
    if (open >= paragraph.length() || open > MAX_PLACE) {
      return chinese(paragraph);
    }
    int close = open + 1;
    while (close < paragraph.length()
        && close - open <= MAX_SOURCE
        && CLOSE.indexOf(paragraph.charAt(close)) < 0) {
      close++;
    }
    if (close >= paragraph.length() || close - open > MAX_SOURCE) {
      return "";
    }
    boolean lead = open == 0 && OPEN.indexOf(paragraph.charAt(0)) > 1;
    String source = paragraph.substring(open + 1, close);
    return (lead || dashFollows(paragraph, close + 1)) && !Agencies.in(source).isEmpty()
        ? source
        : "";
  }

  private static boolean dashFollows(String paragraph, int from) {
    for (int i = from; i < paragraph.length() && i <= from + MAX_GAP; i++) {
      char c = paragraph.charAt(i);
      if (DASHES.indexOf(c) >= 0) {
        return true;
      }
      boolean korean = Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL;
      if (!korean && c != ' ' && c != '.' && c != '\u00a0') {
        return false;
      }
    }
    return false;
  }

  private static String chinese(String paragraph) {
    String start = paragraph.substring(0, Math.min(MAX_GAP, paragraph.length()));
    int wires = start.indexOf(WIRES);
    if (wires < 0) {
      return "";
    }
    for (int end = 2; end <= Math.min(4, wires); end++) {
      Set<String> agencies = Agencies.in(start.substring(0, end));
      if (!agencies.isEmpty()) {
        return start.substring(0, end);
      }
    }
    return "";
  }
}
