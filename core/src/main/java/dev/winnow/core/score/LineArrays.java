package dev.winnow.core.score;

import dev.winnow.core.segment.SegmentedPage;
import dev.winnow.core.segment.TextBlock;
import java.util.Arrays;
import java.util.List;

/**
 * What one pass over the lines of a plain text finds: sizes, marks, wordings. Fills the features of
 * the lines' own text on the way. For one text and one thread; whoever reads does not write.
 */
final class LineArrays {

  private static final int MOST = 9;

  /** Features behind the share of small words that the whole document decides. */
  private static final int RELATIVE_COLUMNS = 3;

  /**
   * A word is said again and again if so many lines of running text have it, and this share of
   * them. In any language these are its small words, and what the text is about. (Lines; 0 to 1.)
   */
  private static final int OWN_LINES = 3;

  private static final double OWN_SHARE = 0.25;

  /** Bounds of the sizes that make up a line's shape. (Words.) */
  private static final int[] SHAPE_WORDS = {1, 3, 7, 15, 30};

  /** Longest line that is short enough for a notice. (Words.) */
  private static final int NOTICE_WORDS = 12;

  /** The kinds of notices among all kinds of words. */
  private static final long NOTICES = (1L << WordTables.NOTICE.kinds().size()) - 1;

  private static final String QUOTATION = "\"\u201C\u201D\u201E\u00AB\u00BB\u300C\u300D\u2018";

  private final List<TextBlock> blocks;
  private final String source;

  /** The number of lines. */
  final int size;

  final int[] words;
  final boolean[] running;
  final boolean[] ends;
  final float[] prose;
  final float[] capitalised;

  /** By line: the share of its words that the running text says again and again. */
  final float[] own;

  /** By line: a number that lines of the same size and marks share. */
  final int[] shape;

  /** By line: other lines that say the same, and that begin so; whether an earlier one says it. */
  final int[] same;

  final int[] sameStart;
  final boolean[] repeated;

  /** By line: whether it stands behind another on the same line of the source. */
  final boolean[] continues;

  int continued;
  int allWords;
  int runningWords;
  float proseOfRunning;
  float ownOfRunning;

  // Counts over the document.
  int endings;
  int shortLines;
  int repeatedLines;
  int prices;
  int years;
  int questions;
  int reactions;
  int replies;
  int carts;
  int invitations;
  int notices;

  private final int[] wordings;
  private final int[] openings;

  /** The words looked up of all lines, line behind line, and where each line's begin. */
  private int[] spoken;

  private final int[] spokenFrom;
  private int spokenCount;

  LineArrays(SegmentedPage page) {
    blocks = page.blocks();
    source = page.source();
    size = blocks.size();
    words = new int[size];
    running = new boolean[size];
    ends = new boolean[size];
    prose = new float[size];
    capitalised = new float[size];
    own = new float[size];
    shape = new int[size];
    same = new int[size];
    sameStart = new int[size];
    repeated = new boolean[size];
    continues = new boolean[size];
    wordings = new int[size];
    openings = new int[size];
    spokenFrom = new int[size + 1];
    spoken = new int[Math.max(16, countedWords())];
  }

