package dev.winnow.core.score;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.segment.TextBlock;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Scores the lines of a plain text by learned models. One says what kind of dump the text is; of
 * the other two, each learnt on dumps of its kind, one says how likely a line is main content. In a
 * whole page without its markup most lines are bad, and the cut is the one with the best F1 to be
 * expected ({@link PageCut}); in what an extractor or an author left most lines are good, and a
 * line goes only where the model is sure. The score is the probability, moved in log-odds by the
 * document's cut, so that 0.5 is where content begins. Immutable and thread-safe.
 */
public final class LineScorer implements PageScorer {

  /** The name of the score in evidence and records. */
  public static final String NAME = "lines";

  /**
   * The probability below which a line of a residue goes. Set, like the next two, out of fold on
   * the residues of four extractors and on true texts: what is gained in precision and what clean
   * texts lose at most both rise with it.
   */
  static final double RESIDUE_CUT = 0.2;

  /** The same for running text that no rule and no shape knows: it goes only if that is sure. */
  static final double PROSE_CUT = 0.06;

  /**
   * The most for texts in which no rule and no shape is sure of a line: nothing seems left over.
   */
  static final double CLEAN_CUT = 0.04;

  /** Weight from which a rule or a shape knows a line. */
  private static final double KNOWN = 0.5;

  /** Log-odds below which the model is sure that a line is left over. */
  private static final double SURE_LOG_ODDS = -3.5;

  /**
   * A line of a whole page whose log-odds are below this after the first trees is no content: of
   * 39,700 lines of development pages 46 in 100 are, and 13 of these would have come back to the
   * lowest cut. (Log-odds; to be looked at again with each new model.)
   */
  private static final float SETTLED = -2;

  /** The log-odds of the mean probability, by words, that such lines come to. (The same lines.) */
  private static final float SETTLED_SUM = -4.1f;

  /**
   * The log-odds of being a whole page from which a document is rather taken for one. More is lost
   * where a text is taken for a page than the other way round; the model has learnt that, since
   * true texts counted more.
   */
  private static final double PAGE_LOG_ODDS = 0;

  /** How far from there the document's shape is not sure. (Log-odds.) */
  private static final double UNSURE_LOG_ODDS = 1.5;

  /** The log-odds of being a whole page from which a document is one without a second look. */
  private static final double CLEARLY_PAGE = 4.5;

  /** One line in so many, the least likely ones, should be a page's frame. */
  private static final int FRAME_PART = 10;

  /** The same in a text on one line, whose sentences are many lines and whose menus are few. */
  private static final int RUN_ON_FRAME_PART = 40;

  /** Share of lines that stand behind another one, from which a text is on one line. */
  private static final double RUN_ON_SHARE = 0.5;

  private static final int CONTINUED = LineCatalog.index("document.continued");

  /**
   * The mean log-odds, by the model of residues, that these have at most in a page: every page has
   * menus and an imprint. Takes 43 of 1,540 pages for texts, and spares a third of what true texts
   * lost.
   */
  private static final double FRAME_LOG_ODDS = -0.5;

  private static final float[] NOT_ASKED = {};

  /**
   * How much surer than its probability a line's score is, in log-odds: the model has weighed what
   * rules and shapes say already, so that they outvote it only where it has no opinion. Set
   * together with {@link #RESIDUE_CUT}.
   */
  private static final double CERTAINTY = 3;

  /** Fewer lines are no page with its menus, whatever they say: a label, a note. (Lines.) */
  private static final int PAGE_LINES = 4;

  /**
   * The highest score: what rules and shapes know for sure is so whatever the model says of the
   * line. Their surest claims have weights above {@code 2 · score - 1}.
   */
  private static final double SUREST = 0.945;

  /** The same for a line that could be a heading, of which little is known for sure. */
  private static final double SUREST_HEADING = 0.81;

  /** What the net's log-odds weigh in the mean with those of the trees. (0 to 1.) */
  private static final float NET_SHARE = 0.5f;

