/** How wording is recognised: folding, tokens, a trie of phrases, shapes. Knows no rules. */
@NullMarked
package dev.winnow.rules.match;

import org.jspecify.annotations.NullMarked;
