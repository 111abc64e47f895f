package dev.winnow.cli;

import dev.winnow.cli.output.Output;
import dev.winnow.cli.run.Outcome;
import dev.winnow.cli.run.ParallelCleaner;
import dev.winnow.cli.run.Progress;
import dev.winnow.cli.run.Summary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes the outcomes of a run, and counts them. For one thread. */
final class RecordSink implements ParallelCleaner.Sink {

  private final Output records;
  private final byte[] separator;
  private final RejectLog rejects;
  private final Summary summary;
  private final Progress progress;
  private boolean first = true;

  RecordSink(
      Output records, String separator, RejectLog rejects, Summary summary, Progress progress) {
    this.records = records;
    this.separator = separator.getBytes(StandardCharsets.US_ASCII);
    this.rejects = rejects;
    this.summary = summary;
    this.progress = progress;
  }

  @Override
  public void accept(Outcome outcome) throws IOException {
    summary.add(outcome);
    if (outcome.rejected().isPresent()) {
      progress.clear();
      rejects.add(outcome.rejected().get());
    } else {
      if (!first) {
        records.write(separator);
      }
      first = false;
      records.write(outcome.record());
    }
    progress.update(summary);
  }

  @Override
  public void idle() throws IOException {
    records.flush();
  }
}
