package dev.winnow.core.score;

import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.TextBlock;
import org.jspecify.annotations.Nullable;

/** What a block's own text and role say, and how much of the page's titles is in it. */
final class TextFeatures {

  private static final int MOST = 9;

  private static final int REPEATS = FeatureCatalog.index("text.repeats");

  /** The first feature of the group that is the same for all blocks. */
  private static final int DATA_WORDS = FeatureCatalog.index("data.body-words");

  private final PageArrays page;
  private final Titles titles;
  private final @Nullable StructuredData data;

  /** By block: whether a currency sign is in it. */
  final boolean[] priced;

  /** By block: whether a time or a year is in it. */
  final boolean[] dated;

  /** By block: words that speak of the writer, as far as the first words tell. */
  final float[] writers;

  /** By block: commas, of ASCII. */
  final int[] commas;

  /** By block: the share of its words in the titles, and of the titles' words in it. */
  final float[] inTitles;

  final float[] ofTitles;

  // Counts over the page.
  int prices;
  int years;
  int questions;
  int reactions;
  int replies;
  int carts;
  int invitations;

  TextFeatures(PageArrays page, Titles titles, @Nullable StructuredData data) {
    this.page = page;
    this.titles = titles;
    this.data = data;
    priced = new boolean[page.size];
    dated = new boolean[page.size];
    writers = new float[page.size];
    commas = new int[page.size];
    inTitles = new float[page.size];
    ofTitles = new float[page.size];
  }

  void write(FeatureSheet sheet) {
    TextScan scan = new TextScan();
    int[] wordings = new int[page.size];
    TextScan.WordVisitor visitor = visitor();
    boolean notices = sheet.holds(FeatureCatalog.Group.NOTICE);
    for (int i = 0; i < page.size; i++) {
      TextBlock block = page.block(i);
      titles.begin();
      if (data != null) {
        data.begin();
      }
      scan.scan(block.text(), visitor);
      writeData(sheet, i);
      priced[i] = scan.currency;
      dated[i] = scan.year || (scan.kinds & WordTables.TIMES) != 0;
      writers[i] = scan.words == 0 ? 0 : page.words[i] * scan.writer / (float) scan.words;
      commas[i] = scan.plainCommas;
      wordings[i] = scan.wording;
      inTitles[i] = (float) PageArrays.share(titles.hits(), scan.words);
      ofTitles[i] = (float) PageArrays.share(titles.distinctHits(), titles.size());
      writeText(sheet, i, block, scan);
      if (notices) {
        writeNotices(sheet, i, scan.kinds);
      }
      count(scan);
    }
    writeRepeats(sheet, wordings);
    if (page.size > 0) {
      writePageData(sheet);
    }
  }

  private void writeRepeats(FeatureSheet sheet, int[] wordings) {
    Leaders leaders = Leaders.of(wordings);
    int[] repeats = new int[page.size];
    for (int i = 0; i < page.size; i++) {
      repeats[leaders.of(i)]++;
    }
    for (int i = 0; i < page.size; i++) {
      sheet.set(i, REPEATS, Math.min(MOST, repeats[leaders.of(i)]));
    }
  }

  /** Who looks at the words of all blocks. */
  private TextScan.WordVisitor visitor() {
    StructuredData said = data;
    if (said == null || !said.hasText()) {
      return titles;
    }
    return hash -> {
      titles.visit(hash);
      said.visit(hash);
    };
  }

  private void writeData(FeatureSheet sheet, int row) {
    sheet.begin(row, FeatureCatalog.Group.DATA);
    sheet.put(data == null ? -1 : data.body.share());
    sheet.put(data == null ? -1 : data.reviews.share());
    sheet.put(data == null ? -1 : data.description.share());
  }

  /** What the structured data says of the page: the same for all blocks. */
  private void writePageData(FeatureSheet sheet) {
    sheet.at(0, DATA_WORDS);
    sheet.putLog(data == null ? 0 : data.body.words());
    sheet.putLog(data == null ? 0 : data.description.words());
    sheet.end(FeatureCatalog.Group.DATA);
    long types = data == null ? 0 : data.types;
    sheet.begin(0, FeatureCatalog.Group.TYPES);
    for (int kind = 0; kind < WordTables.TYPES.kinds().size(); kind++) {
      sheet.put((types >>> kind & 1) == 1);
    }
    sheet.end(FeatureCatalog.Group.TYPES);
    sheet.copyDown(page.size, DATA_WORDS, FeatureCatalog.end(FeatureCatalog.Group.DATA));
    sheet.copyDown(
        page.size,
        FeatureCatalog.start(FeatureCatalog.Group.TYPES),
        FeatureCatalog.end(FeatureCatalog.Group.TYPES));
  }

