package dev.winnow.core.parse;

import org.jsoup.nodes.Document;

/**
 * A page with markup.
 *
 * @param document the tree; nobody changes it after parsing
 */
public record HtmlPage(Document document) implements SourcePage {}
