package dev.winnow.core.metadata;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A value of a JSON document, immutable. Numbers and booleans are kept as they are written. */
sealed interface JsonValue {

  /**
   * A string, a number or a boolean.
   *
   * @param value its characters
   */
  record Text(String value) implements JsonValue {
    /** What an absent member reads as. */
    static final Text ABSENT = new Text("");
  }

  /** An array. */
  record Items(List<JsonValue> values) implements JsonValue {
    public Items {
      values = Collections.unmodifiableList(values);
    }
  }

  /** An object; of members with equal names the first counts. */
  record Members(Map<String, JsonValue> values) implements JsonValue {
    public Members {
      values = Collections.unmodifiableMap(values);
    }

    JsonValue get(String name) {
      return values.getOrDefault(name, Text.ABSENT);
    }
  }

  /** The members of an array, or the value as a list of one; empty for an absent value. */
  default List<JsonValue> asList() {
    if (this instanceof Items items) {
      return items.values();
    }
    return equals(Text.ABSENT) ? List.of() : List.of(this);
  }

  /**
   * The first text to be read here: of a text itself, of an array its first text, of an object its
   * {@code @value}, {@code name}, {@code headline}, {@code url} or {@code @id}; else empty.
   */
  default String firstText() {
    for (JsonValue value : asList()) {
      if (value instanceof Text text && !text.value().isBlank()) {
        return text.value();
      }
      if (value instanceof Members members) {
        for (String name : List.of("@value", "name", "headline", "url", "@id")) {
          if (members.get(name) instanceof Text text && !text.value().isBlank()) {
            return text.value();
          }
        }
      }
    }
    return "";
  }
}
