package dev.winnow.bench.speed;

import dev.winnow.bench.Cleaners;
import dev.winnow.bench.data.PageCollection;
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

/** Times cleaning against parsing alone, in turns, so that a busy machine slows both. */
@Command(
    name = "speed",
    description = "Times cleaning beside jsoup's parsing alone.",
    mixinStandardHelpOptions = true)
public final class SpeedCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "COLLECTION", description = "Folders of pages.")
  private List<Path> collections = new ArrayList<>();

  @Option(names = "--jobs", paramLabel = "N", description = "Threads; default ${DEFAULT-VALUE}.")
  private int jobs = 2;

  @Option(names = "--rounds", paramLabel = "N", description = "Default ${DEFAULT-VALUE}.")
  private int rounds = 7;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Rounds that do not count; default ${DEFAULT-VALUE}.")
  private int warmUp = 3;

  @Option(
      names = "--rules-cost",
      description = "Clean in turns without rules, too, and tell what the rules cost.")
  private boolean rulesCost;

  @Option(names = "--stages", description = "Tell the share of each stage, by sampling.")
  private boolean stages;

  @Mixin private Cleaners cleaners = new Cleaners();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    CommandSpec command = spec;
    if (command == null) {
      throw new IllegalStateException("not started by picocli");
    }
    if (jobs < 1 || rounds < 1) {
      command.commandLine().getErr().println("--jobs and --rounds start at 1");
      return command.exitCodeOnInvalidInput();
    }
    PrintWriter out = command.commandLine().getOut();
    List<LoadedPage> pages = load();
    Task clean = Task.clean(cleaners.create());
    for (int i = 0; i < warmUp; i++) {
      Round.run(pages, jobs, Task.PARSE);
      Round.run(pages, jobs, clean);
    }
    SpeedReport report = new SpeedReport(pages);
    for (int i = 0; i < rounds; i++) {
      Round parse = Round.run(pages, jobs, Task.PARSE);
      out.println(report.add(parse, Round.run(pages, jobs, clean)));
      if (rulesCost) {
        report.addWithoutRules(Round.run(pages, jobs, Task.clean(cleaners.createWithoutRules())));
      }
      out.flush();
    }
    out.print(report.summary());
    if (stages) {
      out.print(StageProfile.of(() -> profiled(pages, clean)).format());
    }
    // The stages are timed last, each after a round to warm up.
    Round.run(pages, jobs, Task.DECODE);
    Round decode = Round.run(pages, jobs, Task.DECODE);
    Round.run(pages, jobs, Task.DECODE_AND_PARSE);
    out.print(report.stages(decode, Round.run(pages, jobs, Task.DECODE_AND_PARSE)));
    out.flush();
    return 0;
  }

  private void profiled(List<LoadedPage> pages, Task clean) {
    for (int i = 0; i < rounds; i++) {
      Round.run(pages, jobs, clean);
    }
  }

  private List<LoadedPage> load() throws IOException {
    List<LoadedPage> pages = new ArrayList<>();
    for (Path folder : collections) {
      PageCollection.read(folder).pages().forEach(page -> pages.add(LoadedPage.of(page)));
    }
    return pages;
  }
}
