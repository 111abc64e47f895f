package dev.winnow.bench.train;

import dev.winnow.bench.Workers;
import dev.winnow.bench.data.Page;
import dev.winnow.bench.data.PageCollection;
import dev.winnow.bench.data.PageTruth;
import dev.winnow.bench.score.TypeConfusion;
import dev.winnow.core.page.PageType;
import dev.winnow.core.page.PageTypes;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns the table that tells page types, and prints how good it is on sites not seen. */
@Command(
    name = "train-types",
    description = "Learns the table that tells page types from collections that know them.",
    mixinStandardHelpOptions = true)
public final class TrainTypesCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "COLLECTION", description = "Folders of pages.")
  private List<Path> folders = new ArrayList<>();

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write the table.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "Default ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(names = "--folds", paramLabel = "N", description = "Default ${DEFAULT-VALUE}.")
  private int folds = 5;

  @Option(names = "--penalty", paramLabel = "X", description = "Default ${DEFAULT-VALUE}.")
  private double penalty = 0.02;

  @Option(
      names = "--licence",
      paramLabel = "TEXT",
      description = "Source and licence of the pages, for the file. May be repeated.")
  private List<String> licences = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("not started by picocli");
    }
    PrintWriter log = spec.commandLine().getOut();
    List<TypeSample> samples = samples();
    TypeConfusion confusion = outOfFold(samples);
    log.print("out of fold, " + confusion.format());
    log.flush();
    if (out.isPresent()) {
      Files.writeString(out.get(), header(confusion) + TypeLearner.learn(samples, penalty));
    }
    return 0;
  }

  private List<TypeSample> samples() throws IOException {
    List<TypeSample> samples = new ArrayList<>();
    for (Path folder : folders) {
      PageCollection collection = PageCollection.read(folder);
      Map<String, PageType> types = new HashMap<>();
      for (PageTruth truth : collection.truths()) {
        truth
            .pageType()
            .ifPresent(t -> types.put(truth.id(), PageType.valueOf(t.toUpperCase(Locale.ROOT))));
      }
      List<Page> pages =
          collection.pages().stream().filter(p -> types.containsKey(p.id())).toList();
      Workers.map(
              pages,
              1,
              page -> TypeSample.of(page, types.getOrDefault(page.id(), PageType.ARTICLE)))
          .forEach(sample -> sample.ifPresent(samples::add));
    }
    return samples;
  }

  private TypeConfusion outOfFold(List<TypeSample> samples) {
    TypeConfusion confusion = new TypeConfusion();
    Folds parts = new Folds(samples.stream().map(TypeSample::url).toList(), folds, seed);
    for (int fold = 0; fold < folds; fold++) {
      int left = fold;
      PageTypes types =
          TypeLearner.read(
              TypeLearner.learn(
                  samples.stream().filter(s -> parts.of(s.url()) != left).toList(), penalty));
      for (TypeSample sample : samples) {
        if (parts.of(sample.url()) == fold) {
          String answer =
              types.guess(sample.traits()).map(g -> g.type().label()).orElse(TypeConfusion.UNKNOWN);
          confusion.add(sample.type().label(), answer);
        }
      }
    }
    return confusion;
  }

  private String header(TypeConfusion confusion) {
    StringBuilder header = new StringBuilder();
    header.append("# How much each trait of a page speaks for each page type (log-odds).\n");
    header.append("# Made by winnow-bench train-types; do not edit.\n");
    licences.forEach(licence -> header.append("# Learnt from ").append(licence).append('\n'));
    header.append(
        String.format(
            Locale.ROOT, "# penalty %s, seed %d, %d folds; out of fold:%n", penalty, seed, folds));
    confusion.format().lines().forEach(line -> header.append("#   ").append(line).append('\n'));
    header.append("# trait");
    for (PageType type : PageType.values()) {
      header.append('\t').append(type.label());
    }
    return header.append('\n').toString();
  }
}
