package dev.winnow.cli.output;

import dev.winnow.core.Extraction;
import dev.winnow.core.reason.Rejection;
import dev.winnow.core.source.RawDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A rejected document as one line of JSON. */
public final class RejectionJsonWriter {

  private RejectionJsonWriter() {}

  /**
   * The line in UTF-8: {@code id}, {@code url}, {@code rejected} with {@code stage}, {@code reason}
   * and {@code detail}, and {@code source}, the dump's own properties.
   */
  public static byte[] write(Extraction.Rejected rejected) {
    RawDocument document = rejected.document();
    Rejection rejection = rejected.rejection();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonOut json = new JsonOut(out)) {
      json.startObject();
      json.field("id", document.id());
      json.field("url", document.url());
      json.startObject("rejected");
      json.field("stage", rejection.stage().label());
      json.field("reason", rejection.reason().label());
      json.field("detail", rejection.detail());
      json.endObject();
      json.field("source", document.properties());
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.write('\n');
    return out.toByteArray();
  }
}
