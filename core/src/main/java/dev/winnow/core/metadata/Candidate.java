package dev.winnow.core.metadata;

/**
 * A value for a field, and where it was found.
 *
 * @param value the value, cleaned
 * @param source where: {@code json-ld}, {@code meta:og:title}, {@code byline}, {@code text} …
 * @param confidence how much the source is worth for this field, 0 to 1
 */
public record Candidate(String value, String source, double confidence) {}
