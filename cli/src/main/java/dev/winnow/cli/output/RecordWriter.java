package dev.winnow.cli.output;

import dev.winnow.core.Extraction;

/** Turns an article into bytes. Thread-safe. */
public interface RecordWriter {

  /** The record in UTF-8, ending with a line feed; the same bytes for the same article. */
  byte[] write(Extraction.Extracted article);
}
