package dev.winnow.cli.output;

import dev.winnow.core.Extraction;
import dev.winnow.core.metadata.Metadata;
import dev.winnow.core.metadata.MetadataField;
import dev.winnow.core.render.HtmlRenderer;
import java.nio.charset.StandardCharsets;

/** An article as a small HTML page: headline, a line with authors and date, body. */
final class HtmlRecordWriter implements RecordWriter {

  @Override
  public byte[] write(Extraction.Extracted article) {
    Metadata metadata = article.record().metadata();
    String headline = escape(metadata.value(MetadataField.HEADLINE).orElse(""));
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html");
    metadata
        .value(MetadataField.IN_LANGUAGE)
        .ifPresent(language -> out.append(" lang=\"").append(escape(language)).append('"'));
    out.append(">\n<head>\n<meta charset=\"utf-8\">\n<title>").append(headline);
    out.append("</title>\n</head>\n<body>\n<article>\n");
    if (!headline.isEmpty()) {
      out.append("<h1>").append(headline).append("</h1>\n");
    }
    String byline = Byline.of(metadata);
    if (!byline.isEmpty()) {
      out.append("<p>").append(escape(byline)).append("</p>\n");
    }
    out.append(HtmlRenderer.render(article.page(), article.decisions()));
    out.append("\n</article>\n</body>\n</html>\n");
    return WellFormed.of(out.toString()).getBytes(StandardCharsets.UTF_8);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
