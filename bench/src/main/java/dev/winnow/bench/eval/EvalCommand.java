package dev.winnow.bench.eval;

import dev.winnow.bench.Cleaners;
import dev.winnow.bench.data.Output;
import dev.winnow.bench.data.PageCollection;
import dev.winnow.bench.data.PageTruth;
import dev.winnow.bench.score.ScoreTable;
import dev.winnow.bench.score.Scores;
import dev.winnow.bench.score.TypeConfusion;
import dev.winnow.core.Winnow;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how far winnow, and stored outputs of other extractors, agree with ground truth. */
@Command(
    name = "eval",
    description = "Scores winnow on collections with ground truth.",
    mixinStandardHelpOptions = true)
public final class EvalCommand implements Callable<Integer> {

  /** Pages listed in each direction by {@code --against}. */
  private static final int LISTED_CHANGES = 15;

  @Parameters(arity = "1..*", paramLabel = "COLLECTION", description = "Folders of pages.")
  private List<Path> collections = new ArrayList<>();

  @Option(names = "--text", description = "Clean the pages' visible text instead of their HTML.")
  private boolean text;

  @Option(
      names = "--bare",
      description =
          "Clean the pages' HTML without class names, ids, landmarks and linked data, as pages of"
              + " other times have none.")
  private boolean bare;

  @Option(names = "--html", description = "Clean the pages' HTML; the default.")
  private boolean html;

  @Option(
      names = "--dump",
      paramLabel = "FILE",
      description = "Clean the texts of this dump (id, text; may be .gz). May be repeated.")
  private List<Path> dumps = new ArrayList<>();

  @Option(
      names = "--outputs",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Outputs of other extractors, shown beside collections they have pages of.")
  private List<Path> outputs = new ArrayList<>();

  @Option(names = "--jobs", paramLabel = "N", description = "Threads; default ${DEFAULT-VALUE}.")
  private int jobs = 2;

  @Option(names = "--by-type", description = "Also the words figures of each page type.")
  private boolean byType;

  @Option(
      names = "--by-language",
      description = "Also the words figures of each language that winnow tells.")
  private boolean byLanguage;

  @Option(names = "--worst", paramLabel = "N", description = "Account for the N lowest pages.")
  private int worst;

  @Option(names = "--save", paramLabel = "FILE", description = "Keep this run.")
  private Optional<Path> save = Optional.empty();

  @Option(names = "--against", paramLabel = "FILE", description = "Compare with a kept run.")
  private Optional<Path> against = Optional.empty();

  @Mixin private Cleaners cleaners = new Cleaners();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec().commandLine().getOut();
    if (((html || bare) && (text || !dumps.isEmpty())) || jobs < 1) {
      spec()
          .commandLine()
          .getErr()
          .println("--html and --bare exclude --text and --dump; --jobs from 1");
      return spec().exitCodeOnInvalidInput();
    }
    Winnow winnow = cleaners.create();
    Input input =
        !dumps.isEmpty() ? Input.dumps(dumps) : text ? Input.TEXT : bare ? Input.BARE : Input.HTML;
    Map<String, Map<String, Output>> others = others();
    Optional<SavedRun> before =
        against.isPresent() ? Optional.of(SavedRun.read(against.get())) : Optional.empty();
    Map<String, List<PageScore>> run = new LinkedHashMap<>();
    for (Path folder : collections) {
      PageCollection collection = PageCollection.read(folder);
      CleanRun cleaned = CleanRun.of(collection, input, winnow, jobs);
      Scores scores = Scores.of(collection.truths(), cleaned.outputs());
      Map<String, Scores> columns = new LinkedHashMap<>();
      columns.put("winnow", scores);
      columns.putAll(score(collection, others));
      out.println(ScoreTable.format(collection.name(), columns, groups(cleaned)));
      if (byType) {
        out.print(TypeConfusion.of(scores.pages()).format());
      }
      cleaned.refusals().forEach((reason, count) -> out.println(reason + ": " + count));
      List<PageScore> pages = PageScore.all(scores.pages());
      run.put(collection.name(), pages);
      before.ifPresent(
          saved -> out.println(saved.compare(collection.name(), pages, LISTED_CHANGES)));
      out.print(new WorstPages(id -> winnow, input, collection).describe(pages, worst));
      out.println();
      out.flush();
    }
    if (save.isPresent()) {
      SavedRun.write(save.get(), run);
    }
    return 0;
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("not started by picocli");
    }
    return spec;
  }

  private Map<String, Function<PageTruth, String>> groups(CleanRun run) {
    Map<String, Function<PageTruth, String>> groups = new LinkedHashMap<>();
    if (byType) {
      groups.put("type", truth -> truth.pageType().orElse("-"));
    }
    if (byLanguage) {
      groups.put("language", truth -> run.languages().getOrDefault(truth.id(), "-"));
    }
    return groups;
  }

  private Map<String, Map<String, Output>> others() throws IOException {
    Map<String, Map<String, Output>> others = new LinkedHashMap<>();
    for (Path file : outputs) {
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.jsonl(\\.gz)?$", "");
      others.put(name, Output.readAll(file));
    }
    return others;
  }

  private static Map<String, Scores> score(
      PageCollection collection, Map<String, Map<String, Output>> others) {
    Set<String> ids = new HashSet<>();
    collection.truths().forEach(truth -> ids.add(truth.id()));
    Map<String, Scores> scores = new LinkedHashMap<>();
    others.forEach(
        (name, lines) -> {
          if (lines.keySet().stream().anyMatch(ids::contains)) {
            scores.put(name, Scores.of(collection.truths(), lines));
          }
        });
    return scores;
  }
}
