package dev.winnow.cli.output;

import dev.winnow.core.Extraction;
import dev.winnow.core.article.ArticleRecord;
import dev.winnow.core.article.Caption;
import dev.winnow.core.article.Provenance;
import dev.winnow.core.article.Quality;
import dev.winnow.core.article.Removal;
import dev.winnow.core.metadata.Candidate;
import dev.winnow.core.metadata.Metadata;
import dev.winnow.core.metadata.MetadataField;
import dev.winnow.core.normalize.RepairStep;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * An article as one line of JSON. Names and their order are those of the record; facts that are not
 * known are left out, lists are always there. {@code start} and {@code end} of a removal count
 * Unicode code points of the source's visible text.
 */
final class RecordJsonWriter implements RecordWriter {

  private static final int INITIAL_SIZE = 8 * 1024;

  private final boolean trace;

  /** Writes records, with or without {@code removed}, {@code repairs} and {@code found}. */
  RecordJsonWriter(boolean trace) {
    this.trace = trace;
  }

  @Override
  public byte[] write(Extraction.Extracted article) {
    ArticleRecord record = article.record();
    ByteArrayOutputStream out = new ByteArrayOutputStream(INITIAL_SIZE);
    try (JsonOut json = new JsonOut(out)) {
      json.startObject();
      json.field("id", record.id());
      json.field("url", record.url());
      writeMetadata(json, record.metadata());
      writeContent(json, record);
      writeQuality(json, record.quality());
      if (trace) {
        writeRemoved(json, article);
        writeRepairs(json, record);
        writeFound(json, record.metadata());
      }
      json.field("source", record.properties());
      writeProvenance(json, record.provenance());
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.write('\n');
    return out.toByteArray();
  }

  private static void writeMetadata(JsonOut json, Metadata metadata) throws IOException {
    for (MetadataField field : MetadataField.values()) {
      if (field.isList()) {
        json.field(field.jsonName(), metadata.list(field));
      } else {
        json.field(field.jsonName(), metadata.value(field));
      }
    }
    if (metadata.accessibleForFree().isPresent()) {
      json.field("isAccessibleForFree", metadata.accessibleForFree().get().booleanValue());
    }
    if (!metadata.notices().isEmpty()) {
      json.field("notices", metadata.notices());
    }
  }

  private static void writeContent(JsonOut json, ArticleRecord record) throws IOException {
    json.field("truncated", record.truncated());
    json.field("text", record.text());
    json.field("wordCount", record.wordCount());
    json.startArray("captions");
    for (Caption caption : record.captions()) {
      json.startObject();
      json.field("text", caption.text());
      json.field("credit", caption.credit());
      json.endObject();
    }
    json.endArray();
    json.field("corrections", record.corrections());
    json.field("comments", record.comments());
  }

  private static void writeQuality(JsonOut json, Quality quality) throws IOException {
    json.startObject("quality");
    json.field("confidence", quality.confidence());
    json.field("blocksKept", quality.blocksKept());
    json.field("blocksRemoved", quality.blocksRemoved());
    json.field("wordsRemoved", quality.wordsRemoved());
    if (quality.rulesSetAside() > 0) {
      json.field("rulesSetAside", quality.rulesSetAside());
    }
    json.endObject();
  }

  private static void writeRemoved(JsonOut json, Extraction.Extracted article) throws IOException {
    CodePointOffsets offsets = new CodePointOffsets(article.page().source());
    json.startArray("removed");
    for (Removal removal : article.record().removed()) {
      json.startObject();
      json.field("kind", removal.kind().label());
      json.field("rule", removal.rule());
      json.field("score", removal.score());
      json.field("start", offsets.at(removal.span().start()));
      json.field("end", offsets.at(removal.span().end()));
      json.field("text", removal.text());
      json.endObject();
    }
    json.endArray();
  }

  private static void writeRepairs(JsonOut json, ArticleRecord record) throws IOException {
    json.field("repairs", record.repairs().stream().map(RepairStep::label).toList());
  }

  /** Where each value of the metadata was found. */
  private static void writeFound(JsonOut json, Metadata metadata) throws IOException {
    json.startArray("found");
    for (Map.Entry<MetadataField, List<Candidate>> field : metadata.values().entrySet()) {
      for (Candidate value : field.getValue()) {
        json.startObject();
        json.field("field", field.getKey().jsonName());
        json.field("source", value.source());
        if (!value.place().isEmpty()) {
          json.field("place", value.place());
        }
        json.field("confidence", value.confidence());
        json.endObject();
      }
    }
    json.endArray();
  }

  private static void writeProvenance(JsonOut json, Provenance made) throws IOException {
    json.startObject("winnow");
    json.field("version", made.version());
    json.field("rules", made.rules());
    json.field("model", made.model());
    json.field("textFrom", made.textFrom());
    json.endObject();
  }
}
