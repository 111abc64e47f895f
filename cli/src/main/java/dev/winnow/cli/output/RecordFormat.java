package dev.winnow.cli.output;

import java.util.Locale;

/** How records are written. */
public enum RecordFormat {
  /** JSON Lines: one record a line, with everything in it. */
  JSONL,
  /** Plain text: headline, blank line, text. */
  TEXT,
  /** Markdown: headline, byline, body with its structure, links and emphasis. */
  MARKDOWN,
  /** Clean HTML: a small page with headline, byline, body with its structure. */
  HTML;

  /** The name used on the command line, lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What writes records in this format.
   *
   * @param trace whether records tell what was removed and repaired; for JSON only
   */
  public RecordWriter writer(boolean trace) {
    return switch (this) {
      case JSONL -> new RecordJsonWriter(trace);
      case TEXT -> new TextRecordWriter();
      case MARKDOWN -> new MarkdownRecordWriter();
      case HTML -> new HtmlRecordWriter();
    };
  }

  /**
   * What stands between two records: nothing in JSON Lines, otherwise a line with a form feed, the
   * one character that no cleaned text holds.
   */
  public String separator() {
    return this == JSONL ? "" : "\f\n";
  }
}
