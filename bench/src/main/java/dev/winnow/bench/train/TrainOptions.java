package dev.winnow.bench.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every command that learns a model of trees. */
final class TrainOptions {

  @Option(names = "--seed", paramLabel = "N", description = "Default ${DEFAULT-VALUE}.")
  long seed = 1;

  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "Parts to judge by; 0 leaves it out. Default ${DEFAULT-VALUE}.")
  int folds = 5;

  @Option(names = "--depth", paramLabel = "N", description = "Default ${DEFAULT-VALUE}.")
  int depth = 6;

  @Option(
      names = "--without",
      paramLabel = "GROUP",
      description = "Leave a group of features, or one feature, out. May be repeated.")
  List<String> without = new ArrayList<>();

  @Option(
      names = "--licence",
      paramLabel = "TEXT",
      description = "Source and licence of the pages, for the model. May be repeated.")
  List<String> licences = new ArrayList<>();

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "The day, for the model.")
  Optional<String> date = Optional.empty();
}
