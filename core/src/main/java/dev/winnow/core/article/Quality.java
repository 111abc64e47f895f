package dev.winnow.core.article;

/**
 * How far the record may be trusted.
 *
 * @param confidence mean confidence of the decisions, weighed by words, 0 to 1
 * @param blocksKept blocks that stayed in the text
 * @param blocksRemoved blocks that left it
 * @param wordsRemoved words that left it
 * @param rulesSetAside rules that were not followed since they would have emptied the article
 */
public record Quality(
    double confidence, int blocksKept, int blocksRemoved, int wordsRemoved, int rulesSetAside) {}
