package dev.winnow.core.article;

/**
 * What made the record.
 *
 * @param version of winnow
 * @param rules the rules and their version
 * @param model the model or scorer
 */
public record Provenance(String version, String rules, String model) {}
