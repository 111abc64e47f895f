package dev.winnow.bench.crash;

/**
 * A promise that a document broke.
 *
 * @param promise the promise
 * @param detail what was found instead, in a phrase
 */
public record Violation(Promise promise, String detail) {}
