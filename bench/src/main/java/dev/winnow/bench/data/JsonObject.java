package dev.winnow.bench.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A flat JSON object: its texts, its scalars as text, and its lists of texts. Nulls, and whatever
 * is nested deeper, are absent. Immutable.
 */
public final class JsonObject {

  private final Map<String, Object> values;

  JsonObject(Map<String, Object> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The text, number or boolean under a name, as text; empty if there is none or it is a list. */
  public Optional<String> text(String name) {
    return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** The first text that is neither absent nor empty under one of the names. */
  public Optional<String> firstText(String... names) {
    for (String name : names) {
      Optional<String> text = text(name).filter(found -> !found.isEmpty());
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /** The texts under a name; a single text counts as a list of one. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    if (values.get(name) instanceof List<?> list) {
      for (Object item : list) {
        texts.add((String) item);
      }
    } else {
      text(name).ifPresent(texts::add);
    }
    return List.copyOf(texts);
  }

  /** Whether there is a value, even an empty one, under a name. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * The text that each line must have.
   *
   * @throws IllegalArgumentException naming the property if it is missing
   */
  public String required(String name) {
    return text(name)
        .orElseThrow(() -> new IllegalArgumentException("no \"" + name + "\" in JSON object"));
  }
}
