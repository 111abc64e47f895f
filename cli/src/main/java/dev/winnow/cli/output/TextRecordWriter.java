package dev.winnow.cli.output;

import dev.winnow.core.Extraction;
import dev.winnow.core.metadata.MetadataField;
import java.nio.charset.StandardCharsets;

/** An article as plain text: headline, blank line, text. */
final class TextRecordWriter implements RecordWriter {

  @Override
  public byte[] write(Extraction.Extracted article) {
    String headline = article.record().metadata().value(MetadataField.HEADLINE).orElse("");
    String body = Headline.notAgain(headline, article.record().text());
    String text = (headline.isEmpty() ? "" : headline + "\n\n") + body + "\n";
    return WellFormed.of(text).getBytes(StandardCharsets.UTF_8);
  }
}
