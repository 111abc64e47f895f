package dev.winnow.cli.run;

import dev.winnow.core.Extraction;
import java.util.Optional;

/**
 * What came of one document.
 *
 * @param record the article, written; empty if there is none
 * @param rejected why there is no article; absent if there is one
 * @param counts its sizes
 */
@SuppressWarnings("ArrayRecordComponent")
public record Outcome(byte[] record, Optional<Extraction.Rejected> rejected, Counts counts) {}