  private final String name;
  private final KeyedTrees shapes;
  private final KeyedTrees pages;
  private final Optional<RecurrentNet> net;
  private final KeyedTrees residues;

  private static KeyedTrees trees(BlockModel model) {
    return new KeyedTrees(model.trees(), LineCatalog.size(), columns(model));
  }

  private static int[] columns(BlockModel model) {
    return model.features().stream().mapToInt(LineCatalog::index).toArray();
  }

  /**
   * A scorer for three models.
   *
   * @param shapes how likely a document is a whole page; looks at features of the document only
   * @param pages how likely a line of a whole page is main content; trees and a net both have a say
   * @param residues how likely a line of any other text is main content
   * @throws IllegalArgumentException if a model needs a feature that is not computed here
   */
  public LineScorer(BlockModel shapes, BlockModel pages, BlockModel residues) {
    name = residues.name();
    this.shapes = trees(shapes);
    this.pages = trees(pages);
    net = pages.net().map(read -> read.over(columns(pages)));
    this.residues = trees(residues);
  }

  /** The scorer for the models that come with the library; loaded at the first call. */
  public static LineScorer bundled() {
    return Bundled.SCORER;
  }

  private static final class Bundled {
    static final LineScorer SCORER =
        new LineScorer(
            load("text-shapes.model"), load("text-pages.model"), load("text-residues.model"));

    private static BlockModel load(String resource) {
      try (InputStream in =
          new BufferedInputStream(
              Objects.requireNonNull(LineScorer.class.getResourceAsStream(resource), resource))) {
        return BlockModel.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public String model() {
    return name;
  }

  @Override
  public void classify(PageContext context, PageEvidence.Builder evidence) {
    List<TextBlock> blocks = context.page().blocks();
    if (context.page().hasMarkup() || blocks.isEmpty()) {
      return;
    }
    int[] features = LineFeatures.keys(context, evidence);
    double shape = shapes.sums(Arrays.copyOf(features, LineCatalog.size()))[0];
    double page = blocks.size() < PAGE_LINES ? 0 : wholePage(shape);
    float[] left = NOT_ASKED;
    int frame = frameSize(features, blocks.size());
    if (page < 1 || (shape < CLEARLY_PAGE && !hasFrameAmongFew(features, blocks.size(), frame))) {
      left = residues.sums(features);
      page = isFrame(left.clone(), frame) ? page : 0;
    }
    float[] logOdds = logOdds(blocks, features, page, left, evidence);
    LineGroups.level(logOdds, blocks, evidence);
    double[] contents = new double[logOdds.length];
    for (int i = 0; i < contents.length; i++) {
      boolean group = page < LineContents.CUT && LineGroups.isOnlyShaped(evidence.of(i));
      double surest =
          group
              ? LineContents.DOUBTED
              : LineShape.isHeadingLike(blocks.get(i)) ? SUREST_HEADING : SUREST;
      contents[i] = Math.min(surest, probability(CERTAINTY * logOdds[i]));
    }
    LineContents lines = new LineContents(blocks, evidence, contents);
    if (page < LineContents.CUT) {
      lines.spareHeadings();
    }
    if (page == 0) {
      lines.spareResidue();
    } else {
      lines.spareLastParagraphs();
    }
    lines.dropLastHeading();
    String detail = detail(page);
    for (int i = 0; i < contents.length; i++) {
      evidence.add(i, new Evidence.Score(NAME, contents[i], detail));
    }
  }

  /**
   * The log-odds that the lines are content, less those of the document's cut. Between whole pages
   * and residues both models have a say.
   */
  private float[] logOdds(
      List<TextBlock> blocks,
      int[] features,
      double page,
      float[] left,
      PageEvidence.Builder evidence) {
    float[] result = new float[blocks.size()];
    if (page > 0) {
      float[] sums = pages.sums(features, SETTLED, SETTLED_SUM);
      float[] read = net.map(n -> n.logOdds(values(features), LineCatalog.size())).orElse(sums);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += NET_SHARE * (read[i] - sums[i]);
      }
      double shift = logOdds(pageCut(blocks, sums));
      for (int i = 0; i < result.length; i++) {
        result[i] += (float) (page * (sums[i] - shift));
      }
    }
    if (page < 1) {
      double[] claims = LineContents.claims(evidence, result.length);
      double most = hasLeftovers(claims, left) ? 1 : CLEAN_CUT;
      for (int i = 0; i < result.length; i++) {
        boolean prose = claims[i] < KNOWN && LineContents.isRunningText(blocks.get(i));
        double shift = logOdds(Math.min(most, prose ? PROSE_CUT : RESIDUE_CUT));
        result[i] += (float) ((1 - page) * (left[i] - shift));
      }
    }
    return result;
  }

  private static float[] values(int[] keys) {
    float[] values = new float[keys.length];
    for (int i = 0; i < keys.length; i++) {
      values[i] = KeyedTrees.value(keys[i]);
    }
    return values;
  }

  /** What is told with each score; most documents are surely of one kind. */
  private static String detail(double page) {
    return page == 1
        ? "whole page 1.00"
        : page == 0 ? "whole page 0.00" : String.format(Locale.ROOT, "whole page %.2f", page);
  }

  /** Whether a rule, a shape or the model is sure of any line. */
  private static boolean hasLeftovers(double[] claims, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      if (claims[i] >= LineContents.SURE || sums[i] < SURE_LOG_ODDS) {
        return true;
      }
    }
    return false;
  }

