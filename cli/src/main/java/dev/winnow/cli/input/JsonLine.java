package dev.winnow.cli.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.winnow.core.reason.Rejection.Reason;
import dev.winnow.core.source.RawDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of JSON Lines: {@code id}, {@code url}, and one of {@code html}, {@code text} and {@code
 * path}. The first of these three that is there is the content; everything else is carried along.
 *
 * @param bytes the line, without its end
 * @param place where it stands, {@code file:line}; the id of a document that has none
 * @param folder what {@code path} is relative to
 * @param files reads what {@code path} points to
 */
@SuppressWarnings("ArrayRecordComponent")
record JsonLine(byte[] bytes, String place, Path folder, DocumentBytes files)
    implements PendingDocument {

  /** Bytes of memory for a byte of JSON: the line itself and the text read from it. */
  private static final int BYTES_A_BYTE = 3;

  /** Where the content may be; the first that is there counts. */
  private static final List<String> CONTENT_KEYS = List.of("html", "text", "path");

  /** Begins what the parser says of its own settings where a value is not closed. */
  private static final String SOURCE_NOTE = " (start marker at [Source";

  /** A line that says something wrong. */
  private static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
      super(message);
    }
  }

  @Override
  public long weight() {
    return (long) bytes.length * BYTES_A_BYTE;
  }

  @Override
  public Loaded load() {
    Map<String, @Nullable Object> values;
    try {
      values = JsonValues.readObject(new String(bytes, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      return malformed(describe(e));
    } catch (IOException e) {
      return malformed(DocumentBytes.reason(e));
    }
    String id = place;
    try {
      id = id(values);
      return load(id, values);
    } catch (MalformedException e) {
      return known(id, Optional.empty(), values)
          .refuse(Reason.MALFORMED, String.valueOf(e.getMessage()));
    }
  }

  private DocumentBytes.Known known(
      String id, Optional<String> url, Map<String, @Nullable Object> properties) {
    return new DocumentBytes.Known(id, url, properties, place);
  }

  private Loaded load(String id, Map<String, @Nullable Object> values) throws MalformedException {
    Optional<String> url = string(values, "url");
    for (String key : CONTENT_KEYS) {
      Optional<String> content = string(values, key);
      if (content.isPresent()) {
        return load(known(id, url, values), key, content.get());
      }
    }
    return known(id, url, values).refuse(Reason.MALFORMED, "has none of html, text and path");
  }

  private Loaded load(DocumentBytes.Known known, String key, String content) {
    return switch (key) {
      case "html" -> document(known, RawDocument.html(known.id(), content));
      case "text" -> document(known, RawDocument.text(known.id(), content));
      default -> file(known, content);
    };
  }

  private Loaded document(DocumentBytes.Known known, RawDocument document) {
    return new Loaded.Document(known.complete(document), bytes.length);
  }

  /** A dump comes from somebody else: it may name what came with it, and no other file. */
  private Loaded file(DocumentBytes.Known known, String path) {
    try {
      Path relative = Path.of(path).normalize();
      if (relative.getRoot() != null || relative.startsWith("..")) {
        return known.at(path).refuse(Reason.UNREADABLE, "outside of the folder of the dump");
      }
      return files.load(known.at(path), folder.resolve(relative));
    } catch (InvalidPathException e) {
      return known.at(path).refuse(Reason.UNREADABLE, "not a path: " + e.getReason());
    }
  }

  /** The id, taken out of the values; numbers count as text. */
  private String id(Map<String, @Nullable Object> values) throws MalformedException {
    if (values.get("id") instanceof Number number) {
      values.remove("id");
      return number.toString();
    }
    return string(values, "id").orElse(place);
  }

  /** A value, taken out of the values; empty if it is missing or null. */
  private static Optional<String> string(Map<String, @Nullable Object> values, String key)
      throws MalformedException {
    Object value = values.remove(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text) {
      return Optional.of(text);
    }
    throw new MalformedException("\"" + key + "\" is not a string");
  }

  private Loaded malformed(String detail) {
    return Loaded.refused(RawDocument.text(place, ""), Reason.MALFORMED, detail, bytes.length);
  }

  private static String describe(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    String first = before(SOURCE_NOTE, before("\n", message));
    return e.getLocation() == null
        ? first
        : "column " + e.getLocation().getColumnNr() + ": " + first;
  }

  private static String before(String mark, String message) {
    int end = message.indexOf(mark);
    return end < 0 ? message : message.substring(0, end);
  }
}
