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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

  /** Pages with less text are none that the model has learnt from: classic cues judge them. */
  private static final int FEW_WORDS = 30;

  private static final PageScorer FEW = new HtmlScorer();

  /** A page with less content than this has none. (Words; a study on WCXB's pages.) */
  private static final int LEAST_WORDS = 6;

  /**
   * The score from which a heading between two blocks of content stays: of those above it that the
   * model would drop, about six in ten are in the true texts, of those below one in four. (0 to 1;
   * out of fold on wcxb-dev and news-dev.)
   */
  private static final double HEADING = 0.25;

  /** The score below which an area names a block, whatever the focus. (0 to 1.) */
  private static final double NAMED_BELOW = 0.35;

  /** The main text is below the node with this share of the running text. */
  private static final double MAIN_SHARE = 0.75;

  /**
   * A block whose log-odds are below this after the first trees is no content: none of the blocks
   * of the pages that the model was not trained on came back to the lowest cut.
   */
  private static final float SETTLED = -2.5f;

  /**
   * What the net's log-odds weigh in the mean with those of the trees: from 0.3 to 0.5 figures out
   * of fold were the best. (0 to 1.)
   */
  private static final float NET_SHARE = 0.35f;

  /**
   * What the net's log-odds are below of a block that is no content whatever the trees say: of the
   * blocks of pages that it was not trained on 48 in 100 are, and 7 of 80,000 of these would have
   * come back to the lowest cut.
   */
  private static final float NET_SETTLED = -5;

  /** Groups of features that an explanation names. */
  private static final int REASONS = 4;

  private final BlockModel model;
  private final boolean explains;

  /** What is computed of a page: the model's features come first. */
  private final FeatureColumns columns;

  /** Where the model's features are in a row: their numbers. */
  private final int[] used;

  /**
   * A scorer for a model.
   *
   * @throws IllegalArgumentException if the model needs a feature that is not computed here
   */
  public ModelScorer(BlockModel model) {
    this(model, false);
  }

  private ModelScorer(BlockModel model, boolean explains) {
    this.model = model;
    this.explains = explains;
    columns = FeatureColumns.of(model.features());
    used = new int[model.features().size()];
    Arrays.setAll(used, i -> i);
  }

  @Override
  public ModelScorer explained() {
    return new ModelScorer(model, true);
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

  /**
   * The groups of features that moved a block most, each with what it added to the log-odds of the
   * trees and the feature of it that moved most; then what the order of the blocks added.
   */
  private String reasons(float[] values, int block, float order) {
    int from = block * columns.width();
    float[] row = Arrays.copyOfRange(values, from, from + used.length);
    float[] moved = model.trees().contributions(row);
    Map<String, Double> groups = new TreeMap<>();
    Map<String, Integer> leaders = new HashMap<>();
    for (int i = 0; i < moved.length; i++) {
      String name = model.features().get(i);
      String group = name.substring(0, name.indexOf('.'));
      groups.merge(group, (double) moved[i], Double::sum);
      Integer leader = leaders.get(group);
      if (leader == null || Math.abs(moved[i]) > Math.abs(moved[leader])) {
        leaders.put(group, i);
      }
    }
    return groups.entrySet().stream()
            .sorted(Comparator.comparing(group -> -Math.abs(group.getValue())))
            .limit(REASONS)
            .map(
                group -> {
                  int leader = leaders.getOrDefault(group.getKey(), 0);
                  return String.format(
                      Locale.ROOT,
                      "%s %+.1f (%s = %s)",
                      group.getKey(),
                      group.getValue(),
                      model.features().get(leader).substring(group.getKey().length() + 1),
                      number(row[leader]));
                })
            .collect(Collectors.joining(", "))
        + (model.net().isEmpty() ? "" : String.format(Locale.ROOT, ", order %+.1f", order));
  }

  /** A share with two digits: for each page, where a formatter would be felt. */
  private static String hundredths(double share) {
    long hundredths = Math.round(100 * share);
    return hundredths / 100 + (hundredths % 100 < 10 ? ".0" : ".") + hundredths % 100;
  }

  private static String number(float value) {
    return value == Math.rint(value)
        ? String.valueOf((int) value)
        : String.format(Locale.ROOT, "%.2f", value);
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
    if (page.wordsBelow[0] < FEW_WORDS) {
      FEW.classify(context, evidence);
      return;
    }
    NodeKinds kinds = new NodeKinds(page);
    float[] values = BlockFeatures.of(context, page, kinds, columns);
    float[] logOdds = new float[page.size];
    float[] order = new float[page.size];
    weigh(values, logOdds, order);
    double[] probabilities = new double[logOdds.length];
    int[] words = new int[logOdds.length];
    for (TextBlock block : context.page().blocks()) {
      int i = block.index();
      probabilities[i] = probability(logOdds[i]);
      words[i] = isRepeat(evidence, i) ? 0 : block.words();
    }
    double cut = PageCut.of(probabilities, words);
    String detail = "cut of the page " + hundredths(cut);
    double shift = StrictMath.log(cut / (1 - cut));
    double[] contents = new double[logOdds.length];
    int kept = 0;
    for (int i = 0; i < logOdds.length; i++) {
      contents[i] = probabilities[i] == cut ? CUT : probability(logOdds[i] - shift);
      kept += contents[i] >= CUT ? words[i] : 0;
    }
    keepHeadings(page, contents);
    for (TextBlock block : context.page().blocks()) {
      int i = block.index();
      if (kept < LEAST_WORDS || isOrnament(block)) {
        contents[i] = Math.min(NO_CONTENT, contents[i]);
      }
      String reasons = explains ? detail + "; " + reasons(values, i, order[i]) : detail;
      evidence.add(i, new Evidence.Score(NAME, contents[i], reasons));
    }
    addShapes(page, kinds, contents, evidence);
  }

  /**
   * Computes the log-odds of each block, and how much of them the net added, which knows the order
   * of the blocks. The net speaks first: what it is sure of, the trees are not asked.
   */
  private void weigh(float[] values, float[] logOdds, float[] order) {
    boolean alone = model.net().isEmpty();
    float[] net = alone ? logOdds : model.net().get().logOdds(values, columns.width());
    int[] open = new int[logOdds.length];
    int count = 0;
    for (int i = 0; i < logOdds.length; i++) {
      if (alone || net[i] >= NET_SETTLED) {
        open[count++] = i;
      } else {
        logOdds[i] = net[i];
        order[i] = net[i];
      }
    }
    int[] rows = Arrays.copyOf(open, count);
    float[] trees = model.trees().sums(values, columns.width(), used, rows, SETTLED);
    for (int k = 0; k < count; k++) {
      int i = rows[k];
      order[i] = alone ? 0 : NET_SHARE * (net[i] - trees[k]);
      logOdds[i] = trees[k] + order[i];
    }
  }

  /** A heading that is not surely none stays between two blocks of content that it stands among. */
  private static void keepHeadings(PageArrays page, double[] contents) {
    for (int i = 1; i + 1 < contents.length; i++) {
      if (page.block(i).role() == BlockRole.HEADING
          && contents[i] < CUT
          && contents[i] >= HEADING
          && contents[i - 1] >= CUT
          && contents[i + 1] >= CUT
          && page.tree.parent(page.node[i - 1]) == page.tree.parent(page.node[i])
          && page.tree.parent(page.node[i + 1]) == page.tree.parent(page.node[i])) {
        contents[i] = CUT;
      }
    }
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
    List<Evidence> known = evidence.of(block);
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i) instanceof Evidence.Repeat) {
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
