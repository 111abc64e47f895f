package dev.winnow.bench.dumps;

import dev.winnow.bench.Cleaners;
import dev.winnow.bench.data.PageCollection;
import dev.winnow.core.Winnow;
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

/** Prints what cleaning does to text dumps of each shape. */
@Command(
    name = "dumps",
    description = "Scores winnow on text dumps: whole pages, residues of extractors, clean texts.",
    mixinStandardHelpOptions = true)
public final class DumpsCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "COLLECTION", description = "Folders of pages.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--residues",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Outputs of extractors on the pages (id, text; may be .gz).")
  private List<Path> residues = new ArrayList<>();

  @Mixin private Cleaners cleaners = new Cleaners();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("not started by picocli");
    }
    PrintWriter out = spec.commandLine().getOut();
    Winnow winnow = cleaners.create();
    for (Path folder : folders) {
      PageCollection collection = PageCollection.read(folder);
      DumpScores scores = new DumpScores();
      DumpText.all(collection, residues).forEach(dump -> scores.add(dump, winnow));
      out.println(collection.name());
      scores.report().forEach(out::println);
      out.println();
      out.flush();
    }
    return 0;
  }
}
