package dev.winnow.bench.train;

import dev.winnow.bench.data.PageCollection;
import dev.winnow.bench.dumps.DumpScores;
import dev.winnow.bench.dumps.DumpText;
import dev.winnow.rules.RulePacks;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Learns the models of lines, and prints how good they are on sites that they have not seen. */
@Command(
    name = "train-text",
    description =
        "Learns the models of lines from collections with true texts, each text also in disguise:"
            + " with words that are of no language, so that the models do not count on English.",
    mixinStandardHelpOptions = true)
public final class TrainTextCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "COLLECTION", description = "Folders of pages.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--residues",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Outputs of extractors on the pages (id, text; may be .gz).")
  private List<Path> residues = new ArrayList<>();

  @Option(
      names = "--taught",
      arity = "1..*",
      paramLabel = "COLLECTION",
      description =
          "Folders of pages without true texts: what the bundled cleaner makes of their HTML"
              + " stands for these. They are learnt from, but not judged by.")
  private List<Path> taught = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where to write text-shapes.model, text-pages.model, text-residues.model.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--name", description = "Name and version of the models; ${DEFAULT-VALUE}.")
  private String name = "lines-1";

  @Option(names = "--trees", paramLabel = "N", description = "Default ${DEFAULT-VALUE}.")
  private int trees = 150;

  @Mixin private TrainOptions options = new TrainOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("not started by picocli");
    }
    PrintWriter log = spec.commandLine().getOut();
    List<String> names = new ArrayList<>();
    List<List<DumpText>> collections = new ArrayList<>();
    for (Path folder : folders) {
      PageCollection collection = PageCollection.read(folder);
      List<DumpText> dumps = DumpText.all(collection, residues);
      names.add(collection.name());
      collections.add(dumps);
      names.add(collection.name() + " in disguise");
      collections.add(dumps.stream().map(Disguise::of).toList());
    }
    TreeBooster booster = new TreeBooster(trees, options.depth, options.seed);
    List<DumpText> lessons = new ArrayList<>();
    for (Path folder : taught) {
      lessons.addAll(TaughtDumps.of(PageCollection.read(folder), RulePacks.bundled()));
    }
    LineTrainer trainer =
        new LineTrainer(collections, lessons, RulePacks.bundled(), booster, options.without);
    say(log, trainer.dumps() + " dumps to learn from");
    if (options.folds > 1) {
      List<DumpScores> scores = trainer.outOfFold(options.folds, line -> say(log, line));
      for (int i = 0; i < names.size(); i++) {
        say(log, names.get(i) + ", out of fold");
        scores.get(i).report().forEach(line -> say(log, line));
      }
    }
    if (out.isPresent()) {
      LineTrainer.Models models = trainer.learn(name, origin(names, collections));
      write(out.get().resolve("text-shapes.model"), models.shapes()::write, log);
      write(out.get().resolve("text-pages.model"), models.pages()::write, log);
      write(out.get().resolve("text-residues.model"), models.residues()::write, log);
    }
    return 0;
  }

  private static void say(PrintWriter log, String line) {
    log.println(line);
    log.flush();
  }

  private interface Model {
    void write(OutputStream out) throws IOException;
  }

  private static void write(Path file, Model model, PrintWriter log) throws IOException {
    try (OutputStream stream = Files.newOutputStream(file)) {
      model.write(stream);
    }
    say(log, file + ": " + Files.size(file) + " bytes");
  }

  private Map<String, String> origin(List<String> names, List<List<DumpText>> collections)
      throws IOException {
    Map<String, String> origin = new LinkedHashMap<>();
    origin.put("made-by", "winnow-bench train-text");
    options.date.ifPresent(day -> origin.put("date", day));
    for (Path folder : folders) {
      int collection = names.indexOf(String.valueOf(folder.getFileName()));
      origin.put(
          "collection-" + folder.getFileName(),
          collections.get(collection).size()
              + " dumps, and as many in disguise, truth "
              + TrainCommand.digest(folder.resolve("truth.jsonl")));
    }
    for (Path folder : taught) {
      origin.put("taught-" + folder.getFileName(), "by the model of HTML");
    }
    for (Path file : residues) {
      origin.put("residue-" + file.getFileName(), TrainCommand.digest(file));
    }
    for (int i = 0; i < options.licences.size(); i++) {
      origin.put("licence-" + (i + 1), options.licences.get(i));
    }
    origin.put(
        "parameters",
        String.format(
            Locale.ROOT,
            "%d trees, depth %d, seed %d, %d folds",
            trees,
            options.depth,
            options.seed,
            options.folds));
    if (!options.without.isEmpty()) {
      origin.put("without", String.join(" ", options.without));
    }
    return origin;
  }
}
