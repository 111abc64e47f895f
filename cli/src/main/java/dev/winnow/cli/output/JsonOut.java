package dev.winnow.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes JSON whose bytes depend on the values alone. For one thread. */
final class JsonOut implements Closeable {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  /** Scores keep four digits behind the point; more would only be noise in a diff. */
  private static final long SCALE = 10_000;

  private final JsonGenerator json;

  /** Writes to {@code out}. */
  JsonOut(OutputStream out) throws IOException {
    json = FACTORY.createGenerator(out);
  }

  void startObject() throws IOException {
    json.writeStartObject();
  }

  void startObject(String name) throws IOException {
    json.writeFieldName(name);
    json.writeStartObject();
  }

  void endObject() throws IOException {
    json.writeEndObject();
  }

  void startArray(String name) throws IOException {
    json.writeFieldName(name);
    json.writeStartArray();
  }

  void endArray() throws IOException {
    json.writeEndArray();
  }

  void field(String name, String value) throws IOException {
    json.writeFieldName(name);
    string(value);
  }

  /** Writes the field, or nothing if there is no value. */
  void field(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      field(name, value.get());
    }
  }

  void field(String name, int value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(value);
  }

  void field(String name, boolean value) throws IOException {
    json.writeFieldName(name);
    json.writeBoolean(value);
  }

  /** Writes a share or a score, rounded. */
  void field(String name, double value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(rounded(value));
  }

  void field(String name, List<String> values) throws IOException {
    startArray(name);
    for (String value : values) {
      string(value);
    }
    endArray();
  }

  private void string(String value) throws IOException {
    json.writeString(WellFormed.of(value));
  }

  /** The number in its shortest form with at most four digits behind the point. */
  static String rounded(double value) {
    long scaled = Double.isFinite(value) ? Math.round(Math.abs(value) * SCALE) : 0;
    StringBuilder out = new StringBuilder();
    out.append(value < 0 && scaled > 0 ? "-" : "").append(scaled / SCALE);
    long rest = scaled % SCALE;
    if (rest > 0) {
      String digits = Long.toString(SCALE + rest);
      int end = digits.length();
      while (digits.charAt(end - 1) == '0') {
        end--;
      }
      out.append('.').append(digits, 1, end);
    }
    return out.toString();
  }

  /** A map or a list that is being written. */
  private record Open(Iterator<?> left, boolean isMap) {}

  /**
   * Writes properties of a dump: strings, numbers, booleans, nulls, lists and maps. Anything else
   * is written as its text.
   */
  void field(String name, Map<String, ?> properties) throws IOException {
    json.writeFieldName(name);
    Deque<Open> open = new ArrayDeque<>();
    begin(properties, open);
    while (!open.isEmpty()) {
      Open inner = open.element();
      if (!inner.left.hasNext()) {
        open.pop();
        end(inner);
      } else if (inner.isMap) {
        Map.Entry<?, ?> member = (Map.Entry<?, ?>) inner.left.next();
        json.writeFieldName(WellFormed.of(String.valueOf(member.getKey())));
        begin(member.getValue(), open);
      } else {
        begin(inner.left.next(), open);
      }
    }
  }

  private void end(Open inner) throws IOException {
    if (inner.isMap) {
      json.writeEndObject();
    } else {
      json.writeEndArray();
    }
  }

  private void begin(@Nullable Object value, Deque<Open> open) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      open.push(new Open(map.entrySet().iterator(), true));
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      open.push(new Open(list.iterator(), false));
    } else {
      scalar(value);
    }
  }

  private void scalar(@Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean bool) {
      json.writeBoolean(bool);
    } else if (value instanceof BigInteger integer) {
      json.writeNumber(integer);
    } else if (value instanceof BigDecimal decimal) {
      json.writeNumber(decimal);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Double number && Double.isFinite(number)) {
      json.writeNumber(number);
    } else {
      string(value.toString());
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
