package dev.winnow.core.score;

import dev.winnow.core.evidence.Evidence;
import dev.winnow.core.evidence.PageContext;
import dev.winnow.core.evidence.PageEvidence;
import dev.winnow.core.segment.BlockRole;
import dev.winnow.core.segment.TextBlock;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Scores the blocks of a page with markup by a learned model. The score is the model's probability
 * of being main content, moved in log-odds by the page's own cut ({@link PageCut}), so that 0.5 is
 * where content begins. Says besides which area of the page a block is in, as {@link HtmlScorer}
 * does. Immutable and thread-safe.
 */
public final class ModelScorer implements PageScorer {

  /** The name of the score in evidence and records. */
  public static final String NAME = "blocks";

  /** Where content begins. (Score.) */
  private static final double CUT = 0.5;

  /** The highest score of what is no content whatever the model says: no focus keeps it. */
  private static final double NO_CONTENT = 0.3;

  /** A page with less content than this has none. (Words; a study on WCXB's pages.) */
  private static final int LEAST_WORDS = 6;

  /** The score below which an area names a block, whatever the focus. (0 to 1.) */
  private static final double NAMED_BELOW = 0.35;

  /** The main text is below the node with this share of the running text. */
  private static final double MAIN_SHARE = 0.75;

  private final BlockModel model;
  private final TreeModel trees;

  /**
   * A scorer for a model.
   *
   * @throws IllegalArgumentException if the model needs a feature that is not computed here
   */
  public ModelScorer(BlockModel model) {
    this.model = model;
    int[] columns = new int[model.features().size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = FeatureCatalog.index(model.features().get(i));
    }
    trees = model.trees().withColumns(columns);
  }

  /** The scorer for the model that comes with the library; loaded at the first call. */
  public static ModelScorer bundled() {
    return Bundled.SCORER;
  }

  private static final class Bundled {
    static final ModelScorer SCORER = load();

    private static ModelScorer load() {
      try (InputStream in =
          new BufferedInputStream(
              Objects.requireNonNull(ModelScorer.class.getResourceAsStream("html-blocks.model")))) {
        return new ModelScorer(BlockModel.read(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public String model() {
    return model.name();
  }

  @Override
  public void classify(PageContext context, PageEvidence.Builder evidence) {
    if (!context.page().hasMarkup() || context.page().blocks().isEmpty()) {
      return;
    }
    PageArrays page = new PageArrays(context.page());
    NodeKinds kinds = new NodeKinds(page);
    float[] logOdds = trees.sums(BlockFeatures.of(context, page, kinds), FeatureCatalog.size());
    double[] probabilities = new double[logOdds.length];
    int[] words = new int[logOdds.length];
    for (TextBlock block : context.page().blocks()) {
      int i = block.index();
      probabilities[i] = probability(logOdds[i]);
      words[i] = isRepeat(evidence, i) ? 0 : block.words();
    }
    double cut = PageCut.of(probabilities, words);
    String detail = String.format(Locale.ROOT, "cut of the page %.2f", cut);
    double shift = StrictMath.log(cut / (1 - cut));
    double[] contents = new double[logOdds.length];
    int kept = 0;
    for (int i = 0; i < logOdds.length; i++) {
      contents[i] = probabilities[i] == cut ? CUT : probability(logOdds[i] - shift);
      kept += contents[i] >= CUT ? words[i] : 0;
    }
    for (TextBlock block : context.page().blocks()) {
      int i = block.index();
      if (kept < LEAST_WORDS || isOrnament(block)) {
        contents[i] = Math.min(NO_CONTENT, contents[i]);
      }
      evidence.add(i, new Evidence.Score(NAME, contents[i], detail));
    }
    addShapes(page, kinds, contents, evidence);
  }

  private static void addShapes(
      PageArrays page, NodeKinds kinds, double[] contents, PageEvidence.Builder evidence) {
    AreaNames areas = new AreaNames(page, kinds);
    int main = page.deepestHolding(MAIN_SHARE);
    for (int i = 0; i < page.size; i++) {
      Optional<Area> area = contents[i] < NAMED_BELOW ? areas.of(page.node[i]) : Optional.empty();
      HtmlScorer.addShapes(page.block(i), page.tree.within(page.node[i], main), area, evidence);
    }
  }

  /**
   * Whether a block says nothing: a bullet, a bar, a star between sections. True texts are compared
   * by words, so that the model cannot learn what to do with it. In code and tables signs count.
   */
  private static boolean isOrnament(TextBlock block) {
    return block.words() == 0
        && block.role() != BlockRole.CODE
        && block.role() != BlockRole.TABLE_CELL;
  }

  private static boolean isRepeat(PageEvidence.Builder evidence, int block) {
    for (Evidence known : evidence.of(block)) {
      if (known instanceof Evidence.Repeat) {
        return true;
      }
    }
    return false;
  }

  /** StrictMath, since a record must not depend on the machine. */
  private static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
