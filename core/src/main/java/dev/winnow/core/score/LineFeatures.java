package dev.winnow.core.score;

import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import java.util.Arrays;

/**
 * The features of a plain text's lines, as {@link LineCatalog} describes them. The same code
 * computes them for training and at run time. For one text and one thread.
 */
public final class LineFeatures {

  private static final int NONE = -9;

  /** The largest value of a share of small words by the document's. */
  private static final double MOST_RELATIVE = 4;

  /** The longest distance at which a shape may return. (Lines.) */
  private static final int LONGEST_PERIOD = 6;

  private final PageContext context;
  private final LineSheet sheet;
  private final LineArrays lines;
  private final LineClaims claims;
  private final LineVocabulary vocabulary;
  private final LineTitles titles;
  private final LineRun run;

  private LineFeatures(PageContext context, PageEvidence.Builder evidence) {
    this.context = context;
    lines = new LineArrays(context.page());
    sheet = new LineSheet(lines.size);
    claims = new LineClaims(evidence, lines.size);
    TextScan scan = new TextScan();
    vocabulary = new LineVocabulary(lines.size, scan);
    titles = new LineTitles(context.url().orElse(""), lines.size);
    lines.read(sheet, scan, vocabulary, titles);
    run = new LineRun(lines.words, lines.running);
    vocabulary.count(run);
  }

  /**
   * The features of all lines of a plain text: a row of {@link LineCatalog#size()} values for each,
   * row behind row. No value is NaN or infinite.
   *
   * @param evidence what rules and shapes have said of the lines
   */
  public static float[] of(PageContext context, PageEvidence.Builder evidence) {
    return sheet(context, evidence).values();
  }

  /** The same as the trees compare them ({@link KeyedTrees#key}). */
  static int[] keys(PageContext context, PageEvidence.Builder evidence) {
    return sheet(context, evidence).keys();
  }

  private static LineSheet sheet(PageContext context, PageEvidence.Builder evidence) {
    if (context.page().blocks().isEmpty()) {
      return new LineSheet(0);
    }
    LineFeatures features = new LineFeatures(context, evidence);
    features.write();
    return features.sheet;
  }

  private void write() {
    writeRelative();
    writeClaims();
    writePlaces();
    writeRun();
    writeNeighbours();
    writeWindows();
    writeTitles();
    writeRepetitions();
    for (int i = 0; i < lines.size; i++) {
      sheet.begin(i, LineCatalog.Group.CORE);
      vocabulary.write(sheet, i, run.contains(i));
      sheet.end(i, LineCatalog.Group.CORE);
    }
    writeDocument();
    sheet.spread(LineCatalog.Group.DOCUMENT);
    AddressKinds.write(context, sheet);
    sheet.spread(LineCatalog.Group.ADDRESS);
  }

  private void writeRelative() {
    int prose = LineCatalog.index("text.prose-relative");
    int own = LineCatalog.index("text.own-words");
    int relative = LineCatalog.index("text.own-relative");
    for (int i = 0; i < lines.size; i++) {
      sheet.set(i, prose, relative(lines.prose[i], lines.proseOfRunning));
      sheet.set(i, own, lines.own[i]);
      sheet.set(i, relative, relative(lines.own[i], lines.ownOfRunning));
    }
  }

  private static double relative(float share, float ofRunning) {
    return ofRunning == 0 ? 0 : Math.min(MOST_RELATIVE, share / ofRunning);
  }

  private void writeClaims() {
    int free = 0;
    for (int i = 0; i < lines.size; i++) {
      free += isFree(i) ? lines.words[i] : 0;
    }
    int before = 0;
    int last = -1;
    int next = nextClaim(0);
    for (int i = 0; i < lines.size; i++) {
      free -= isFree(i) ? lines.words[i] : 0;
      next = next == i ? nextClaim(i + 1) : next;
      sheet.begin(i, LineCatalog.Group.CLAIM);
      sheet.put(claims.any[i]);
      sheet.put(claims.text[i]);
      sheet.put(claims.shape[i]);
      sheet.put(claims.repeat[i]);
      sheet.putLog(before);
      sheet.putLog(claims.lines - before - (claims.claimed[i] ? 1 : 0));
      sheet.putLog(free);
      putDistance(last < 0, i - last, NONE);
      putDistance(next < 0, next - i, -NONE);
      sheet.end(i, LineCatalog.Group.CLAIM);
      if (claims.any[i] > 0) {
        sheet.begin(i, LineCatalog.Group.KIND);
        claims.write(sheet, i);
        sheet.end(i, LineCatalog.Group.KIND);
      }
      before += claims.claimed[i] ? 1 : 0;
      last = claims.claimed[i] ? i : last;
    }
  }

  private boolean isFree(int line) {
    return lines.running[line] && !claims.claimed[line];
  }

