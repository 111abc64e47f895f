package dev.winnow.core.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Reads the JSON that pages carry, forgiving what people get wrong: trailing commas, comments,
 * single quotes, raw line breaks in strings, a wrapping HTML comment or CDATA section. A document
 * broken in the middle gives what stood before the break. No recursion; depth, size and number of
 * values are bounded. Thread-safe.
 */
final class JsonReader {

  /** Longest script looked at, in characters; linked data of articles has a few thousand. */
  private static final int MAX_LENGTH = 2_000_000;

  /** Longest string kept, in characters. */
  private static final int MAX_STRING = 20_000;

  /** Values read from one script before the rest is left alone. */
  private static final int MAX_VALUES = 20_000;

  /** Depth at which values are skipped. */
  private static final int MAX_DEPTH = 48;

  /** Depth at which reading stops altogether. */
  private static final int MAX_OPEN = 5_000;

  /** Members that hold the text of the page, which nobody needs here. */
  private static final Set<String> BULKY =
      Set.of("articleBody", "reviewBody", "transcript", "potentialAction");

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          // Names of hostile documents must not fill a table that all threads share.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(MAX_LENGTH)
                  .maxNameLength(MAX_STRING)
                  .maxNumberLength(MAX_STRING)
                  .maxNestingDepth(MAX_OPEN)
                  .build())
          .build();

  private JsonReader() {}

  /**
   * What was read of a script.
   *
   * @param roots its root values, as far as they could be read
   * @param capped whether some of it was left out because there was too much
   */
  record Reading(List<JsonValue> roots, boolean capped) {}

  /** The root values of a script, as far as they can be read. */
  static Reading read(String script) {
    TreeBuilder tree = new TreeBuilder();
    String json = unwrap(script);
    try (JsonParser parser = FACTORY.createParser(json)) {
      JsonToken token = parser.nextToken();
      while (token != null && tree.accept(token, parser)) {
        token = parser.nextToken();
      }
    } catch (IOException broken) {
      // What stood before the break is worth having.
    }
    return new Reading(tree.finish(), tree.capped || script.length() > MAX_LENGTH);
  }

  /** Cuts off everything before the first and behind the last bracket: comments, CDATA, a ";". */
  private static String unwrap(String script) {
    int start = 0;
    while (start < script.length() && script.charAt(start) != '{' && script.charAt(start) != '[') {
      boolean cdata = script.startsWith("<![CDATA[", start);
      start += cdata ? "<![CDATA[".length() : 1;
    }
    int end = Math.min(script.length(), start + MAX_LENGTH);
    while (end > start && (script.charAt(end - 1) != '}' && !closesArray(script, end - 1))) {
      end--;
    }
    return script.substring(start, end);
  }

  private static boolean closesArray(String script, int at) {
    return script.charAt(at) == ']'
        && !script.startsWith("]>", at)
        && !script.startsWith("]]>", at);
  }

  /** An array or an object that is being read. */
  private static final class Open {
    final List<JsonValue> items = new ArrayList<>();
    final Map<String, JsonValue> members = new LinkedHashMap<>();
    final boolean isObject;
    String name = "";

    Open(boolean isObject) {
      this.isObject = isObject;
    }

    void add(JsonValue value) {
      if (isObject) {
        members.putIfAbsent(name, value);
      } else {
        items.add(value);
      }
    }

    JsonValue close() {
      return isObject ? new JsonValue.Members(members) : new JsonValue.Items(items);
    }
  }

  private static final class TreeBuilder {
    private final List<JsonValue> roots = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int values;
    private boolean capped;

    /** Takes one token; false when enough was read. */
    boolean accept(JsonToken token, JsonParser parser) throws IOException {
      switch (token) {
        case FIELD_NAME -> name(parser);
        case START_OBJECT, START_ARRAY -> start(token, parser);
        case END_OBJECT, END_ARRAY -> end();
        case VALUE_NULL -> {
          // Null says nothing.
        }
        default -> value(parser);
      }
      capped |= values >= MAX_VALUES;
      return values < MAX_VALUES;
    }

    private void name(JsonParser parser) throws IOException {
      String name = parser.currentName();
      if (!open.isEmpty()) {
        open.element().name = name;
      }
      if (BULKY.contains(name)) {
        parser.nextToken();
        parser.skipChildren();
      }
    }

    private void start(JsonToken token, JsonParser parser) throws IOException {
      if (open.size() >= MAX_DEPTH) {
        capped = true;
        parser.skipChildren();
        return;
      }
      values++;
      open.push(new Open(token == JsonToken.START_OBJECT));
    }

    private void value(JsonParser parser) throws IOException {
      values++;
      String text = parser.getText();
      capped |= text.length() > MAX_STRING;
      if (!open.isEmpty() && text.length() <= MAX_STRING) {
        open.element()
            .add(
                new JsonValue.Text(
                    text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false)));
      }
    }

    private void end() {
      Optional.ofNullable(open.poll()).map(Open::close).ifPresent(this::attach);
    }

    private void attach(JsonValue value) {
      if (open.isEmpty()) {
        roots.add(value);
      } else {
        open.element().add(value);
      }
    }

    List<JsonValue> finish() {
      while (!open.isEmpty()) {
        end();
      }
      return List.copyOf(roots);
    }
  }
}
