package dev.winnow.core.parse;

/**
 * A page without markup.
 *
 * @param text the characters as decoded
 */
public record TextPage(String text) implements SourcePage {}
