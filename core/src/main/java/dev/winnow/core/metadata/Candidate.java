package dev.winnow.core.metadata;

/**
 * A value for a field, and where it was found.
 *
 * @param value the value, cleaned
 * @param source what says so: {@code json-ld:headline}, {@code meta:og:title}, {@code byline},
 *     {@code text} …
 * @param place where on the page: {@code element 41}, counted in document order from 1; {@code
 *     block 3}, counted from 0; the JSON pointer of an object in the list of the page's linked
 *     data; {@code script}, where an application keeps its state; empty where the source says it
 *     all
 * @param confidence how much the source is worth for this field, 0 to 1
 */
public record Candidate(String value, String source, String place, double confidence) {

  /** A value whose source says where it was found. */
  public Candidate(String value, String source, double confidence) {
    this(value, source, "", confidence);
  }

  /** Another value from the same place. */
  Candidate withValue(String other) {
    return new Candidate(other, source, place, confidence);
  }

  /** The same value, trusted more or less. */
  Candidate withConfidence(double other) {
    return new Candidate(value, source, place, other);
  }
}
