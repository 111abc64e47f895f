package dev.winnow.bench.train;

import dev.winnow.bench.data.Page;
import dev.winnow.bench.data.PageCollection;
import dev.winnow.bench.data.PageTruth;
import dev.winnow.bench.eval.CleanRun;
import dev.winnow.bench.eval.Input;
import dev.winnow.bench.train.TreeBooster.Loss;
import dev.winnow.core.Winnow;
import dev.winnow.core.evidence.Knowledge;
import dev.winnow.core.score.BlockModel;
import dev.winnow.core.score.FeatureCatalog;
import dev.winnow.core.score.ModelScorer;
import dev.winnow.core.score.RecurrentNet;
import dev.winnow.core.score.TreeModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Learns models from collections, and judges each on pages of sites that it has not seen. */
final class Trainer {

  private final List<PageCollection> collections;
  private final Knowledge knowledge;
  private final TreeBooster booster;
  private final Optional<NetTrainer> net;
  private final int[] columns;
  private final int most;
  private final List<Sample> samples = new ArrayList<>();

  /**
   * Reads the pages.
   *
   * @param net learns a net beside the trees; empty for trees alone
   * @param without groups of features, or single ones, that are left out
   * @param most how many features a model looks at
   */
  Trainer(
      List<PageCollection> collections,
      Knowledge knowledge,
      TreeBooster booster,
      Optional<NetTrainer> net,
      List<String> without,
      int most) {
    this.collections = collections;
    this.knowledge = knowledge;
    this.booster = booster;
    this.net = net;
    this.most = most;
    List<FeatureCatalog.Feature> features = FeatureCatalog.features();
    columns =
        java.util.stream.IntStream.range(0, features.size())
            .filter(i -> !without.contains(features.get(i).group()))
            .filter(i -> !without.contains(features.get(i).name()))
            .toArray();
    for (PageCollection collection : collections) {
      Map<String, PageTruth> truths = new HashMap<>();
      collection.truths().forEach(truth -> truths.put(truth.id(), truth));
      List<Page> pages = new ArrayList<>(collection.pages());
      pages.sort(Comparator.comparing(Page::id));
      for (Page page : pages) {
        PageTruth truth = truths.get(page.id());
        if (truth != null) {
          Sample.of(page, truth, knowledge).ifPresent(samples::add);
        }
      }
    }
  }

  /** The number of pages that are learnt from. */
  int pages() {
    return samples.size();
  }

  /** The model of all pages. */
  BlockModel learn(String name, Map<String, String> origin) {
    return model(name, origin, samples);
  }

  /**
   * What the cleaner makes of each page with a model that has seen no page of its site.
   *
   * @param progress told of each fold
   * @return for each collection
   */
  List<OutOfFold> outOfFold(int count, Consumer<String> progress) {
    List<String> urls = new ArrayList<>();
    collections.forEach(c -> c.pages().forEach(page -> urls.add(url(page))));
    Folds folds = new Folds(urls, count, booster.seed());
    List<OutOfFold> results = collections.stream().map(OutOfFold::new).toList();
    for (int fold = 0; fold < count; fold++) {
      int held = fold;
      List<Sample> others =
          samples.stream().filter(sample -> folds.of(sample.url()) != held).toList();
      ModelScorer scorer = new ModelScorer(model("fold", Map.of(), others));
      Winnow winnow = Winnow.builder().knowledge(knowledge).pageScorer(scorer).build();
      for (OutOfFold result : results) {
        PageCollection collection = result.collection();
        List<Page> pages =
            collection.pages().stream().filter(page -> folds.of(url(page)) == held).toList();
        PageCollection part = new PageCollection(collection.name(), pages, collection.truths());
        result.add(CleanRun.of(part, Input.HTML, winnow, 1).outputs(), winnow);
      }
      progress.accept("fold " + (fold + 1) + " of " + count + ": " + others.size() + " pages");
    }
    return results;
  }

  private static String url(Page page) {
    return page.url().orElse(page.id());
  }

  private BlockModel model(String name, Map<String, String> origin, List<Sample> from) {
    int[] best = booster.best(TrainingRows.of(from, columns, booster.seed()), most, Loss.PAGES);
    int[] used = Arrays.stream(best).sorted().map(i -> columns[i]).toArray();
    TreeModel trees = booster.learn(TrainingRows.of(from, used, booster.seed()), Loss.PAGES);
    List<String> names = Arrays.stream(used).mapToObj(FeatureCatalog.names()::get).toList();
    Optional<RecurrentNet> learnt = net.map(trainer -> learn(trainer, from, used, best));
    return new BlockModel(name, origin, names, trees, learnt);
  }

  /** A net that looks at the best of the features that are used. */
  private RecurrentNet learn(NetTrainer trainer, List<Sample> from, int[] used, int[] best) {
    int[] seen = Arrays.stream(best).limit(trainer.features()).map(i -> columns[i]).toArray();
    int[] places = Arrays.stream(seen).map(column -> Arrays.binarySearch(used, column)).toArray();
    return trainer.learn(from, seen, places);
  }
}
