package dev.winnow.bench.train;

import dev.winnow.bench.dumps.DumpShape;
import dev.winnow.bench.dumps.DumpText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Residues made from a page's visible lines: its content with some of its other lines left in, as
 * other extractors would leave them. The few extractors whose outputs are at hand are not all that
 * there are; a model that has seen other leftovers in other forms is less theirs. What is made
 * depends on the page's id only. Stateless.
 */
final class MadeResidues {

  /** Residues made of a page. */
  private static final int COUNT = 3;

  /** What is left in. */
  private enum Leftovers {
    /** A generous extent: everything between, and some lines at both ends. */
    EXTENT,
    /** Lines near the content, long ones rather than short ones. */
    SCATTERED,
    /** A few runs of lines, mostly at the content's ends. */
    RUNS,
    /**
     * A short text, or the beginning of a long one, with nearly as many lines around as its own.
     */
    DENSE
  }

  // EXTENT: most lines before and behind the content.
  private static final int MOST_BEFORE = 3;
  private static final int MOST_BEHIND = 7;

  // SCATTERED: how likely a long line near the content is left in at most; how far that is (lines);
  // the same in parts for shorter lines and for paragraphs further away, with their least words.
  private static final double MOST_LIKELY = 0.5;
  private static final int NEAR = 12;
  private static final int LONG = 10;
  private static final int MIDDLE = 4;
  private static final double MIDDLE_PART = 0.5;
  private static final double SHORT_PART = 0.25;
  private static final int FAR_WORDS = 15;
  private static final double FAR_PART = 0.5;

  // RUNS: how many, and the most lines of one.
  private static final int MOST_RUNS = 3;
  private static final int MOST_LINES = 8;

  // DENSE: the content's lines, the lines before and behind it at most, and how likely each stays.
  private static final int LEAST_CONTENT = 4;
  private static final int MOST_CONTENT = 25;
  private static final int DENSE_BEFORE = 14;
  private static final int DENSE_BEHIND = 22;
  private static final double DENSE_LIKELY = 0.3;

  /** A column at which lines are wrapped. (Characters.) */
  private static final int WIDTH = 78;

  private final List<String> lines;
  private final Random random;
  private final boolean[] kept;
  private int first = -1;
  private int last = -1;

  private MadeResidues(List<String> lines, Label[] labels, Random random) {
    this.lines = lines;
    this.random = random;
    kept = new boolean[labels.length];
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == Label.CONTENT) {
        kept[i] = true;
        first = first < 0 ? i : first;
        last = i;
      }
    }
  }

  /** The residues of a page's dump; none if no line of it is content. */
  static List<DumpText> of(DumpText page) {
    List<String> lines = Arrays.asList(page.text().split("\n", -1));
    Label[] labels = BlockLabels.of(lines, page.truth());
    List<DumpText> residues = new ArrayList<>();
    if (Arrays.asList(labels).contains(Label.CONTENT)) {
      for (int i = 0; i < COUNT; i++) {
        String dump = "made-" + i;
        Random random = new Random((page.id() + dump).hashCode());
        String text = new MadeResidues(lines, labels, random).make();
        residues.add(
            new DumpText(
                dump, page.id(), page.url(), page.type(), DumpShape.RESIDUE, text, page.truth()));
      }
    }
    return residues;
  }

  private String make() {
    switch (Leftovers.values()[random.nextInt(Leftovers.values().length)]) {
      case EXTENT ->
          keep(first - random.nextInt(MOST_BEFORE + 1), last + random.nextInt(MOST_BEHIND + 1));
      case SCATTERED -> keepScattered();
      case RUNS -> keepRuns();
      case DENSE -> keepDense();
    }
    List<String> left = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        left.add(lines.get(i));
      }
    }
    return format(left);
  }

  private void keep(int from, int to) {
    for (int i = Math.max(0, from); i <= Math.min(kept.length - 1, to); i++) {
      kept[i] = true;
    }
  }

  private void keepScattered() {
    double likely = random.nextDouble() * MOST_LIKELY;
    for (int i = 0; i < kept.length; i++) {
      boolean near = i >= first - NEAR && i <= last + NEAR;
      int words = lines.get(i).split(" ", -1).length;
      double part =
          near
              ? words >= LONG ? 1 : words >= MIDDLE ? MIDDLE_PART : SHORT_PART
              : words >= FAR_WORDS ? FAR_PART : 0;
      kept[i] |= random.nextDouble() < likely * part;
    }
  }

  private void keepRuns() {
    int runs = 1 + random.nextInt(MOST_RUNS);
    for (int i = 0; i < runs; i++) {
      int length = 1 + random.nextInt(MOST_LINES);
      int jitter = random.nextInt(5) - 2;
      int from =
          switch (random.nextInt(3)) {
            case 0 -> first - length + jitter;
            case 1 -> last + 1 + jitter;
            default -> random.nextInt(kept.length);
          };
      keep(from, from + length - 1);
    }
  }

  private void keepDense() {
    int content = LEAST_CONTENT + random.nextInt(MOST_CONTENT - LEAST_CONTENT + 1);
    double likely = DENSE_LIKELY + random.nextDouble() * (1 - DENSE_LIKELY);
    int end = last;
    for (int i = first; i <= end; i++) {
      boolean isContent = kept[i];
      if (isContent && content-- <= 0) {
        kept[i] = false;
      } else if (isContent) {
        last = i;
      } else if (content > 0) {
        kept[i] = random.nextDouble() < likely;
      }
    }
    for (int i = 1; i <= DENSE_BEFORE && first - i >= 0; i++) {
      kept[first - i] = random.nextDouble() < likely;
    }
    for (int i = 1; i <= DENSE_BEHIND && end + i < kept.length; i++) {
      kept[end + i] = random.nextDouble() < likely;
    }
  }

  /** Lines, lines with blank ones between, wrapped, broken or joined lines, all on one line. */
  private String format(List<String> left) {
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> String.join("\n", left);
      case 4, 5, 6, 7 -> String.join("\n\n", left);
      case 8 -> String.join("\n\n", left.stream().map(MadeResidues::wrap).toList());
      case 9 -> Layout.NODES.write(left, random);
      case 10 -> Layout.RUN_ON.write(left, random);
      default -> join(left);
    };
  }

  /** A line, wrapped at a width that mails and terminals have. */
  static String wrap(String line) {
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : line.split(" ", -1)) {
      if (column > 0) {
        boolean fits = column + 1 + word.length() <= WIDTH;
        wrapped.append(fits ? ' ' : '\n');
        column = fits ? column + 1 : 0;
      }
      wrapped.append(word);
      column += word.length();
    }
    return wrapped.toString();
  }

  private String join(List<String> left) {
    StringBuilder joined = new StringBuilder();
    for (String line : left) {
      joined.append(line).append(random.nextInt(8) == 0 ? ' ' : '\n');
    }
    return joined.toString();
  }
}
