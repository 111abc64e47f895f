package dev.winnow.bench.rules;

import dev.winnow.bench.Cleaners;
import dev.winnow.bench.Workers;
import dev.winnow.bench.data.PageCollection;
import dev.winnow.bench.data.PageTruth;
import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.source.RawDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Cleans the true texts of collections as plain texts, and counts what rules take from them. What
 * they take should be nothing, but for boilerplate that an annotator left in.
 */
@Command(
    name = "rules",
    description = "Counts the blocks of true texts that rules remove, by rule.",
    mixinStandardHelpOptions = true)
public final class RulesCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "COLLECTION", description = "Folders with truths.")
  private List<Path> collections = new ArrayList<>();

  @Option(names = "--jobs", paramLabel = "N", description = "Threads; default ${DEFAULT-VALUE}.")
  private int jobs = 2;

  @Option(
      names = "--examples",
      paramLabel = "N",
      description = "Blocks shown of each rule; default ${DEFAULT-VALUE}.")
  private int examples = 3;

  @Option(
      names = "--length",
      paramLabel = "N",
      description = "Characters shown of a block; default ${DEFAULT-VALUE}.")
  private int length = 160;

  @Mixin private Cleaners cleaners = new Cleaners();

  @Spec private @Nullable CommandSpec spec;

  private record Cleaned(String id, Extraction extraction) {}

  @Override
  public Integer call() throws IOException {
    CommandSpec command = spec;
    if (command == null) {
      throw new IllegalStateException("not started by picocli");
    }
    PrintWriter out = command.commandLine().getOut();
    Winnow winnow = cleaners.create();
    RuleLosses all = new RuleLosses();
    for (Path folder : collections) {
      List<PageTruth> truths = new ArrayList<>();
      for (PageTruth truth : PageCollection.read(folder).truths()) {
        if (!truth.text().orElse("").isBlank()) {
          truths.add(truth);
        }
      }
      for (Cleaned cleaned : Workers.map(truths, jobs, truth -> clean(winnow, truth))) {
        all.add(cleaned.id(), cleaned.extraction());
      }
    }
    all.lines(examples, length).forEach(out::println);
    out.flush();
    return 0;
  }

  private static Cleaned clean(Winnow winnow, PageTruth truth) {
    return new Cleaned(
        truth.id(), winnow.clean(RawDocument.text(truth.id(), truth.text().orElse(""))));
  }
}
