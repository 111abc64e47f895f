package dev.winnow.bench.crash;

import dev.winnow.bench.Cleaners;
import dev.winnow.bench.Workers;
import dev.winnow.bench.data.Page;
import dev.winnow.bench.data.PageCollection;
import dev.winnow.bench.text.Linearizer;
import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.source.RawDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the promises on every page of collections, whole and damaged, as HTML and as text. */
@Command(
    name = "crash",
    description = "Checks on whole and damaged pages what holds for every record.",
    mixinStandardHelpOptions = true)
public final class CrashCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "COLLECTION", description = "Folders of pages.")
  private List<Path> collections = new ArrayList<>();

  @Option(names = "--jobs", paramLabel = "N", description = "Threads; default ${DEFAULT-VALUE}.")
  private int jobs = 2;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the damage; default ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "A document may take no longer; default ${DEFAULT-VALUE}.")
  private double seconds = 5;

  @Option(
      names = "--show",
      paramLabel = "N",
      description = "Violations listed of each promise; default ${DEFAULT-VALUE}.")
  private int show = 20;

  @Option(names = "--every", paramLabel = "N", description = "Only every Nth page.")
  private int every = 1;

  @Mixin private Cleaners cleaners = new Cleaners();

  @Spec private @Nullable CommandSpec spec;

  /**
   * Checks the pages.
   *
   * @return 0 if every promise but idempotence held everywhere, 1 if not
   */
  @Override
  public Integer call() throws IOException {
    CommandSpec command = spec;
    if (command == null) {
      throw new IllegalStateException("not started by picocli");
    }
    if (jobs < 1 || every < 1) {
      command.commandLine().getErr().println("--jobs and --every start at 1");
      return command.exitCodeOnInvalidInput();
    }
    Winnow winnow = cleaners.create();
    CrashReport report = new CrashReport();
    for (Path folder : collections) {
      List<Page> pages = sample(PageCollection.read(folder).pages());
      Trial trial = new Trial(winnow, seconds);
      Workers.map(pages, jobs, page -> run(page, trial, report));
      // Several threads at the same page are likelier to meet in shared state than at different
      // ones.
      pages.forEach(page -> meet(page, winnow, report));
    }
    command.commandLine().getOut().println("seed " + seed);
    command.commandLine().getOut().print(report.format(show));
    command.commandLine().getOut().flush();
    return report.clean() ? 0 : 1;
  }

  private List<Page> sample(List<Page> pages) {
    List<Page> sample = new ArrayList<>();
    for (int i = 0; i < pages.size(); i += every) {
      sample.add(pages.get(i));
    }
    return sample;
  }

  private boolean run(Page page, Trial trial, CrashReport report) {
    byte[] html = page.bytes();
    byte[] text = Linearizer.linearize(html).getBytes(StandardCharsets.UTF_8);
    for (Mutation mutation : Mutation.values()) {
      long damage = seed * 31 + page.id().hashCode();
      String id = page.id() + " " + mutation.label();
      RawDocument asHtml = RawDocument.html(page.id(), mutation.apply(html, damage));
      report.add(mutation, id + " html", trial.violations(withUrl(asHtml, page)));
      RawDocument asText = RawDocument.text(page.id(), mutation.apply(text, damage));
      report.add(mutation, id + " text", trial.violations(withUrl(asText, page)));
    }
    return true;
  }

  private void meet(Page page, Winnow winnow, CrashReport report) {
    RawDocument document = withUrl(RawDocument.html(page.id(), page.bytes()), page);
    try {
      List<Extraction> results =
          Workers.map(Collections.nCopies(2 * jobs, document), 2 * jobs, winnow::clean);
      boolean same = results.stream().allMatch(one -> Trial.sameResult(results.get(0), one));
      report.addMeeting(page.id(), same);
    } catch (IllegalStateException thrown) {
      report.add(
          Mutation.NONE,
          page.id() + " at once",
          List.of(new Violation(Promise.TOTAL, String.valueOf(thrown.getMessage()))));
    }
  }

  private static RawDocument withUrl(RawDocument document, Page page) {
    return page.url().map(document::withUrl).orElse(document);
  }
}