  private static void writeNotices(FeatureSheet sheet, int row, long kinds) {
    sheet.begin(row, FeatureCatalog.Group.NOTICE);
    for (int kind = 0; kind < WordTables.NOTICE.kinds().size(); kind++) {
      sheet.put((kinds >>> kind & 1) == 1);
    }
    sheet.end(FeatureCatalog.Group.NOTICE);
  }

  private void count(TextScan scan) {
    prices += scan.currency ? 1 : 0;
    years += scan.year ? 1 : 0;
    reactions += (scan.kinds & WordTables.REACTIONS) == 0 ? 0 : 1;
    replies += (scan.kinds & WordTables.REPLIES) == 0 ? 0 : 1;
    carts += (scan.kinds & WordTables.CARTS) == 0 ? 0 : 1;
    invitations += (scan.kinds & WordTables.INVITATIONS) == 0 ? 0 : 1;
  }

  private void writeText(FeatureSheet sheet, int row, TextBlock block, TextScan scan) {
    int words = block.words();
    int sentences = block.counts().sentences();
    sheet.begin(row, FeatureCatalog.Group.TEXT);
    sheet.putLog(block.counts().characters());
    sheet.putLog(words);
    sheet.put((double) block.counts().characters() / Math.max(1, words));
    sheet.putLog(sentences);
    sheet.put((double) words / Math.max(1, sentences));
    writeEnds(sheet, block.text());
    sheet.putLog(scan.commas);
    sheet.put((double) scan.commas / Math.max(1, words));
    sheet.put(page.linkDensity(row));
    sheet.put(PageArrays.share(scan.digits, scan.scanned));
    sheet.put(PageArrays.share(scan.letters, scan.scanned));
    sheet.put(PageArrays.share(scan.capitals, scan.letters));
    sheet.put(PageArrays.share(scan.capitalised, scan.words));
    writeStart(sheet, block.text().charAt(0));
    sheet.put(PageArrays.share(scan.prose, scan.words));
    sheet.put(PageArrays.share(scan.writer, scan.words));
    sheet.put(PageArrays.share(scan.reader, scan.words));
    sheet.put(1);
    sheet.put(scan.currency);
    sheet.put(scan.year);
    sheet.put(scan.address);
    sheet.put(Math.min(MOST, scan.separators));
    writeRole(sheet, block);
    sheet.end(FeatureCatalog.Group.TEXT);
  }

  private void writeEnds(FeatureSheet sheet, String text) {
    char last = text.charAt(text.length() - 1);
    sheet.put(".!?\u2026\u3002\uFF01\uFF1F\"\u201D\u00BB\u061F\u06D4\u0964".indexOf(last) >= 0);
    sheet.put(last == '.' || last == '\u3002' || last == '\u0964');
    sheet.put(last == ':' || last == '\uFF1A');
    boolean question = last == '?' || last == '\uFF1F' || last == '\u061F';
    questions += question ? 1 : 0;
    sheet.put(question);
    sheet.put(last == '\u2026' || text.endsWith("..."));
  }

  private static void writeStart(FeatureSheet sheet, char first) {
    sheet.put(Character.isLowerCase(first));
    sheet.put(!TextScan.isWordPart(first));
  }

  private static void writeRole(FeatureSheet sheet, TextBlock block) {
    BlockRole role = block.role();
    int level = block.placement().level();
    sheet.put(block.placement().hidden());
    sheet.put(role == BlockRole.HEADING ? level : 0);
    sheet.put(role == BlockRole.LIST_ITEM ? level : 0);
    sheet.put(role == BlockRole.QUOTE);
    sheet.put(role == BlockRole.TABLE_CELL);
    sheet.put(role == BlockRole.CODE);
    sheet.put(role == BlockRole.CAPTION);
    sheet.put(role == BlockRole.CONTROL);
  }
}
