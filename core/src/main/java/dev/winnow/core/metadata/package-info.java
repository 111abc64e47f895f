/** Page and blocks to facts (headline, authors, dates), each with its source. */
@NullMarked
package dev.winnow.core.metadata;

import org.jspecify.annotations.NullMarked;
