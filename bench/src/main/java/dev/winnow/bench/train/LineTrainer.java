package dev.winnow.bench.train;

import dev.winnow.bench.dumps.DumpScores;
import dev.winnow.bench.dumps.DumpShape;
import dev.winnow.bench.dumps.DumpText;
import dev.winnow.bench.train.TreeBooster.Loss;
import dev.winnow.core.Winnow;
import dev.winnow.core.evidence.Knowledge;
import dev.winnow.core.score.BlockModel;
import dev.winnow.core.score.FeatureCatalog;
import dev.winnow.core.score.LineCatalog;
import dev.winnow.core.score.LineScorer;
import dev.winnow.core.score.RecurrentNet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Learns the models of lines from text dumps, and judges them on dumps of sites that they have not
 * seen.
 */
final class LineTrainer {

  /** Most lines that are learnt from a whole page, and from any other text. (Lines.) */
  private static final int MOST_LINES = 150;

  private static final int MOST_RESIDUE_LINES = 40;

  /** The trees that say what a document is: few features, small trees. */
  private static final int SHAPE_TREES = 150;

  private static final int SHAPE_DEPTH = 5;

  /** How often a clean text counts there: what is lost by taking it for a page is the worst. */
  private static final int CLEAN_COPIES = 3;

  private static final String DOCUMENT = "document";

  /** What a net sees by itself, as it reads the lines around a line. */
  private static final Set<String> SEEN_AROUND = Set.of("neighbour", "window");

  /** Sizes of the net's layers: a state larger than for pages with markup gains on all types. */
  private static final int EMBEDDING = 32;

  private static final int STATE = 48;
  private static final int HIDDEN = 16;
  private static final int EPOCHS = 12;

  /**
   * The models of a scorer.
   *
   * @param shapes of documents: whether they are whole pages
   * @param pages of lines of whole pages
   * @param residues of lines of all other dumps
   */
  record Models(BlockModel shapes, BlockModel pages, BlockModel residues) {
    LineScorer scorer() {
      return new LineScorer(shapes, pages, residues);
    }
  }

  /** One true text of so many is learnt from on one line, too. */
  private static final int ONE_LINE_EVERY = 3;

  private final List<List<DumpText>> collections;
  private final Knowledge knowledge;
  private final TreeBooster booster;
  private final int[] lineColumns;
  private final int[] documentColumns;
  private final int[] netColumns;
  private final List<LineSample> samples = new ArrayList<>();

  /**
   * Reads the dumps.
   *
   * @param collections the dumps of each collection
   * @param taught dumps that are learnt from, but not judged by
   * @param without groups of features, or single ones, that are left out
   */
  LineTrainer(
      List<List<DumpText>> collections,
      List<DumpText> taught,
      Knowledge knowledge,
      TreeBooster booster,
      List<String> without) {
    this.collections = collections;
    this.knowledge = knowledge;
    this.booster = booster;
    List<FeatureCatalog.Feature> features = LineCatalog.features();
    lineColumns =
        IntStream.range(0, features.size())
            .filter(i -> !without.contains(features.get(i).group()))
            .filter(i -> !without.contains(features.get(i).name()))
            .toArray();
    documentColumns =
        IntStream.of(lineColumns).filter(i -> features.get(i).group().equals(DOCUMENT)).toArray();
    netColumns =
        IntStream.of(lineColumns)
            .filter(i -> !SEEN_AROUND.contains(features.get(i).group()))
            .toArray();
    for (List<DumpText> dumps : collections) {
      dumps.forEach(this::add);
    }
    taught.forEach(this::add);
  }

  /**
   * Adds a dump and, if it is a whole page, the same in other layouts, and residues made of it; of
   * some true texts the same on one line.
   */
  private void add(DumpText dump) {
    LineSample.of(dump, knowledge).ifPresent(samples::add);
    if (dump.shape() == DumpShape.PAGE) {
      Layout.of(dump).forEach(page -> LineSample.of(page, knowledge).ifPresent(samples::add));
      MadeResidues.of(dump).forEach(made -> LineSample.of(made, knowledge).ifPresent(samples::add));
    } else if (dump.shape() == DumpShape.CLEAN
        && Math.floorMod(dump.id().hashCode(), ONE_LINE_EVERY) == 0) {
      DumpText onOneLine = Layout.RUN_ON.of(dump, new Random(0));
      LineSample.of(onOneLine, knowledge).ifPresent(samples::add);
    }
  }

