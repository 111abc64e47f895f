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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Learns the models of lines from text dumps, and judges them on dumps of sites that they have not
 * seen.
 */
final class LineTrainer {

  /** Most lines that are learnt from a dump. (Lines.) */
  private static final int MOST_LINES = 150;

  /** The trees that say what a document is: few features, small trees. */
  private static final int SHAPE_TREES = 100;

  private static final int SHAPE_DEPTH = 4;

  private static final String DOCUMENT = "document";

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

  private final List<List<DumpText>> collections;
  private final Knowledge knowledge;
  private final TreeBooster booster;
  private final int[] lineColumns;
  private final int[] documentColumns;
  private final List<LineSample> samples = new ArrayList<>();

  /**
   * Reads the dumps.
   *
   * @param collections the dumps of each collection
   * @param without groups of features, or single ones, that are left out
   */
  LineTrainer(
      List<List<DumpText>> collections,
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
    for (List<DumpText> dumps : collections) {
      dumps.forEach(dump -> LineSample.of(dump, knowledge).ifPresent(samples::add));
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
          samples.stream().filter(sample -> folds.of(sample.url()) != held).toList();
      LineScorer scorer = models("fold", Map.of(), others).scorer();
      Winnow winnow = Winnow.builder().knowledge(knowledge).textScorer(scorer).build();
      for (int i = 0; i < collections.size(); i++) {
        DumpScores of = scores.get(i);
        collections.get(i).stream()
            .filter(dump -> folds.of(dump.url()) == held)
            .forEach(dump -> of.add(dump, winnow));
      }
      progress.accept("fold " + (fold + 1) + " of " + count + ": " + others.size() + " dumps");
    }
    return scores;
  }

  private Models models(String name, Map<String, String> origin, List<LineSample> from) {
    TreeBooster ofShapes = new TreeBooster(SHAPE_TREES, SHAPE_DEPTH, booster.seed());
    List<Sample> documents = from.stream().map(LineSample::document).toList();
    List<Sample> pages = new ArrayList<>();
    List<Sample> residues = new ArrayList<>();
    from.forEach(
        sample -> (sample.shape() == DumpShape.PAGE ? pages : residues).add(sample.lines()));
    return new Models(
        model(name + "-shapes", origin, ofShapes, documents, documentColumns),
        model(name + "-pages", origin, booster, pages, lineColumns),
        model(name, origin, booster, residues, lineColumns));
  }

  private static BlockModel model(
      String name,
      Map<String, String> origin,
      TreeBooster booster,
      List<Sample> samples,
      int[] columns) {
    TrainingRows rows = TrainingRows.of(samples, columns, booster.seed(), MOST_LINES);
    List<String> names = new ArrayList<>();
    for (int column : columns) {
      names.add(LineCatalog.features().get(column).name());
    }
    return new BlockModel(name, origin, names, booster.learn(rows, Loss.ROWS));
  }
}
