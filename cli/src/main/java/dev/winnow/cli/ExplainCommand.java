package dev.winnow.cli;

import dev.winnow.cli.explain.Explanation;
import dev.winnow.cli.explain.Style;
import dev.winnow.cli.input.DocumentSource;
import dev.winnow.cli.input.Loaded;
import dev.winnow.cli.input.PendingDocument;
import dev.winnow.cli.output.Output;
import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.source.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code winnow explain}: one document, block by block, with the reasons. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = "Shows what was kept and removed of one document, and why.",
    footerHeading = "%nReading it:%n",
    footer = {
      "  +  the block stays in the text",
      "  >  it leaves the text for a field of its own (headline, caption, credit ...)",
      "  -  it leaves the text; only the record's trace holds it",
      "  Behind the mark: what the block was taken for, and how sure that is, from 0 to 1.",
      "  Below the text: the evidence; * marks the piece that decided.",
      "  Exit codes: 0 an article, 1 failed, 2 wrong usage, 3 the document was rejected."
    })
final class ExplainCommand implements Callable<Integer> {

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private CleaningOptions cleaning = new CleaningOptions();

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Which document of the input. Default: the first.")
  private Optional<String> id = Optional.empty();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      converter = Labels.OfColor.class,
      completionCandidates = Labels.OfColor.class,
      description =
          "One of ${COMPLETION-CANDIDATES}. Default: auto, that is on a terminal unless NO_COLOR is"
              + " set.")
  private ColorMode color = ColorMode.AUTO;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Winnow winnow = cleaning.explainer(spec.commandLine());
    try (DocumentSource source = input.open(console.in(), Limits.DEFAULT)) {
      Loaded loaded = find(source);
      List<Extraction> extractions =
          loaded instanceof Loaded.Document document
              ? winnow.cleanAll(document.document())
              : List.of(((Loaded.Refused) loaded).rejected());
      if (extractions.get(0) instanceof Extraction.Rejected rejected) {
        console.tell("rejected " + RejectLog.describe(rejected));
        return ExitCodes.SOME_REJECTED;
      }
      Style style = new Style(color.isOn(console.terminal()), console.terminal().columns());
      StringBuilder text = new StringBuilder();
      for (Extraction extraction : extractions) {
        if (extraction instanceof Extraction.Extracted article) {
          text.append(text.isEmpty() ? "" : "\n").append(Explanation.of(article, style));
        }
      }
      print(text.toString());
      return ExitCodes.OK;
    }
  }

  private Loaded find(DocumentSource source) {
    for (Optional<PendingDocument> next = source.next(); next.isPresent(); next = source.next()) {
      Loaded loaded = next.get().load();
      if (id.isEmpty() || id.get().equals(loaded.id())) {
        return loaded;
      }
    }
    throw new Failure(
        id.map(wanted -> "no document with the id " + wanted).orElse("no document in the input"));
  }

  private void print(String text) throws IOException {
    try (Output out = Output.to(console.out())) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.commit();
    }
  }
}
