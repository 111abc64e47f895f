package dev.winnow.cli.run;

import dev.winnow.cli.input.Loaded;
import dev.winnow.cli.input.PendingDocument;
import dev.winnow.cli.output.RecordWriter;
import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.decide.Decision;
import dev.winnow.core.reason.Rejection;
import dev.winnow.core.reason.Stage;
import dev.winnow.core.source.RawDocument;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is done with one document: read, clean, write. Thread-safe. */
public final class DocumentWork {

  private static final byte[] NOTHING = new byte[0];

  private final Winnow winnow;
  private final RecordWriter writer;
  private final byte[] separator;

  /**
   * Cleans and writes.
   *
   * @param winnow cleans
   * @param writer writes a record
   * @param separator what stands between two records
   */
  public DocumentWork(Winnow winnow, RecordWriter writer, String separator) {
    this.winnow = winnow;
    this.writer = writer;
    this.separator = separator.getBytes(StandardCharsets.US_ASCII);
  }

  /** Does it. A fault of this program becomes a rejection that names it; the others go on. */
  Outcome process(PendingDocument pending) {
    Loaded loaded = pending.load();
    if (loaded instanceof Loaded.Refused refused) {
      return rejected(refused.rejected(), loaded.bytes());
    }
    RawDocument document = ((Loaded.Document) loaded).document();
    Stage stage = Stage.CLASSIFY;
    try {
      List<Extraction> extractions = winnow.cleanAll(document);
      stage = Stage.RENDER;
      if (extractions.get(0) instanceof Extraction.Rejected rejected) {
        return rejected(rejected, loaded.bytes());
      }
      return written(extractions, loaded.bytes());
    } catch (RuntimeException | StackOverflowError e) {
      return rejected(new Extraction.Rejected(document, fault(stage, e)), loaded.bytes());
    }
  }

  private Outcome written(List<Extraction> extractions, long bytes) {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    List<List<Decision>> decisions = new ArrayList<>();
    for (Extraction extraction : extractions) {
      if (extraction instanceof Extraction.Extracted article) {
        if (records.size() > 0) {
          records.writeBytes(separator);
        }
        records.writeBytes(writer.write(article));
        decisions.add(article.decisions());
      }
    }
    return new Outcome(
        records.toByteArray(), Optional.empty(), Counts.ofArticles(bytes, decisions));
  }

  private static Outcome rejected(Extraction.Rejected rejected, long bytes) {
    return new Outcome(NOTHING, Optional.of(rejected), Counts.ofRejected(bytes));
  }

  /** The fault and where it happened, in one line. */
  static Rejection fault(Stage stage, Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    return new Rejection(stage, Rejection.Reason.INTERNAL, fault + place);
  }
}
