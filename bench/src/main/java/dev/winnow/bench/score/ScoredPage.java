package dev.winnow.bench.score;

import dev.winnow.bench.data.Output;
import dev.winnow.bench.data.PageTruth;

/**
 * A page's truth beside what an extractor made of it.
 *
 * @param truth the truth
 * @param output the output, {@link Output#MISSING} if there is none
 */
public record ScoredPage(PageTruth truth, Output output) {}
