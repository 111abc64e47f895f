package dev.winnow.bench.train;

import dev.winnow.bench.data.PageCollection;
import dev.winnow.bench.eval.Input;
import dev.winnow.bench.eval.PageScore;
import dev.winnow.bench.eval.SavedRun;
import dev.winnow.bench.eval.WorstPages;
import dev.winnow.bench.score.ScoreTable;
import dev.winnow.bench.score.Scores;
import dev.winnow.core.evidence.Knowledge;
import dev.winnow.core.score.BlockModel;
import dev.winnow.rules.RulePacks;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns the model of blocks, and prints how good it is on sites that it has not seen. */
@Command(
    name = "train",
    description = "Learns the model of blocks from collections with true texts.",
    mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {

  /** Sizes of the net's layers: half or twice as much changes its figures by less than 0.002. */
  private static final int EMBEDDING = 32;

  private static final int STATE = 24;
  private static final int HIDDEN = 16;

  @Parameters(arity = "1..*", paramLabel = "COLLECTION", description = "Folders of pages.")
  private List<Path> folders = new ArrayList<>();

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write the model.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--name", description = "Name and version of the model; ${DEFAULT-VALUE}.")
  private String name = "blocks-3";

  @Option(names = "--trees", paramLabel = "N", description = "Default ${DEFAULT-VALUE}.")
  private int trees = 180;

  @Option(
      names = "--features",
      paramLabel = "N",
      description =
          "The most telling features that a model looks at; they are found by a first training."
              + " Default ${DEFAULT-VALUE}.")
  private int features = 200;

  @Option(
      names = "--worst",
      paramLabel = "N",
      description = "Account for the N lowest pages of each collection, out of fold.")
  private int worst;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Keep the run out of fold; eval --against compares with it.")
  private Optional<Path> save = Optional.empty();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description =
          "How often the net sees each page; 0 learns trees alone. Default ${DEFAULT-VALUE}.")
  private int epochs = 12;

  @Option(names = "--no-rules", description = "Leave the bundled rules out.")
  private boolean noRules;

  @Mixin private TrainOptions options = new TrainOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("not started by picocli");
    }
    PrintWriter log = spec.commandLine().getOut();
    List<PageCollection> collections = new ArrayList<>();
    for (Path folder : folders) {
      collections.add(PageCollection.read(folder));
    }
    Knowledge knowledge = noRules ? Knowledge.NONE : RulePacks.bundled();
    TreeBooster booster = new TreeBooster(trees, options.depth, options.seed);
    Trainer trainer =
        new Trainer(collections, knowledge, booster, net(), options.without, features);
    say(log, trainer.pages() + " pages to learn from");
    Map<String, String> origin = origin(collections);
    if (options.folds > 1) {
      Map<String, List<PageScore>> run = new LinkedHashMap<>();
      for (OutOfFold result : trainer.outOfFold(options.folds, line -> say(log, line))) {
        run.put(result.collection().name(), report(result, origin, log));
      }
      if (save.isPresent()) {
        SavedRun.write(save.get(), run);
      }
    }
    if (out.isPresent()) {
      BlockModel model = trainer.learn(name, origin);
      try (OutputStream file = Files.newOutputStream(out.get())) {
        model.write(file);
      }
      say(log, out.get() + ": " + Files.size(out.get()) + " bytes");
    }
    return 0;
  }

  private Optional<NetTrainer> net() {
    return epochs == 0
        ? Optional.empty()
        : Optional.of(new NetTrainer(features, EMBEDDING, STATE, HIDDEN, epochs, options.seed));
  }

  private static void say(PrintWriter log, String line) {
    log.println(line);
    log.flush();
  }

  private List<PageScore> report(OutOfFold result, Map<String, String> origin, PrintWriter log) {
    PageCollection collection = result.collection();
    Scores scores = Scores.of(collection.truths(), result.outputs());
    say(
        log,
        ScoreTable.format(
            collection.name(),
            Map.of("out of fold", scores),
            Map.of("type", truth -> truth.pageType().orElse("-"))));
    scores
        .metric("words")
        .map(metric -> metric.figures().get("f1"))
        .ifPresent(
            f1 ->
                origin.put(
                    "words-f1-" + collection.name(),
                    String.format(Locale.ROOT, "%.4f out of fold", f1)));
    List<PageScore> pages = PageScore.all(scores.pages());
    say(log, new WorstPages(result::winnow, Input.HTML, collection).describe(pages, worst));
    return pages;
  }

  private Map<String, String> origin(List<PageCollection> collections) throws IOException {
    Map<String, String> origin = new LinkedHashMap<>();
    origin.put("made-by", "winnow-bench train");
    options.date.ifPresent(day -> origin.put("date", day));
    for (int i = 0; i < collections.size(); i++) {
      PageCollection collection = collections.get(i);
      origin.put(
          "collection-" + collection.name(),
          collection.pages().size()
              + " pages, truth "
              + digest(folders.get(i).resolve("truth.jsonl")));
    }
    for (int i = 0; i < options.licences.size(); i++) {
      origin.put("licence-" + (i + 1), options.licences.get(i));
    }
    origin.put(
        "parameters",
        String.format(
            Locale.ROOT,
            "%d trees, depth %d, %d features, seed %d, %d folds",
            trees,
            options.depth,
            features,
            options.seed,
            options.folds));
    if (!options.without.isEmpty()) {
      origin.put("without", String.join(" ", options.without));
    }
    return origin;
  }

  static String digest(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
