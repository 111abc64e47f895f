package dev.winnow.rules.corpus;

import dev.winnow.core.article.ArticleRecord;
import dev.winnow.core.article.Caption;
import dev.winnow.core.metadata.MetadataField;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts that a case expects: {@code field TAB value}, the fields by their names in the record.
 * A field that is not named is not checked. Fields with several values take a row each; {@code -}
 * says that there is no value. A caption is {@code captions TAB text TAB credit}.
 *
 * @param values expected values by field
 */
record ExpectedMetadata(Map<String, List<String>> values) {

  private static final String ABSENT = "-";

  static ExpectedMetadata read(Path file) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (List<String> row : CorpusFolder.rows(file, 2)) {
      values.computeIfAbsent(row.get(0), field -> new ArrayList<>()).add(row.get(1));
    }
    return new ExpectedMetadata(values);
  }

  /** The fields that the record fills with something else, one sentence each. */
  List<String> problems(ArticleRecord record) {
    List<String> problems = new ArrayList<>();
    values.forEach(
        (field, expected) -> {
          List<String> found = found(field, record);
          if (!expected.equals(found.isEmpty() ? List.of(ABSENT) : found)) {
            problems.add(field + " is " + found + ", not " + expected);
          }
        });
    return problems;
  }

  private static List<String> found(String field, ArticleRecord record) {
    return switch (field) {
      case "truncated" -> List.of(String.valueOf(record.truncated()));
      case "isAccessibleForFree" ->
          record.metadata().accessibleForFree().map(String::valueOf).stream().toList();
      case "captions" -> record.captions().stream().map(ExpectedMetadata::row).toList();
      case "corrections" -> record.corrections();
      case "comments" -> record.comments();
      case "textFrom" -> record.provenance().textFrom().stream().toList();
      default -> record.metadata().list(named(field));
    };
  }

  private static String row(Caption caption) {
    return caption.text().orElse(ABSENT) + "\t" + caption.credit().orElse(ABSENT);
  }

  private static MetadataField named(String field) {
    return Arrays.stream(MetadataField.values())
        .filter(known -> known.jsonName().equals(field))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such field: " + field));
  }
}
