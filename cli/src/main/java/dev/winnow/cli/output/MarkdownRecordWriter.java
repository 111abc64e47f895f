package dev.winnow.cli.output;

import dev.winnow.core.Extraction;
import dev.winnow.core.metadata.Metadata;
import dev.winnow.core.metadata.MetadataField;
import dev.winnow.core.render.MarkdownRenderer;
import java.nio.charset.StandardCharsets;

/** An article as Markdown: headline, a line with authors and date, body. */
final class MarkdownRecordWriter implements RecordWriter {

  /** What CommonMark may read as markup inside a line. */
  private static final String SPECIAL = "\\`*_[]<>&#";

  @Override
  public byte[] write(Extraction.Extracted article) {
    Metadata metadata = article.record().metadata();
    StringBuilder out = new StringBuilder();
    String headline = metadata.value(MetadataField.HEADLINE).orElse("");
    if (!headline.isEmpty()) {
      out.append("# ").append(escape(headline)).append("\n\n");
    }
    String byline = Byline.of(metadata);
    if (!byline.isEmpty()) {
      out.append('*').append(escape(byline)).append("*\n\n");
    }
    String body = MarkdownRenderer.render(article.page(), article.decisions()).stripTrailing();
    out.append(Headline.notAgain(headline, body));
    out.append('\n');
    return WellFormed.of(out.toString()).getBytes(StandardCharsets.UTF_8);
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c < ' ' ? ' ' : c);
    }
    return out.toString();
  }
}