  /** The first claimed line from one on, -1 for none. */
  private int nextClaim(int from) {
    for (int i = from; i < lines.size; i++) {
      if (claims.claimed[i]) {
        return i;
      }
    }
    return -1;
  }

  private void putDistance(boolean none, int distance, int instead) {
    if (none) {
      sheet.put(instead);
    } else {
      sheet.putSignedLog(distance);
    }
  }

  private void writePlaces() {
    int first = firstRunning();
    int last = lastRunning();
    int words = 0;
    int running = 0;
    for (int i = 0; i < lines.size; i++) {
      running += lines.running[i] ? lines.words[i] : 0;
      sheet.begin(i, LineCatalog.Group.PLACE);
      sheet.put((double) i / lines.size);
      sheet.putLog(i);
      sheet.putLog(lines.size - 1 - i);
      sheet.put(PageArrays.share(words, lines.allWords));
      words += lines.words[i];
      sheet.putLog(lines.allWords - words);
      sheet.put(PageArrays.share(running, lines.runningWords));
      putDistance(first == lines.size, i - first, NONE);
      putDistance(last < 0, i - last, NONE);
      sheet.end(i, LineCatalog.Group.PLACE);
    }
  }

  /** The first line of running text; the number of lines if there is none. */
  private int firstRunning() {
    int first = 0;
    while (first < lines.size && !lines.running[first]) {
      first++;
    }
    return first;
  }

  /** The last line of running text, -1 if there is none. */
  private int lastRunning() {
    int last = lines.size - 1;
    while (last >= 0 && !lines.running[last]) {
      last--;
    }
    return last;
  }

  private void writeRun() {
    int before = 0;
    int inside = 0;
    for (int i = 0; i < run.to; i++) {
      int words = lines.running[i] ? lines.words[i] : 0;
      before += i < run.from ? words : 0;
      inside += i < run.from ? 0 : words;
    }
    for (int i = 0; i < lines.size; i++) {
      sheet.begin(i, LineCatalog.Group.RUN);
      sheet.put(run.contains(i));
      sheet.putSignedLog(i - run.from);
      sheet.putSignedLog(i - run.to + 1);
      sheet.putLog((int) run.before[i]);
      sheet.putLog((int) run.behind[i]);
      sheet.putLog(before);
      sheet.putLog(lines.runningWords - before - inside);
      sheet.end(i, LineCatalog.Group.RUN);
    }
  }

  /** What neighbours say of each other, computed once for each line. */
  private static final int NEIGHBOUR_COLUMNS = 6;

  private void writeNeighbours() {
    LineSheet about = new LineSheet(lines.size, NEIGHBOUR_COLUMNS);
    for (int i = 0; i < lines.size; i++) {
      about.putLog(lines.words[i]);
      about.put(lines.ends[i]);
      about.put(lines.prose[i]);
      about.put(lines.own[i]);
      about.put(lines.capitalised[i]);
      about.put(claims.any[i]);
    }
    for (int i = 0; i < lines.size; i++) {
      sheet.begin(i, LineCatalog.Group.NEIGHBOUR);
      for (int distance = -LineCatalog.NEIGHBOURS; distance <= LineCatalog.NEIGHBOURS; distance++) {
        if (distance != 0) {
          writeNeighbour(i, i + distance, about);
        }
      }
      sheet.end(i, LineCatalog.Group.NEIGHBOUR);
    }
  }

  private void writeNeighbour(int line, int other, LineSheet about) {
    if (other < 0 || other >= lines.size) {
      for (int k = 0; k <= NEIGHBOUR_COLUMNS; k++) {
        sheet.put(-1);
      }
      return;
    }
    sheet.putRow(about, other);
    sheet.put(lines.shape[other] == lines.shape[line]);
  }

  private void writeWindows() {
    int[] running = new int[lines.size + 1];
    int[] words = new int[lines.size + 1];
    int[] ends = new int[lines.size + 1];
    int[] claimed = new int[lines.size + 1];
    for (int i = 0; i < lines.size; i++) {
      running[i + 1] = running[i] + (lines.running[i] ? lines.words[i] : 0);
      words[i + 1] = words[i] + lines.words[i];
      ends[i + 1] = ends[i] + (lines.ends[i] ? 1 : 0);
      claimed[i + 1] = claimed[i] + (claims.claimed[i] ? 1 : 0);
    }
    for (int i = 0; i < lines.size; i++) {
      sheet.begin(i, LineCatalog.Group.WINDOW);
      for (int reach : LineCatalog.WINDOWS) {
        int from = Math.max(0, i - reach);
        int to = Math.min(lines.size, i + reach + 1);
        double count = to - from;
        sheet.putLog(running[to] - running[from]);
        sheet.putLog((int) ((words[to] - words[from]) / count));
        sheet.put((ends[to] - ends[from]) / count);
        sheet.put((claimed[to] - claimed[from]) / count);
      }
      sheet.end(i, LineCatalog.Group.WINDOW);
    }
  }

