package dev.winnow.core.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts about an article, each value with its source.
 *
 * @param values the chosen values by field; fields without a value are absent
 * @param accessibleForFree whether everybody may read the whole article, where the page tells
 * @param notices what of the page's statements was cut or left out because there was too much of it
 */
public record Metadata(
    Map<MetadataField, List<Candidate>> values,
    Optional<Boolean> accessibleForFree,
    List<String> notices) {

  /** Copies the collections. */
  public Metadata {
    EnumMap<MetadataField, List<Candidate>> copy = new EnumMap<>(MetadataField.class);
    values.forEach(
        (field, list) -> {
          if (!list.isEmpty()) {
            copy.put(field, List.copyOf(list));
          }
        });
    values = Collections.unmodifiableMap(copy);
    notices = List.copyOf(notices);
  }

  /** These facts with another answer to whether everybody may read the article. */
  public Metadata withAccessibleForFree(boolean free) {
    return new Metadata(values, Optional.of(free), notices);
  }

  /** The value of a field with at most one. */
  public Optional<String> value(MetadataField field) {
    List<Candidate> list = values.getOrDefault(field, List.of());
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(0).value());
  }

  /** The values of a field with any number. */
  public List<String> list(MetadataField field) {
    List<String> result = new ArrayList<>();
    for (Candidate candidate : values.getOrDefault(field, List.of())) {
      result.add(candidate.value());
    }
    return result;
  }
}
