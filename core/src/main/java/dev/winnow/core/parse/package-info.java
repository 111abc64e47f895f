/** Text to page: an HTML tree, or lines. */
@NullMarked
package dev.winnow.core.parse;

import org.jspecify.annotations.NullMarked;