  private void writeTitles() {
    int title = titles.choose(lines, claims, run);
    Titles headline = LineTitles.wordsOf(title < 0 ? "" : lines.block(title).text());
    for (int i = 0; i < lines.size; i++) {
      sheet.begin(i, LineCatalog.Group.TITLE);
      titles.write(sheet, i);
      if (headline.size() == 0) {
        sheet.put(-1);
        sheet.put(0);
      } else {
        headline.begin();
        lines.visitWords(i, headline);
        sheet.put(PageArrays.share(headline.hits(), lines.spokenWords(i)));
        sheet.put(PageArrays.share(headline.distinctHits(), headline.size()));
      }
      titles.writeDistance(sheet, i);
      sheet.end(i, LineCatalog.Group.TITLE);
    }
  }

  private void writeRepetitions() {
    int[] alike = new int[lines.size];
    for (int i = 0; i < lines.size; ) {
      int end = i + 1;
      while (end < lines.size && lines.shape[end] == lines.shape[i]) {
        end++;
      }
      Arrays.fill(alike, i, end, end - i);
      i = end;
    }
    for (int i = 0; i < lines.size; i++) {
      sheet.begin(i, LineCatalog.Group.REPETITION);
      sheet.put(lines.same[i]);
      sheet.put(lines.repeated[i]);
      sheet.put(lines.sameStart[i]);
      sheet.putLog(alike[i]);
      sheet.put(alike[i] > 1 ? 0 : period(i));
      sheet.end(i, LineCatalog.Group.REPETITION);
    }
  }

  /** How regularly a line's shape comes again: cards of other articles do, paragraphs do not. */
  private double period(int line) {
    int best = 0;
    for (int distance = 2; distance <= LONGEST_PERIOD; distance++) {
      int found = 0;
      for (int step = -2; step <= 2; step++) {
        int other = line + step * distance;
        boolean there = step != 0 && other >= 0 && other < lines.size;
        found += there && lines.shape[other] == lines.shape[line] ? 1 : 0;
      }
      best = Math.max(best, found);
    }
    return best / 4.0;
  }

  private void writeDocument() {
    int runWords = 0;
    int runRunning = 0;
    int outsideShort = 0;
    for (int i = 0; i < lines.size; i++) {
      boolean inside = run.contains(i);
      runWords += inside ? lines.words[i] : 0;
      runRunning += inside && lines.running[i] ? lines.words[i] : 0;
      outsideShort += !inside && !lines.ends[i] ? 1 : 0;
    }
    double count = lines.size;
    sheet.begin(0, LineCatalog.Group.DOCUMENT);
    sheet.putLog(lines.size);
    sheet.putLog(lines.allWords);
    sheet.put(PageArrays.share(lines.runningWords, lines.allWords));
    sheet.put(PageArrays.share(runWords, lines.allWords));
    sheet.put(PageArrays.share(runRunning, runWords));
    sheet.putLog((int) (lines.allWords / count));
    sheet.put(lines.endings / count);
    sheet.put(lines.shortLines / count);
    sheet.putLog(lines.size - (run.to - run.from));
    sheet.putLog(outsideShort);
    sheet.putLog(claims.lines);
    sheet.put(claims.lines / count);
    sheet.put(claims.kindsClaimed);
    sheet.put(claims.frameKinds);
    sheet.put(claims.imprint);
    sheet.putLog(firstRunning());
    sheet.putLog(lines.size - 1 - lastRunning());
    sheet.put(lines.proseOfRunning);
    sheet.put(lines.repeatedLines / count);
    sheet.putLog(lines.prices);
    sheet.put(lines.years / count);
    sheet.putLog(lines.questions);
    sheet.putLog(lines.reactions);
    sheet.putLog(lines.replies);
    sheet.putLog(lines.carts);
    sheet.putLog(lines.invitations);
    sheet.put(lines.notices / count);
    sheet.put(context.url().isPresent());
    sheet.put(lines.continued / count);
    sheet.end(0, LineCatalog.Group.DOCUMENT);
  }

  /** What the words of the document's address tell of it. */
  private static final class AddressKinds {

    static void write(PageContext context, LineSheet sheet) {
      long kinds = kinds(context.url().orElse("")) | kinds(context.host().orElse(""));
      sheet.begin(0, LineCatalog.Group.ADDRESS);
      for (int kind = 0; kind < WordTables.ADDRESS.kinds().size(); kind++) {
        sheet.put((kinds >>> kind & 1) == 1);
      }
      sheet.end(0, LineCatalog.Group.ADDRESS);
    }

    private static long kinds(String address) {
      long kinds = 0;
      int start = 0;
      for (int i = 0; i <= address.length(); i++) {
        if (i == address.length() || !TextScan.isWordPart(address.charAt(i))) {
          kinds |= i > start ? WordTables.ADDRESS.of(address, start, i) : 0;
          start = i + 1;
        }
      }
      return kinds;
    }
  }
}
