package dev.winnow.cli;

import dev.winnow.cli.input.DocumentSource;
import dev.winnow.cli.output.ClosedPipeException;
import dev.winnow.cli.output.Output;
import dev.winnow.cli.output.RecordFormat;
import dev.winnow.cli.run.DocumentWork;
import dev.winnow.cli.run.ParallelCleaner;
import dev.winnow.cli.run.Progress;
import dev.winnow.cli.run.Summary;
import dev.winnow.core.Winnow;
import dev.winnow.core.source.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code winnow clean}: documents in, records out. */
@Command(
    name = "clean",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = "Cleans documents and writes one record for each article.",
    footerHeading = "%nInputs:%n",
    footer = {
      "  HTML pages, plain texts, folders of both, and JSON Lines, each with or without gzip.",
      "  A line of JSON Lines is an object with id, url and one of html, text and path (a file in",
      "  the folder of the dump or below); everything else in it is carried through to the",
      "  record's \"source\". fetched, crawl_date or timestamp tells when the page was fetched:"
          + " relative",
      "  dates are counted from there, and none is later.",
      "  Records come in the order of the inputs, whatever the number of jobs.",
      "  Exit codes: 0 all became records, 1 failed, 2 wrong usage, 3 some were rejected."
    })
final class CleanCommand implements Callable<Integer> {

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private CleaningOptions cleaning = new CleaningOptions();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT",
      description =
          "Where to write the records; packed if the name ends with .gz. The file appears when it"
              + " is complete. Default: the standard output.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--out-format",
      paramLabel = "FORMAT",
      converter = Labels.OfRecordFormat.class,
      completionCandidates = Labels.OfRecordFormat.class,
      description =
          "One of ${COMPLETION-CANDIDATES}. Markdown and HTML keep headings, lists, tables, code,"
              + " links and emphasis. But for jsonl, a line with a form feed stands between two"
              + " records. Default: jsonl.")
  private RecordFormat format = RecordFormat.JSONL;

  @Option(
      names = "--trace",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Tell in each record what was removed, repaired and found where, or not. Default: tell.")
  private boolean trace = true;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description =
          "Where to write the rejected documents, one JSON line each. By default, each is told on"
              + " the standard error.")
  private Optional<Path> rejects = Optional.empty();

  @Option(
      names = "--learn",
      description =
          "First learn from the inputs, which are read twice more, what repeats across the pages of"
              + " each host, and remove that as well.")
  private boolean learn;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "How many documents to clean at a time. Default: one for each processor.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress and no summary; rejected documents are still told.")
  private boolean quiet;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Console console;

  CleanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ClosedPipeException, InterruptedException {
    checkUsage();
    Optional<String> learnt =
        learn ? Optional.of(Learning.pack(input, console, "learnt")) : Optional.empty();
    Winnow winnow = cleaning.cleaner(spec.commandLine(), learnt.orElse(""));
    try (DocumentSource source = input.open(console.in(), Limits.DEFAULT);
        Output records = open(out);
        RejectLog rejectLog = RejectLog.open(rejects, console)) {
      Summary summary = new Summary();
      Progress progress = new Progress(console.err(), showsProgress());
      RecordSink sink = new RecordSink(records, format.separator(), rejectLog, summary, progress);
      DocumentWork work = new DocumentWork(winnow, format.writer(trace), format.separator());
      new ParallelCleaner(jobs, work).run(source, sink);
      rejectLog.commit();
      records.commit();
      progress.clear();
      if (!quiet) {
        summary.lines(progress.elapsed()).forEach(console::tell);
      }
      return summary.rejected() == 0 ? ExitCodes.OK : ExitCodes.SOME_REJECTED;
    } catch (ClosedPipeException e) {
      throw e;
    } catch (IOException e) {
      throw new Failure("writing failed: " + describe(e));
    } catch (OutOfMemoryError e) {
      throw new Failure(
          "out of memory: fewer --jobs need less, WINNOW_JAVA_OPTS=-Xmx4g gives more");
    }
  }

  private void checkUsage() {
    if (jobs < 1) {
      throw usage("--jobs must be at least 1");
    }
    for (Path path : input.paths()) {
      if (isOutput(path)) {
        throw usage(path + " is both input and output");
      }
    }
    if (out.isPresent() && out.equals(rejects)) {
      throw usage("records and rejected documents cannot go to one file");
    }
  }

  private boolean isOutput(Path input) {
    return Files.isRegularFile(input)
        && (out.filter(path -> Output.isSame(input, path)).isPresent()
            || rejects.filter(path -> Output.isSame(input, path)).isPresent());
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** A live line on the terminal would run into records that are written to the same terminal. */
  private boolean showsProgress() {
    boolean recordsToTerminal = out.isEmpty() && console.terminal().outIsTerminal();
    return !quiet && console.terminal().errIsTerminal() && !recordsToTerminal;
  }

  private Output open(Optional<Path> file) {
    return file.filter(path -> !path.toString().equals("-")).isEmpty()
        ? Output.to(console.out())
        : RejectLog.output(file.get());
  }

  static String describe(IOException e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
