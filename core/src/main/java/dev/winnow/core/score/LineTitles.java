package dev.winnow.core.score;

import java.util.List;

/**
 * The likeliest headline of a plain text: the line that shares most with the document's address, or
 * the one that shapes call the headline, or the last short line before the running text. For one
 * text and one thread.
 */
final class LineTitles {

  /** Least share of the address's words in a line that is the headline for it. */
  private static final double LEAST_SHARE = 0.5;

  /** Least words of an address that a headline can be known by. (Words.) */
  private static final int LEAST_WORDS = 3;

  /** Longest headline. (Words.) */
  private static final int TITLE_WORDS = 30;

  /** How many lines before the running text a headline is looked for. (Lines.) */
  private static final int BEFORE_RUN = 6;

  private final Titles address;
  private final float[] addressWords;
  private final float[] addressShare;
  private int best = -1;

  /** The likeliest headline's line, -1 for none; known after {@link #choose}. */
  private int line = -1;

  /**
   * Begins with an address.
   *
   * @param url the document's address, empty if it is not known
   */
  LineTitles(String url, int size) {
    address = new Titles(List.of(path(url)));
    addressWords = new float[size];
    addressShare = new float[size];
  }

  /** What stands behind the host, with the hyphens of slugs as spaces would be. */
  private static String path(String url) {
    int start = url.indexOf("://");
    int slash = url.indexOf('/', start < 0 ? 0 : start + 3);
    return slash < 0 ? "" : url.substring(slash);
  }

  /** Called for each word of the lines, as is {@link #end}. */
  void visit(int hash) {
    address.visit(hash);
  }

  void begin() {
    address.begin();
  }

  /** Ends a line of so many words. */
  void end(int row, int words) {
    addressWords[row] = (float) PageArrays.share(address.hits(), words);
    addressShare[row] = (float) PageArrays.share(address.distinctHits(), address.size());
    if (address.size() >= LEAST_WORDS
        && words <= TITLE_WORDS
        && addressShare[row] >= LEAST_SHARE
        && (best < 0 || addressShare[row] > addressShare[best])) {
      best = row;
    }
  }

  /** Chooses the headline and returns its line, -1 for none. */
  int choose(LineArrays lines, LineClaims claims, LineRun run) {
    line = best >= 0 ? best : claims.title;
    for (int i = run.from - 1; line < 0 && i >= Math.max(0, run.from - BEFORE_RUN); i--) {
      if (LineShape.isHeadingLike(lines.block(i)) && lines.words[i] >= LEAST_WORDS) {
        line = i;
      }
    }
    return line;
  }

  /** The words of a headline, for comparing; nothing for none. */
  static Titles wordsOf(String headline) {
    return new Titles(List.of(headline));
  }

  /** Fills the columns about the address. */
  void write(LineSheet sheet, int row) {
    boolean known = address.size() > 0;
    sheet.put(known ? addressWords[row] : -1);
    sheet.put(known ? addressShare[row] : -1);
  }

  /** Lines behind the headline, -9 without one. */
  void writeDistance(LineSheet sheet, int row) {
    if (line < 0) {
      sheet.put(-9);
    } else {
      sheet.putSignedLog(row - line);
    }
  }
}
