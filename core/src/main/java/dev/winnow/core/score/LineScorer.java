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

  /** Where content begins. (Score.) */
  private static final double CUT = 0.5;

  /**
   * The probability below which a line of a residue goes. Set out of fold on the residues of four
   * extractors: what a clean text loses at most moves with it.
   */
  static final double RESIDUE_CUT = 0.2;

  /**
   * The log-odds of being a whole page from which a document is rather taken for one: more is lost
   * where a text is taken for a page than the other way round.
   */
  private static final double PAGE_LOG_ODDS = 0.5;

  /** How far from there the document's shape is not sure. (Log-odds.) */
  private static final double UNSURE_LOG_ODDS = 2;

  /**
   * How much surer than its probability a line's score is, in log-odds: the model has weighed what
   * rules and shapes say already, so that they outvote it only where it has no opinion. Set
   * together with {@link #RESIDUE_CUT}.
   */
  private static final double CERTAINTY = 3;

  /**
   * Share of a residue's words that are kept at least; where less would be left, it is all kept.
   */
  private static final double LEAST_SHARE = 0.3;

  /**
   * The highest score: what rules and shapes know for sure is so whatever the model says of the
   * line. Their surest claims have weights above {@code 2 · score - 1}.
   */
  private static final double SUREST = 0.945;

  /** The same for a line that could be a heading, of which little is known for sure. */
  private static final double SUREST_HEADING = 0.84;

  private final String name;
  private final TreeModel shapes;
  private final TreeModel pages;
  private final TreeModel residues;

  /**
   * A scorer for three models.
   *
   * @param shapes how likely a document is a whole page; looks at features of the document only
   * @param pages how likely a line of a whole page is main content
   * @param residues how likely a line of any other text is main content
   * @throws IllegalArgumentException if a model needs a feature that is not computed here
   */
  public LineScorer(BlockModel shapes, BlockModel pages, BlockModel residues) {
    name = residues.name();
    this.shapes = trees(shapes);
    this.pages = trees(pages);
    this.residues = trees(residues);
  }

  private static TreeModel trees(BlockModel model) {
    int[] columns = new int[model.features().size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = LineCatalog.index(model.features().get(i));
    }
    return model.trees().withColumns(columns);
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
    float[] features = LineFeatures.of(context, evidence);
    double page = wholePage(features);
    float[] logOdds = logOdds(blocks, features, page);
    LineGroups.level(logOdds, blocks, evidence);
    double[] contents = new double[logOdds.length];
    for (int i = 0; i < contents.length; i++) {
      double surest = LineShape.isHeadingLike(blocks.get(i)) ? SUREST_HEADING : SUREST;
      contents[i] = Math.min(surest, probability(CERTAINTY * logOdds[i]));
    }
    if (page < CUT) {
      spareResidue(blocks, contents);
    }
    String detail = String.format(Locale.ROOT, "whole page %.2f", page);
    for (int i = 0; i < contents.length; i++) {
      evidence.add(i, new Evidence.Score(NAME, contents[i], detail));
    }
  }

  /**
   * The log-odds that the lines are content, less those of the document's cut. Between whole pages
   * and residues both models have a say.
   */
  private float[] logOdds(List<TextBlock> blocks, float[] features, double page) {
    float[] result = new float[blocks.size()];
    if (page > 0) {
      float[] sums = pages.sums(features, LineCatalog.size());
      add(result, sums, page, logOdds(pageCut(blocks, sums)));
    }
    if (page < 1) {
      add(result, residues.sums(features, LineCatalog.size()), 1 - page, logOdds(RESIDUE_CUT));
    }
    return result;
  }

  private static void add(float[] to, float[] sums, double weight, double shift) {
    for (int i = 0; i < to.length; i++) {
      to[i] += (float) (weight * (sums[i] - shift));
    }
  }

  /**
   * How much the document is a whole page without its markup: 1 where that is sure, 0 where it is
   * sure that it is not, and a straight line in the log-odds between.
   */
  private double wholePage(float[] features) {
    float[] first = Arrays.copyOf(features, LineCatalog.size());
    double logOdds = shapes.sums(first, LineCatalog.size())[0];
    return Math.max(0, Math.min(1, CUT + (logOdds - PAGE_LOG_ODDS) / (2 * UNSURE_LOG_ODDS)));
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

  /** Where most of a residue would go, the model does not know what it sees: all of it stays. */
  private static void spareResidue(List<TextBlock> blocks, double[] contents) {
    int all = 0;
    int kept = 0;
    for (int i = 0; i < contents.length; i++) {
      all += blocks.get(i).words();
      kept += contents[i] >= CUT ? blocks.get(i).words() : 0;
    }
    if (kept < LEAST_SHARE * all) {
      for (int i = 0; i < contents.length; i++) {
        contents[i] = Math.max(CUT, contents[i]);
      }
    }
  }

  private static double logOdds(double probability) {
    return StrictMath.log(probability / (1 - probability));
  }

  /** StrictMath, since a record must not depend on the machine. */
  private static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
