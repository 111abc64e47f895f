package dev.winnow.core.article;

import java.util.Optional;

/**
 * What made the record.
 *
 * @param version of winnow
 * @param rules the rules and their version
 * @param model the model or scorer
 * @param textFrom where the text was taken from that the page itself does not show: a name of its
 *     linked data or of a script's state; empty for what readers see
 */
public record Provenance(String version, String rules, String model, Optional<String> textFrom) {}
