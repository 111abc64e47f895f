package dev.winnow.cli.run;

import dev.winnow.cli.input.Loaded;
import dev.winnow.cli.input.PendingDocument;
import dev.winnow.cli.output.RecordWriter;
import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.reason.Rejection;
import dev.winnow.core.reason.Stage;
import dev.winnow.core.source.RawDocument;
import java.util.Optional;

/** What is done with one document: read, clean, write. Thread-safe. */
public final class DocumentWork {

  private static final byte[] NOTHING = new byte[0];

  private final Winnow winnow;
  private final RecordWriter writer;

  /** Cleans with {@code winnow} and writes with {@code writer}. */
  public DocumentWork(Winnow winnow, RecordWriter writer) {
    this.winnow = winnow;
    this.writer = writer;
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
      Extraction extraction = winnow.clean(document);
      stage = Stage.RENDER;
      if (extraction instanceof Extraction.Extracted article) {
        return new Outcome(
            writer.write(article),
            Optional.empty(),
            Counts.ofArticle(loaded.bytes(), article.decisions()));
      }
      return rejected((Extraction.Rejected) extraction, loaded.bytes());
    } catch (RuntimeException | StackOverflowError e) {
      return rejected(new Extraction.Rejected(document, fault(stage, e)), loaded.bytes());
    }
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