  /** About the words that will be looked up. */
  private int countedWords() {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += Math.min(TextScan.WORDS, blocks.get(i).words());
    }
    return count + count / 4;
  }

  /** The line of an index. */
  TextBlock block(int line) {
    return blocks.get(line);
  }

  /** Reads all lines, and fills the groups that need nothing but a line's own text. */
  void read(LineSheet sheet, TextScan scan, LineVocabulary vocabulary, LineTitles titles) {
    Opening opening = new Opening();
    TextScan.WordVisitor visitor =
        hash -> {
          vocabulary.visit(hash);
          titles.visit(hash);
          opening.visit(hash);
          keep(hash);
        };
    double proseWords = 0;
    for (int i = 0; i < size; i++) {
      vocabulary.begin();
      titles.begin();
      opening.begin();
      TextBlock block = blocks.get(i);
      scan.scan(block.text(), visitor);
      spokenFrom[i + 1] = spokenCount;
      titles.end(i, scan.words);
      readLine(i, block, scan, opening);
      proseWords += running[i] ? (double) prose[i] * words[i] : 0;
      writeText(sheet, i, block, scan);
      writeNotices(sheet, i, scan.kinds);
      count(i, scan);
    }
    proseOfRunning = runningWords == 0 ? 0 : (float) (proseWords / runningWords);
    countRepetitions();
    countOwnWords();
  }

  private void countOwnWords() {
    IntCounter counter = new IntCounter(spokenCount);
    IntCounter line = new IntCounter(TextScan.WORDS);
    int lines = 0;
    for (int i = 0; i < size; i++) {
      if (running[i]) {
        lines++;
        line.clear();
        for (int k = spokenFrom[i]; k < spokenFrom[i + 1]; k++) {
          if (line.add(spoken[k]) == 1) {
            counter.add(spoken[k]);
          }
        }
      }
    }
    if (lines < OWN_LINES) {
      return;
    }
    double least = Math.max(OWN_LINES, OWN_SHARE * lines);
    double all = 0;
    for (int i = 0; i < size; i++) {
      int count = 0;
      for (int k = spokenFrom[i]; k < spokenFrom[i + 1]; k++) {
        count += counter.count(spoken[k]) >= least ? 1 : 0;
      }
      own[i] = (float) PageArrays.share(count, spokenWords(i));
      all += running[i] ? (double) own[i] * words[i] : 0;
    }
    ownOfRunning = runningWords == 0 ? 0 : (float) (all / runningWords);
  }

  private void keep(int word) {
    if (spokenCount == spoken.length) {
      spoken = Arrays.copyOf(spoken, 2 * spokenCount);
    }
    spoken[spokenCount++] = word;
  }

  /** The number of a line's words that were looked up. */
  int spokenWords(int line) {
    return spokenFrom[line + 1] - spokenFrom[line];
  }

  /** Visits these words once more. */
  void visitWords(int line, TextScan.WordVisitor visitor) {
    for (int i = spokenFrom[line]; i < spokenFrom[line + 1]; i++) {
      visitor.visit(spoken[i]);
    }
  }

  private void readLine(int i, TextBlock block, TextScan scan, Opening opening) {
    words[i] = block.words();
    ends[i] = LineShape.endsSentence(block.text());
    running[i] = words[i] >= NodeSums.LONG_WORDS && block.counts().sentences() > 0;
    prose[i] = (float) PageArrays.share(scan.prose, scan.words);
    capitalised[i] = (float) PageArrays.share(scan.capitalised, scan.words);
    shape[i] = shapeOf(words[i], ends[i], block.text(), scan);
    wordings[i] = scan.wording;
    continues[i] = i > 0 && isSameLine(blocks.get(i - 1).span().end(), block.span().start());
    continued += continues[i] ? 1 : 0;
    openings[i] = opening.hash();
    allWords += words[i];
    runningWords += running[i] ? words[i] : 0;
  }

  private boolean isSameLine(int from, int to) {
    for (int i = from; i < to; i++) {
      if (source.charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  private static int shapeOf(int words, boolean ends, String text, TextScan scan) {
    int step = 0;
    while (step < SHAPE_WORDS.length && words > SHAPE_WORDS[step]) {
      step++;
    }
    char first = text.charAt(0);
    int start = TextScan.isUpper(first) ? 0 : TextScan.isWordPart(first) ? 1 : 2;
    boolean numbers = scan.digits * 4 > scan.scanned;
    return ((step * 3 + start) * 2 + (ends ? 1 : 0)) * 2 + (numbers ? 1 : 0);
  }

  private void count(int line, TextScan scan) {
    endings += ends[line] ? 1 : 0;
    shortLines += words[line] < 4 ? 1 : 0;
    prices += scan.currency ? 1 : 0;
    years += scan.year ? 1 : 0;
    reactions += (scan.kinds & WordTables.REACTIONS) == 0 ? 0 : 1;
    replies += (scan.kinds & WordTables.REPLIES) == 0 ? 0 : 1;
    carts += (scan.kinds & WordTables.CARTS) == 0 ? 0 : 1;
    invitations += (scan.kinds & WordTables.INVITATIONS) == 0 ? 0 : 1;
    notices += words[line] <= NOTICE_WORDS && (scan.kinds & ~WordTables.PROSE) != 0 ? 1 : 0;
  }

  private void countRepetitions() {
    IntCounter sayings = new IntCounter(size);
    IntCounter starts = new IntCounter(size);
    for (int i = 0; i < size; i++) {
      repeated[i] = sayings.add(wordings[i]) > 1;
      repeatedLines += repeated[i] ? 1 : 0;
      starts.add(openings[i]);
    }
    for (int i = 0; i < size; i++) {
      same[i] = Math.min(MOST, sayings.count(wordings[i]) - 1);
      sameStart[i] = openings[i] == 0 ? 0 : Math.min(MOST, starts.count(openings[i]) - 1);
    }
  }

  private void writeText(LineSheet sheet, int row, TextBlock block, TextScan scan) {
    String text = block.text();
    int characters = block.counts().characters();
    int sentences = block.counts().sentences();
    sheet.begin(row, LineCatalog.Group.TEXT);
    sheet.putLog(characters);
    sheet.putLog(words[row]);
    sheet.put((double) characters / Math.max(1, words[row]));
    sheet.putLog(sentences);
    sheet.put((double) words[row] / Math.max(1, sentences));
    writeEnds(sheet, row, text);
    sheet.putLog(scan.commas);
    sheet.put((double) scan.commas / Math.max(1, words[row]));
    sheet.put(PageArrays.share(scan.digits, scan.scanned));
    sheet.put(PageArrays.share(scan.letters, scan.scanned));
    sheet.put(PageArrays.share(scan.capitals, scan.letters));
    sheet.put(capitalised[row]);
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    sheet.put(Character.isLowerCase(first));
    sheet.put(!TextScan.isWordPart(first));
    sheet.put(Character.isDigit(first));
    sheet.put(QUOTATION.indexOf(first) >= 0 || QUOTATION.indexOf(last) >= 0);
    sheet.put(prose[row]);
    for (int i = 0; i < RELATIVE_COLUMNS; i++) {
      sheet.put(0); // relative to the document, which is not known yet
    }
    sheet.put(scan.currency);
    sheet.put(scan.year);
    sheet.put(scan.address);
    sheet.put(Math.min(MOST, scan.separators));
    sheet.put(LineShape.isListItem(text));
    sheet.put(continues[row]);
    sheet.end(row, LineCatalog.Group.TEXT);
  }

  private void writeEnds(LineSheet sheet, int row, String text) {
    char last = text.charAt(text.length() - 1);
    boolean question = last == '?' || last == '\uFF1F' || last == '\u061F';
    questions += question ? 1 : 0;
    sheet.put(ends[row]);
    sheet.put(last == '.' || last == '\u3002' || last == '\u0964');
    sheet.put(last == ':' || last == '\uFF1A');
    sheet.put(question);
    sheet.put(LineShape.breaksOff(text));
    sheet.put(
        last == ',' || last == ';' || last == '\u3001' || last == '\u060C' || last == '\uFF0C');
  }

  private static void writeNotices(LineSheet sheet, int row, long kinds) {
    if ((kinds & NOTICES) == 0) {
      return; // as a new sheet has it
    }
    sheet.begin(row, LineCatalog.Group.NOTICE);
    for (int kind = 0; kind < WordTables.NOTICE.kinds().size(); kind++) {
      sheet.put((kinds >>> kind & 1) == 1);
    }
    sheet.end(row, LineCatalog.Group.NOTICE);
  }

  /** The first two words of a line. */
  private static final class Opening implements TextScan.WordVisitor {
    private int words;
    private int hash;

    void begin() {
      words = 0;
      hash = 0;
    }

    @Override
    public void visit(int word) {
      if (words < 2) {
        hash = 31 * hash + word;
        words++;
      }
    }

    /** 0 for a line of one word. */
    int hash() {
      return words < 2 ? 0 : hash;
    }
  }
}
