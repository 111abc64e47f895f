package dev.winnow.bench.rules;

import dev.winnow.bench.data.PageCollection;
import dev.winnow.bench.data.PageTruth;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws lines of dumps for people to label. */
@Command(
    name = "rule-sample",
    description = "Draws lines from the heads and tails of dumps, to be labelled.",
    mixinStandardHelpOptions = true)
public final class RuleSampleCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "DUMP", description = "Lines of id, url and text.")
  private List<Path> dumps = new ArrayList<>();

  @Option(
      names = "--truths",
      required = true,
      arity = "1..*",
      paramLabel = "COLLECTION",
      description = "Folders with the truths of the dumps' pages.")
  private List<Path> collections = new ArrayList<>();

  @Option(names = "--seed", paramLabel = "N", description = "Default ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(names = "--count", paramLabel = "N", description = "Default ${DEFAULT-VALUE}.")
  private int count = 250;

  @Option(
      names = "--apart",
      paramLabel = "FILE",
      description = "A sample from whose hosts nothing is drawn; may be given more than once.")
  private List<Path> apart = new ArrayList<>();

  @Option(
      names = "--except",
      paramLabel = "FILE",
      description = "A sample whose lines are not drawn again; may be given more than once.")
  private List<Path> except = new ArrayList<>();

  @Option(
      names = "--per-page",
      paramLabel = "N",
      description = "Most lines of one page; default ${DEFAULT-VALUE}.")
  private int perPage = 1;

  @Option(names = "--show", description = "Print each line's text behind its row.")
  private boolean show;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    CommandSpec command = spec;
    if (command == null) {
      throw new IllegalStateException("not started by picocli");
    }
    PrintWriter out = command.commandLine().getOut();
    List<DumpRecord> records = DumpRecord.readAll(dumps);
    Map<String, List<String>> texts = new HashMap<>();
    records.forEach(record -> texts.put(record.dump() + '/' + record.id(), record.lines()));
    List<LineMark> drawn =
        new LineDraw(records, truths()).draw(count, perPage, seed, marks(apart), marks(except));
    for (LineMark mark : drawn) {
      List<String> lines = texts.getOrDefault(mark.dump() + '/' + mark.id(), List.of());
      String text = mark.line() <= lines.size() ? lines.get(mark.line() - 1) : "";
      out.println(mark.row() + (show ? '\t' + text : ""));
    }
    out.flush();
    return 0;
  }

  private static List<LineMark> marks(List<Path> samples) throws IOException {
    List<LineMark> marks = new ArrayList<>();
    for (Path sample : samples) {
      marks.addAll(RuleRecallCommand.marks(Files.readAllLines(sample)));
    }
    return marks;
  }

  private Map<String, PageTruth> truths() throws IOException {
    Map<String, PageTruth> truths = new HashMap<>();
    for (Path folder : collections) {
      PageCollection.read(folder).truths().forEach(truth -> truths.put(truth.id(), truth));
    }
    return truths;
  }
}
