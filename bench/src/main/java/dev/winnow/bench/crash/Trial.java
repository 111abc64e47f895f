package dev.winnow.bench.crash;

import dev.winnow.core.Extraction;
import dev.winnow.core.Winnow;
import dev.winnow.core.decode.CharsetDetector;
import dev.winnow.core.reason.Rejection;
import dev.winnow.core.source.RawDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cleans single documents and holds the results against the promises. Thread-safe. */
public final class Trial {

  private static final double NANOS_PER_SECOND = 1e9;

  private final Winnow winnow;
  private final double secondsAllowed;

  /**
   * Makes a trial.
   *
   * @param winnow the cleaner
   * @param secondsAllowed how long a document may take
   */
  public Trial(Winnow winnow, double secondsAllowed) {
    this.winnow = winnow;
    this.secondsAllowed = secondsAllowed;
  }

  /** The promises that a document breaks; at most one violation of each. */
  public List<Violation> violations(RawDocument document) {
    List<Violation> violations = new ArrayList<>();
    try {
      long start = System.nanoTime();
      Extraction result = winnow.clean(document);
      double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
      if (seconds > secondsAllowed) {
        violations.add(new Violation(Promise.PROMPT, Math.round(seconds) + " s"));
      }
      check(result, violations);
      if (!sameResult(result, winnow.clean(document))) {
        violations.add(new Violation(Promise.DETERMINISTIC, "two runs differ"));
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      violations.add(new Violation(Promise.TOTAL, thrown(e)));
    }
    return violations;
  }

  private void check(Extraction result, List<Violation> violations) {
    if (result instanceof Extraction.Extracted extracted) {
      violations.addAll(RecordChecks.check(extracted, decoded(extracted.document())));
      idempotence(extracted.record().text()).ifPresent(violations::add);
    } else if (result instanceof Extraction.Rejected rejected
        && rejected.rejection().reason() == Rejection.Reason.INTERNAL) {
      violations.add(new Violation(Promise.TOTAL, rejected.rejection().detail()));
    }
  }

  private Optional<Violation> idempotence(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Extraction again = winnow.clean(RawDocument.text("again", text));
    if (again instanceof Extraction.Rejected rejected) {
      return Optional.of(
          new Violation(
              Promise.IDEMPOTENT, "clean text is rejected: " + rejected.rejection().detail()));
    }
    String second = ((Extraction.Extracted) again).record().text();
    return second.equals(text)
        ? Optional.empty()
        : Optional.of(
            new Violation(
                Promise.IDEMPOTENT, text.length() + " characters become " + second.length()));
  }

  /** Whether two results say the same, in every field. */
  public static boolean sameResult(Extraction a, Extraction b) {
    if (a instanceof Extraction.Extracted one && b instanceof Extraction.Extracted other) {
      return one.record().equals(other.record()) && one.decisions().equals(other.decisions());
    }
    return a instanceof Extraction.Rejected one
        && b instanceof Extraction.Rejected other
        && one.rejection().equals(other.rejection());
  }

  private static String decoded(RawDocument document) {
    return document.content() instanceof RawDocument.Content.Bytes bytes
        ? CharsetDetector.decode(bytes.bytes(), document.mediaType(), document.charset()).text()
        : ((RawDocument.Content.Text) document.content()).text();
  }

  private static String thrown(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return e + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
