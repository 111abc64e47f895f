package dev.winnow.cli.output;

import dev.winnow.core.Extraction;
import dev.winnow.core.metadata.MetadataField;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An article as plain text: headline, blank line, text. */
final class TextRecordWriter implements RecordWriter {

  @Override
  public byte[] write(Extraction.Extracted article) {
    Optional<String> headline = article.record().metadata().value(MetadataField.HEADLINE);
    String text = headline.map(title -> title + "\n\n").orElse("") + article.record().text() + "\n";
    return WellFormed.of(text).getBytes(StandardCharsets.UTF_8);
  }
}
