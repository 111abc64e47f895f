package dev.winnow.bench.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads files of one JSON object a line, plain or, by a name in {@code .gz}, gzipped. */
public final class JsonLines {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  /** Receives the objects of a file. */
  public interface Receiver {

    /** Takes the next object. */
    void accept(JsonObject object) throws IOException;
  }

  private JsonLines() {}

  /**
   * Hands over the objects of a file one by one, in order.
   *
   * @throws IOException if the file cannot be read or holds something else; the message names the
   *     file and the place
   */
  public static void read(Path file, Receiver receiver) throws IOException {
    try (InputStream in = open(file);
        JsonParser parser = JSON.createParser(in)) {
      while (parser.nextToken() != null) {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
          throw new IOException("no JSON object at line " + parser.currentLocation().getLineNr());
        }
        receiver.accept(new JsonObject(object(parser)));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** The bytes of a file, unpacked if its name ends in {@code .gz}. */
  public static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    if (!file.toString().endsWith(".gz")) {
      return in;
    }
    try {
      return new GZIPInputStream(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (parser.hasToken(JsonToken.START_ARRAY)) {
        values.put(name, texts(parser));
      } else if (parser.currentToken().isScalarValue() && !parser.hasToken(JsonToken.VALUE_NULL)) {
        values.put(name, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    return values;
  }

  private static List<String> texts(JsonParser parser) throws IOException {
    List<String> texts = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.hasToken(JsonToken.VALUE_STRING)) {
        texts.add(parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    return List.copyOf(texts);
  }
}
