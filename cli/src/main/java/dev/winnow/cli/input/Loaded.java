package dev.winnow.cli.input;

import dev.winnow.core.Extraction;
import dev.winnow.core.reason.Rejection;
import dev.winnow.core.reason.Stage;
import dev.winnow.core.source.RawDocument;

/** What came of reading a document: the document, or the reason why it could not be read. */
public sealed interface Loaded {

  /** The name of the document. */
  String id();

  /** Bytes read for it, unpacked. */
  long bytes();

  /**
   * A document, ready to be cleaned.
   *
   * @param document the document
   * @param bytes bytes read for it, unpacked
   */
  record Document(RawDocument document, long bytes) implements Loaded {
    @Override
    public String id() {
      return document.id();
    }
  }

  /**
   * A document that could not be read.
   *
   * @param rejected what is known of it, and why it was refused
   * @param bytes bytes read for it, unpacked
   */
  record Refused(Extraction.Rejected rejected, long bytes) implements Loaded {
    @Override
    public String id() {
      return rejected.document().id();
    }
  }

  /** A refusal of a document of which nothing but its name is known. */
  static Loaded refused(String id, Rejection.Reason reason, String detail) {
    return refused(RawDocument.text(id, ""), reason, detail, 0);
  }

  /** A refusal of a document that is known, except for its content. */
  static Loaded refused(RawDocument known, Rejection.Reason reason, String detail, long bytes) {
    return new Refused(
        new Extraction.Rejected(known, new Rejection(Stage.READ, reason, detail)), bytes);
  }
}
