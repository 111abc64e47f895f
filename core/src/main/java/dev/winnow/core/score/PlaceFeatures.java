package dev.winnow.core.score;

import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.TextBlock;

/** Where a block stands in the order of the page. */
final class PlaceFeatures {

  /** Distances say no more than this. (Blocks.) */
  private static final int FAR = 200;

  private static final int NEAR = 50;
  private static final int NO_START = -99;
  private static final int NO_END = -999;

  /** Longest block that can be the headline. (Words.) */
  private static final int HEADLINE_WORDS = 40;

  /** Least agreement with the titles that makes a headline. (Product of shares, plus bonus.) */
  private static final double HEADLINE_AGREEMENT = 0.3;

  /** How far above the running text a heading may be its headline. (Blocks.) */
  private static final int HEAD = 30;

  private static final double FIRST_HEADING = 0.5;
  private static final double OTHER_HEADING = 0.15;

  private final PageArrays page;
  private final TextFeatures text;

  PlaceFeatures(PageArrays page, TextFeatures text) {
    this.page = page;
    this.text = text;
  }

  void write(FeatureSheet sheet) {
    int firstLong = -1;
    int lastLong = -1;
    for (int i = 0; i < page.size; i++) {
      if (page.running[i]) {
        firstLong = firstLong < 0 ? i : firstLong;
        lastLong = i;
      }
    }
    int headline = headline(firstLong);
    int characters = 0;
    int running = 0;
    int heading = -1;
    int headingWords = 0;
    int all = page.charactersBelow[0];
    for (int i = 0; i < page.size; i++) {
      TextBlock block = page.block(i);
      running += page.running[i] ? page.words[i] : 0;
      sheet.begin(i, FeatureCatalog.Group.PLACE);
      sheet.put((double) i / page.size);
      sheet.putLog(i);
      sheet.putLog(page.size - 1 - i);
      sheet.put(page.shareOfPage(characters));
      sheet.putLog(all - characters);
      sheet.put(Math.min(1, PageArrays.share(running, page.runningBelow[0])));
      sheet.put(firstLong < 0 ? NO_START : clamp(i - firstLong, -NEAR, FAR));
      sheet.put(lastLong < 0 ? NO_END : clamp(i - lastLong, -FAR, NEAR));
      sheet.putLog(i - heading);
      sheet.putLog(headingWords);
      sheet.put(heading < 0 ? 0 : page.block(heading).placement().level());
      sheet.put(text.inTitles[i]);
      sheet.put(text.ofTitles[i]);
      sheet.put(headline < 0 ? NO_START : clamp(i - headline, -NEAR, FAR));
      sheet.put(page.tree.depth(page.node[i]));
      sheet.end(FeatureCatalog.Group.PLACE);
      characters += page.characters[i];
      if (block.role() == BlockRole.HEADING) {
        heading = i;
        headingWords = 0;
      } else {
        headingWords += page.words[i];
      }
    }
  }

  private static int clamp(int value, int low, int high) {
    return Math.max(low, Math.min(high, value));
  }

  /**
   * The block that agrees most with the titles; headings count more. Where none does, the highest
   * heading above the running text; -1 if there is none either.
   */
  private int headline(int firstLong) {
    int best = -1;
    double most = HEADLINE_AGREEMENT;
    for (int i = 0; i < page.size; i++) {
      TextBlock block = page.block(i);
      if (page.words[i] <= HEADLINE_WORDS) {
        int level = block.role() == BlockRole.HEADING ? block.placement().level() : 0;
        double bonus = level == 1 ? FIRST_HEADING : level == 2 || level == 3 ? OTHER_HEADING : 0;
        double agreement = text.inTitles[i] * text.ofTitles[i] + bonus;
        if (agreement > most) {
          most = agreement;
          best = i;
        }
      }
    }
    return best < 0 ? highestHeading(Math.max(0, firstLong - HEAD), firstLong) : best;
  }

  /** Of equal headings the last; -1 if there is none. */
  private int highestHeading(int from, int end) {
    int best = -1;
    for (int i = end - 1; i >= from; i--) {
      TextBlock block = page.block(i);
      if (block.role() == BlockRole.HEADING
          && page.linked[i] == 0
          && page.words[i] > 1
          && (best < 0 || block.placement().level() < page.block(best).placement().level())) {
        best = i;
      }
    }
    return best;
  }
}