  /**
   * How much the document is a whole page without its markup: 1 where that is sure, 0 where it is
   * sure that it is not, and a straight line in the log-odds between.
   */
  private static double wholePage(double logOdds) {
    return Math.max(
        0, Math.min(1, LineContents.CUT + (logOdds - PAGE_LOG_ODDS) / (2 * UNSURE_LOG_ODDS)));
  }

  /** The number of lines that are the frame, if there is one. */
  private static int frameSize(int[] features, int lines) {
    boolean runOn = KeyedTrees.value(features[CONTINUED]) > RUN_ON_SHARE;
    return Math.max(1, lines / (runOn ? RUN_ON_FRAME_PART : FRAME_PART));
  }

  /**
   * Whether the least of some log-odds are those of a frame, to the model of residues; sorts them.
   */
  private static boolean isFrame(float[] logOdds, int count) {
    Arrays.sort(logOdds);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += logOdds[i];
    }
    return sum / count <= FRAME_LOG_ODDS;
  }

  /**
   * Whether the lines that the first trees of the model of residues find the least likely are a
   * frame: then there is one, since no other lines of that number have higher log-odds than the
   * least likely ones. All trees look at few lines only; where this finds none, there may be one.
   */
  private boolean hasFrameAmongFew(int[] features, int lines, int count) {
    float[] first = new float[lines];
    residues.add(features, lines, Float.POSITIVE_INFINITY, Float.NaN, first, 0);
    float[] sorted = first.clone();
    Arrays.sort(sorted);
    float most = sorted[count - 1];
    int[] few = new int[count * LineCatalog.size()];
    int found = 0;
    for (int i = 0; i < lines && found < count; i++) {
      if (first[i] <= most) {
        System.arraycopy(
            features,
            i * LineCatalog.size(),
            few,
            found++ * LineCatalog.size(),
            LineCatalog.size());
      }
    }
    return isFrame(residues.sums(few), count);
  }

  private static double pageCut(List<TextBlock> blocks, float[] logOdds) {
    double[] probabilities = new double[logOdds.length];
    int[] words = new int[logOdds.length];
    for (int i = 0; i < words.length; i++) {
      probabilities[i] = probability(logOdds[i]);
      words[i] = blocks.get(i).words();
    }
    return PageCut.of(probabilities, words);
  }

  private static double logOdds(double probability) {
    return StrictMath.log(probability / (1 - probability));
  }

  /** StrictMath, since a record must not depend on the machine. */
  private static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
