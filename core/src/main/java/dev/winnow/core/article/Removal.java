package dev.winnow.core.article;

import dev.winnow.core.reason.BlockKind;
import dev.winnow.core.segment.SourceSpan;

/**
 * A block that left the text.
 *
 * @param kind what it was taken for
 * @param rule the rule, score or heuristic that decided
 * @param score how sure the decision is, 0 to 1
 * @param span its place in the source's visible text, in UTF-16 units
 * @param text its words
 */
public record Removal(BlockKind kind, String rule, double score, SourceSpan span, String text) {}
