package dev.winnow.core.article;

import dev.winnow.core.metadata.Metadata;
import dev.winnow.core.normalize.RepairStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A clean article: its text, its metadata, and an account of everything that was taken away.
 *
 * @param id name of the document in its dump
 * @param url address it was fetched from
 * @param metadata facts, each with its source
 * @param text the article's text: paragraphs separated by a blank line, no markup
 * @param wordCount words in {@code text}
 * @param truncated whether the text breaks off where a subscription would go on
 * @param captions what stood beside pictures, in order
 * @param corrections corrections and editor's notes, in order
 * @param comments readers' comments, in order
 * @param quality how far to trust it
 * @param removed every block that is not in {@code text}, in the order of the source
 * @param repairs the normalisation steps that changed something in {@code text}, in their order
 * @param properties the dump's own properties, carried through
 * @param provenance what made it
 */
public record ArticleRecord(
    String id,
    Optional<String> url,
    Metadata metadata,
    String text,
    int wordCount,
    boolean truncated,
    List<Caption> captions,
    List<String> corrections,
    List<String> comments,
    Quality quality,
    List<Removal> removed,
    List<RepairStep> repairs,
    Map<String, Object> properties,
    Provenance provenance) {}
