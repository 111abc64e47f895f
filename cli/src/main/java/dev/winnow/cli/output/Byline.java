package dev.winnow.cli.output;

import dev.winnow.core.metadata.Metadata;
import dev.winnow.core.metadata.MetadataField;
import java.util.ArrayList;
import java.util.List;

/** Who wrote an article and when, as a line to read. Stateless. */
final class Byline {

  private Byline() {}

  /** Authors and date of publication; empty if neither is known. */
  static String of(Metadata metadata) {
    List<String> parts = new ArrayList<>();
    String authors = String.join(", ", metadata.list(MetadataField.AUTHORS));
    if (!authors.isEmpty()) {
      parts.add(authors);
    }
    metadata.value(MetadataField.DATE_PUBLISHED).ifPresent(parts::add);
    return String.join(" · ", parts);
  }
}
