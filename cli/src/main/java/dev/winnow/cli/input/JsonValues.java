package dev.winnow.cli.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON values as maps, lists, strings, numbers, booleans and nulls. */
final class JsonValues {

  /** Deepest nesting read; what dumps carry along has a few levels. */
  private static final int MAX_DEPTH = 200;

  /**
   * Names are not remembered from one document to the next: nothing of one may be seen in another.
   * The length of strings is bounded by that of the line.
   */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private JsonValues() {}

  /**
   * Reads an object and makes sure that nothing follows it.
   *
   * @return its members in their order; of two with one name, the last
   * @throws JsonProcessingException if there is anything but one object; says what and where
   */
  static Map<String, @Nullable Object> readObject(String json) throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(parser, "not a JSON object, of which each line needs one");
      }
      Frame outermost = new Frame(false);
      readMembers(parser, outermost);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "something follows the JSON object");
      }
      return outermost.members;
    }
  }

  /** A loop instead of recursion: depth is under the control of whoever wrote the input. */
  private static void readMembers(JsonParser parser, Frame outermost) throws IOException {
    Deque<Frame> open = new ArrayDeque<>();
    open.push(outermost);
    while (!open.isEmpty()) {
      Frame frame = open.element();
      JsonToken token = parser.nextToken();
      switch (token) {
        case FIELD_NAME -> frame.name = parser.currentName();
        case START_OBJECT, START_ARRAY -> {
          Frame inner = new Frame(token == JsonToken.START_ARRAY);
          frame.add(inner.value());
          open.push(inner);
        }
        case END_OBJECT, END_ARRAY -> open.pop();
        default -> frame.add(scalar(parser, token));
      }
    }
  }

  private static @Nullable Object scalar(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  /** An object or a list that is not closed yet. */
  private static final class Frame {
    private final boolean isList;
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();
    private final List<@Nullable Object> items = new ArrayList<>();
    private String name = "";

    Frame(boolean isList) {
      this.isList = isList;
    }

    Object value() {
      return isList ? items : members;
    }

    void add(@Nullable Object value) {
      if (isList) {
        items.add(value);
      } else {
        members.put(name, value);
      }
    }
  }
}