  /** The number of dumps that are learnt from. */
  int dumps() {
    return samples.size();
  }

  /** The models of all dumps. */
  Models learn(String name, Map<String, String> origin) {
    return models(name, origin, samples);
  }

  /**
   * What the cleaner makes of each dump with models that have seen no dump of its site.
   *
   * @param progress told of each fold
   * @return figures for each collection
   */
  List<DumpScores> outOfFold(int count, Consumer<String> progress) {
    List<String> urls = new ArrayList<>();
    collections.forEach(dumps -> dumps.forEach(dump -> urls.add(dump.url())));
    Folds folds = new Folds(urls, count, booster.seed());
    List<DumpScores> scores = new ArrayList<>();
    collections.forEach(dumps -> scores.add(new DumpScores()));
    for (int fold = 0; fold < count; fold++) {
      int held = fold;
      List<LineSample> others =
          samples.stream().filter(sample -> !folds.isIn(sample.url(), held)).toList();
      LineScorer scorer = models("fold", Map.of(), others).scorer();
      Winnow winnow = Winnow.builder().knowledge(knowledge).textScorer(scorer).build();
      for (int i = 0; i < collections.size(); i++) {
        DumpScores of = scores.get(i);
        collections.get(i).stream()
            .filter(dump -> folds.of(dump.url()) == held)
            .forEach(dump -> judge(dump, winnow, of));
      }
      progress.accept("fold " + (fold + 1) + " of " + count + ": " + others.size() + " dumps");
    }
    return scores;
  }

  /** A page is judged in all layouts, too. */
  private static void judge(DumpText dump, Winnow winnow, DumpScores scores) {
    scores.add(dump, winnow);
    if (dump.shape() == DumpShape.PAGE) {
      for (Layout layout : Layout.values()) {
        scores.add(layout.of(dump, new Random(dump.id().hashCode())), winnow);
      }
    }
  }

  private Models models(String name, Map<String, String> origin, List<LineSample> from) {
    TreeBooster ofShapes = new TreeBooster(SHAPE_TREES, SHAPE_DEPTH, booster.seed());
    List<Sample> documents = new ArrayList<>();
    for (LineSample sample : from) {
      int copies = sample.shape() == DumpShape.CLEAN ? CLEAN_COPIES : 1;
      documents.addAll(Collections.nCopies(copies, sample.document()));
    }
    List<Sample> pages = new ArrayList<>();
    List<Sample> residues = new ArrayList<>();
    from.forEach(
        sample -> (sample.shape() == DumpShape.PAGE ? pages : residues).add(sample.lines()));
    return new Models(
        model(name + "-shapes", origin, ofShapes, documents, documentColumns, 1),
        withNet(model(name + "-pages", origin, booster, pages, lineColumns, MOST_LINES), pages),
        model(name, origin, booster, residues, lineColumns, MOST_RESIDUE_LINES));
  }

  private static BlockModel model(
      String name,
      Map<String, String> origin,
      TreeBooster booster,
      List<Sample> samples,
      int[] columns,
      int mostLines) {
    TrainingRows rows = TrainingRows.of(samples, columns, booster.seed(), mostLines);
    return new BlockModel(name, origin, names(columns), booster.learn(rows, Loss.ROWS));
  }

  private BlockModel withNet(BlockModel model, List<Sample> samples) {
    int[] places =
        IntStream.of(netColumns).map(column -> Arrays.binarySearch(lineColumns, column)).toArray();
    NetTrainer trainer =
        new NetTrainer(places.length, EMBEDDING, STATE, HIDDEN, EPOCHS, booster.seed());
    RecurrentNet net = trainer.learn(samples, netColumns, places);
    return new BlockModel(
        model.name(), model.origin(), model.features(), model.trees(), Optional.of(net));
  }

  private static List<String> names(int[] columns) {
    List<String> names = new ArrayList<>();
    for (int column : columns) {
      names.add(LineCatalog.features().get(column).name());
    }
    return names;
  }
}
