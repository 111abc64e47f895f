package dev.winnow.core.parse;

/** A parsed page: a tree of markup, or the lines of a text. */
public sealed interface SourcePage permits HtmlPage, TextPage {}
